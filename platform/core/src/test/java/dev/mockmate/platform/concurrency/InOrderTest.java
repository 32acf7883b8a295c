package dev.mockmate.platform.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private final List<Integer> begun = new ArrayList<>();
    private final List<UniEmitter<? super Integer>> underWay = new ArrayList<>();

    @Test
    void shouldBeginTheNextWhenTheOneBeforeHasEnded() {
        UniAssertSubscriber<Void> all =
                InOrder.each(List.of(1, 2), this::begin).subscribe().withSubscriber(UniAssertSubscriber.create());
        assertThat(begun).containsExactly(1);

        underWay.get(0).complete(null);
        assertThat(begun).containsExactly(1, 2);
        all.assertNotTerminated();

        underWay.get(1).complete(null);
        all.assertCompleted();
    }

    @Test
    void shouldEndWithTheFirstFailure() {
        UniAssertSubscriber<Void> all =
                InOrder.each(List.of(1, 2), this::begin).subscribe().withSubscriber(UniAssertSubscriber.create());

        underWay.get(0).fail(new IllegalStateException("broken"));

        all.assertFailedWith(IllegalStateException.class, "broken");
        assertThat(begun).containsExactly(1);
    }

    @Test
    void shouldGatherWhatComesOfEachAndLeaveOutNothings() {
        List<Integer> found = InOrder.all(
                        List.of(1, 2, 3), number -> Uni.createFrom().item(number == 2 ? null : number * 10))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.<List<Integer>>create())
                .assertCompleted()
                .getItem();

        assertThat(found).containsExactly(10, 30);
    }

    @Test
    void shouldHaveNothingToDoWithAnEmptyList() {
        InOrder.each(List.<Integer>of(), this::begin)
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create())
                .assertCompleted();

        assertThat(begun).isEmpty();
    }

    private Uni<Integer> begin(int number) {
        begun.add(number);
        return Uni.createFrom().emitter(underWay::add);
    }
}

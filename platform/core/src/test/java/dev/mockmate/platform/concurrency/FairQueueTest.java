package dev.mockmate.platform.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.concurrency.FairQueue.Limits;
import dev.mockmate.platform.concurrency.FairQueue.OwnQueueFullException;
import dev.mockmate.platform.concurrency.FairQueue.QueueFullException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FairQueueTest {

    private static final UUID GREEDY = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID THIRD = UUID.randomUUID();

    private final List<String> begun = new ArrayList<>();
    private final List<Throwable> refused = new ArrayList<>();
    private final Deque<UniEmitter<? super String>> running = new ArrayDeque<>();

    @Test
    void shouldBeginAnothersWorkBesideSixteenOfOne() {
        FairQueue queue = queue(new Limits(4, 2, 20, 100));

        for (int i = 0; i < 16; i++) {
            submit(queue, GREEDY, "greedy " + i);
        }
        submit(queue, OTHER, "other");

        assertThat(begun).containsExactly("greedy 0", "greedy 1", "other");
        assertThat(queue.working(GREEDY)).isEqualTo(2);
    }

    @Test
    void shouldTakeTurnsWhenASlotIsFree() {
        FairQueue queue = queue(new Limits(1, 1, 20, 100));

        submit(queue, GREEDY, "greedy 0");
        submit(queue, GREEDY, "greedy 1");
        submit(queue, GREEDY, "greedy 2");
        submit(queue, OTHER, "other 0");
        submit(queue, OTHER, "other 1");
        submit(queue, THIRD, "third");
        endAll();

        assertThat(begun).containsExactly("greedy 0", "greedy 1", "other 0", "third", "greedy 2", "other 1");
        assertThat(queue.working(GREEDY)).isZero();
    }

    @Test
    void shouldRefuseWhoFillsTheirOwnQueueAndNobodyElse() {
        FairQueue queue = queue(new Limits(1, 1, 2, 100));

        for (int i = 0; i < 4; i++) {
            submit(queue, GREEDY, "greedy " + i);
        }
        submit(queue, OTHER, "other");
        endAll();

        assertThat(refused).singleElement().isInstanceOf(OwnQueueFullException.class);
        assertThat(begun).containsExactlyInAnyOrder("greedy 0", "greedy 1", "greedy 2", "other");
    }

    @Test
    void shouldRefuseEverybodyWhenAllQueuesTogetherAreFull() {
        FairQueue queue = queue(new Limits(1, 1, 2, 1));

        submit(queue, GREEDY, "greedy 0");
        submit(queue, GREEDY, "greedy 1");
        submit(queue, OTHER, "other");

        assertThat(refused).singleElement().isInstanceOf(QueueFullException.class);
    }

    @Test
    void shouldPassOverWhoHasGoneAndFreeTheSlotOfWhoGoes() {
        FairQueue queue = queue(new Limits(1, 1, 5, 100));

        Cancellable first = submit(queue, GREEDY, "greedy 0");
        Cancellable second = submit(queue, GREEDY, "greedy 1");
        submit(queue, OTHER, "other");
        second.cancel();
        first.cancel();
        endAll();

        assertThat(begun).containsExactly("greedy 0", "other");
        assertThat(queue.working(OTHER)).isZero();
    }

    @Test
    void shouldKeepTheSlotOfAComputationThatNobodyWantsAnyMoreUntilItsEnd() {
        Deque<Runnable> workers = new ArrayDeque<>();
        FairQueue queue = new FairQueue(new Limits(1, 1, 5, 100), workers::add);

        Cancellable gone =
                queue.compute(GREEDY, () -> begun.add("greedy")).subscribe().with(ignored -> {});
        queue.compute(OTHER, () -> begun.add("other")).subscribe().with(ignored -> {});
        gone.cancel();

        assertThat(workers).hasSize(1);
        workers.poll().run();
        assertThat(workers).hasSize(1);
        workers.poll().run();
        assertThat(begun).containsExactly("greedy", "other");
    }

    @Test
    void shouldFreeTheSlotOfWorkThatFails() {
        FairQueue queue = queue(new Limits(1, 1, 5, 100));

        queue.compute(GREEDY, () -> {
                    throw new IllegalStateException("broken");
                })
                .subscribe()
                .with(ignored -> {}, refused::add);
        submit(queue, OTHER, "other");

        assertThat(refused).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(begun).containsExactly("other");
    }

    private static FairQueue queue(Limits limits) {
        return new FairQueue(limits, Runnable::run);
    }

    private Cancellable submit(FairQueue queue, UUID user, String name) {
        return queue.<String>run(user, () -> {
                    begun.add(name);
                    return Uni.createFrom().emitter(emitter -> running.add(emitter));
                })
                .subscribe()
                .with(ignored -> {}, refused::add);
    }

    private void endAll() {
        while (!running.isEmpty()) {
            running.poll().complete("done");
        }
    }
}

package dev.mockmate.platform.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class UserPlacesTest {
    private final UUID one = new UUID(1, 1);
    private final UUID other = new UUID(2, 2);
    private final List<UniEmitter<? super String>> open = new ArrayList<>();

    @Test
    void shouldDoWithoutAPlaceWhatAUserHasTooManyOf() {
        UserPlaces places = new UserPlaces(1, 2);

        Cancellable waiting = begin(places, one).subscribe().with(done -> {});

        assertThat(atOnce(places, one)).isEqualTo("none");
        assertThat(begins(places, other)).isTrue();
        assertThat(atOnce(places, new UUID(3, 3))).as("all places are taken").isEqualTo("none");
        waiting.cancel();
        assertThat(begins(places, one)).as("who goes away gives the place back").isTrue();
    }

    @Test
    void shouldGiveAPlaceBackHoweverTheWorkEnds() {
        UserPlaces places = new UserPlaces(1, 10);

        begin(places, one).subscribe().with(done -> {}, failed -> {});
        open.remove(0).complete("done");
        begin(places, one).subscribe().with(done -> {}, failed -> {});
        open.remove(0).fail(new IllegalStateException("broken"));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        places.<String>inPlace(
                        one,
                        () -> {
                            throw new IllegalStateException("thrown");
                        },
                        () -> Uni.createFrom().item("none"))
                .subscribe()
                .with(done -> {}, thrown::set);

        assertThat(thrown.get()).hasMessage("thrown");
        assertThat(begins(places, one)).isTrue();
    }

    private Uni<String> begin(UserPlaces places, UUID user) {
        return places.inPlace(user, () -> Uni.createFrom().emitter(open::add), () -> Uni.createFrom()
                .item("none"));
    }

    private boolean begins(UserPlaces places, UUID user) {
        int before = open.size();
        begin(places, user).subscribe().with(done -> {});
        return open.size() == before + 1;
    }

    private String atOnce(UserPlaces places, UUID user) {
        AtomicReference<String> result = new AtomicReference<>();
        begin(places, user).subscribe().with(result::set);
        return result.get();
    }
}

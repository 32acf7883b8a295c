package dev.mockmate.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.gateway.domain.StartedSocketLimits.Entry;
import dev.mockmate.gateway.domain.StartedSocketLimits.Place;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StartedSocketLimitsTest {
    private final StartedSocketLimits<String> sockets = new StartedSocketLimits<>(5, 4, 3);

    @Test
    void shouldGiveAUserThreeSessionsAtOnce() {
        enter("1", 1, 1, "a");
        enter("2", 1, 2, "a");
        enter("3", 1, 3, "b");
        assertThat(sockets.enter("4", place(1, 4, "c"))).isEqualTo(new Entry.UserHasAll<String>());
        sockets.leave("2");
        enter("4", 1, 4, "c");
    }

    @Test
    void shouldNotCountWhatAReturningLineReplaces() {
        enter("1", 1, 1, "a");
        enter("2", 1, 2, "a");
        enter("3", 1, 3, "a");
        assertThat(sockets.enter("3 again", place(1, 3, "a"))).isEqualTo(new Entry.Seated<>(List.of("3")));
        sockets.leave("3");
        assertThat(sockets.size()).isEqualTo(3);
    }

    @Test
    void shouldNotReplaceAnotherUsersLine() {
        enter("1", 1, 1, "a");
        assertThat(sockets.enter("2", place(2, 1, "a"))).isEqualTo(new Entry.Seated<String>(List.of()));
    }

    @Test
    void shouldHaveNoPlaceWhenTheAddressOrAllHaveTheirs() {
        enter("1", 1, 1, "a");
        enter("2", 2, 2, "a");
        enter("3", 3, 3, "a");
        enter("4", 4, 4, "a");
        assertThat(sockets.enter("5", place(5, 5, "a"))).isEqualTo(new Entry.NoPlace<String>());
        enter("5", 5, 5, "b");
        assertThat(sockets.enter("6", place(6, 6, "b"))).isEqualTo(new Entry.NoPlace<String>());
        assertThat(sockets.enter("5 again", place(5, 5, "b")))
                .as("full, but it takes its own place")
                .isEqualTo(new Entry.Seated<>(List.of("5")));
    }

    private void enter(String socket, long user, long session, String address) {
        assertThat(sockets.enter(socket, place(user, session, address))).isEqualTo(new Entry.Seated<String>(List.of()));
    }

    private static Place place(long user, long session, String address) {
        return new Place(new UUID(1, user), new UUID(2, session), address);
    }
}

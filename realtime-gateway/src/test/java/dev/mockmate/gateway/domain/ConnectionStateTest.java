package dev.mockmate.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConnectionStateTest {
    private final ConnectionOwner owner = new ConnectionOwner(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    @Test
    void shouldGoFromFirstMessageToTheEnd() {
        ConnectionState.Ending ending =
                new ConnectionState.AwaitingStart().starts().admitted(owner).asksToEnd();
        assertThat(ending.refused()).isEqualTo(new ConnectionState.Live(owner));
        assertThat(ending.closed(CloseReason.ENDED)).isEqualTo(new ConnectionState.Closed(CloseReason.ENDED));
    }

    @Test
    void shouldKeepTheFirstReason() {
        ConnectionState.Closed closed = new ConnectionState.AwaitingStart().closed(CloseReason.SLOW);
        assertThat(closed.closed(CloseReason.CLIENT).reason()).isEqualTo(CloseReason.SLOW);
    }

    @Test
    void shouldTellByTheCodeWhetherToComeBack() {
        assertThat(List.of(
                        CloseReason.SHUTDOWN,
                        CloseReason.UNAVAILABLE,
                        CloseReason.NO_PLACE,
                        CloseReason.SLOW,
                        CloseReason.NO_PONG))
                .allSatisfy(reason -> assertThat(reason.code()).isBetween(3000, 3499));
        assertThat(List.of(CloseReason.REPLACED, CloseReason.TOO_MANY, CloseReason.PROTOCOL, CloseReason.BAD_TOKEN))
                .allSatisfy(reason -> assertThat(reason.code()).isBetween(3500, 3999));
    }
}

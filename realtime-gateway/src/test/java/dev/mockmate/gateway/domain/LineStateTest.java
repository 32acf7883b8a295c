package dev.mockmate.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineStateTest {
    private final Party party = new Party(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    @Test
    void shouldGoFromFirstMessageToTheEnd() {
        LineState.Ending ending =
                new LineState.AwaitingStart().starts().admitted(party).asksToEnd();
        assertThat(ending.refused()).isEqualTo(new LineState.Live(party));
        assertThat(ending.closed(CloseReason.ENDED)).isEqualTo(new LineState.Closed(CloseReason.ENDED));
    }

    @Test
    void shouldKeepTheFirstReason() {
        LineState.Closed closed = new LineState.AwaitingStart().closed(CloseReason.SLOW);
        assertThat(closed.closed(CloseReason.CLIENT).reason()).isEqualTo(CloseReason.SLOW);
    }

    @Test
    void shouldTellByTheCodeWhetherToComeBack() {
        assertThat(CloseReason.SHUTDOWN.mayComeBack()).isTrue();
        assertThat(CloseReason.UNAVAILABLE.mayComeBack()).isTrue();
        assertThat(CloseReason.REPLACED.mayComeBack()).isFalse();
        assertThat(CloseReason.ENDED.mayComeBack()).isFalse();
    }
}

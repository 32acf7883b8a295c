package dev.mockmate.interview.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.exchange.domain.ScriptPlayback.Over;
import dev.mockmate.interview.exchange.domain.ScriptPlayback.Playing;
import dev.mockmate.interview.exchange.domain.ScriptPlayback.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptPlaybackTest {
    private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(8);

    @Test
    void shouldBeginWithTheFirstLiveClientAndEndWithTheLastLine() {
        ScriptPlayback first = ScriptPlayback.begin(false, NOW).join(NOW);
        ScriptPlayback second = ((Playing) first).say(2, NOW, PAUSE);
        ScriptPlayback over = ((Playing) second).say(2, NOW, PAUSE);

        assertThat(first).isEqualTo(new Playing(0, NOW)).isEqualTo(ScriptPlayback.begin(true, NOW));
        assertThat(second).isEqualTo(new Playing(1, NOW.plus(PAUSE)));
        assertThat(over).isEqualTo(new Over(2));
    }

    @Test
    void shouldBeginOnceWhoeverJoins() {
        Playing playing = new Playing(1, NOW);

        assertThat(playing.join(NOW.plusSeconds(1))).isEqualTo(playing);
        assertThat(new Over(2).join(NOW)).isEqualTo(new Over(2));
    }

    @Test
    void shouldBeOverWithItsInterviewWhereverItStood() {
        assertThat(new Waiting().stop().join(NOW)).isEqualTo(new Over(0));
        assertThat(new Playing(1, NOW).stop()).isEqualTo(new Over(1));
        assertThat(ScriptPlayback.stored(0, Optional.empty(), true).join(NOW)).isEqualTo(new Over(0));
    }

    @Test
    void shouldBeReadAsItWasStored() {
        for (ScriptPlayback state :
                new ScriptPlayback[] {new Waiting(), new Playing(0, NOW), new Playing(2, NOW), new Over(3)}) {
            assertThat(ScriptPlayback.stored(state.said(), state.dueAt(), false))
                    .isEqualTo(state);
        }
    }
}

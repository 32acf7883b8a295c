package dev.mockmate.interview.avatar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.avatar.domain.AvatarSession.Live;
import dev.mockmate.interview.avatar.domain.AvatarSession.Origin;
import dev.mockmate.interview.avatar.domain.AvatarSession.StopPolicy;
import dev.mockmate.interview.avatar.domain.AvatarSession.Stopping;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AvatarSessionTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final StopPolicy POLICY = new StopPolicy(30, Duration.ofSeconds(2), Duration.ofMinutes(5));
    private static final Origin ORIGIN =
            new Origin(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new UUID(0, 4), "heygen", NOW);

    @Test
    void shouldWaitTwiceAsLongAfterEachFailureUpToTheLongestWait() {
        assertThat(stopping(1).nextTry(POLICY, NOW)).contains(NOW.plusSeconds(4));
        assertThat(stopping(2).nextTry(POLICY, NOW)).contains(NOW.plusSeconds(8));
        assertThat(stopping(29).nextTry(POLICY, NOW)).contains(NOW.plusSeconds(300));
    }

    @Test
    void shouldLeaveItToTheProviderAfterTheLastTry() {
        assertThat(stopping(30).nextTry(POLICY, NOW)).isEmpty();
    }

    @Test
    void shouldExpireWhenTheProviderEndsItAndTellNobodyItsToken() {
        AvatarRoom room = new AvatarRoom("wss://room.test", "one-room", Duration.ofMinutes(10));

        assertThat(new Live(ORIGIN, "there", room).expiresAt()).isEqualTo(NOW.plusSeconds(600));
        assertThat(new Live(ORIGIN, "there", room)).asString().doesNotContain("one-room");
    }

    private static Stopping stopping(int tries) {
        return new Stopping(ORIGIN, Optional.of("there"), AvatarEnd.USER, tries);
    }
}

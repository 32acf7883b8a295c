package dev.mockmate.testsession.invitation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailBackOffTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration FIRST = Duration.ofMinutes(1);

    @Test
    void shouldWaitTwiceAsLongEachTimeUpToAnHour() {
        Instant far = NOW.plus(Duration.ofDays(1));
        assertThat(MailBackOff.next(NOW, 1, FIRST, far)).contains(NOW.plus(Duration.ofMinutes(1)));
        assertThat(MailBackOff.next(NOW, 4, FIRST, far)).contains(NOW.plus(Duration.ofMinutes(8)));
        assertThat(MailBackOff.next(NOW, 1_000, FIRST, far)).contains(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void shouldOutliveAnOutageOfHoursAndEndInTheEnd() {
        Instant end = NOW.plus(Duration.ofDays(1));
        Instant at = NOW;
        int attempts = 0;
        Optional<Instant> next = Optional.of(at);
        while (next.isPresent()) {
            at = next.get();
            attempts++;
            next = MailBackOff.next(at, attempts, FIRST, end);
        }
        assertThat(at).isAfter(NOW.plus(Duration.ofHours(20))).isBefore(end);
        assertThat(attempts).isLessThan(40);
    }
}

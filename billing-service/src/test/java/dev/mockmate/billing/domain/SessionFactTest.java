package dev.mockmate.billing.domain;

import static dev.mockmate.billing.domain.Fixture.NOW;
import static dev.mockmate.billing.domain.Fixture.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.billing.domain.SessionFact.Kind;
import dev.mockmate.contracts.domain.CreditFormula;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionFactTest {
    @Test
    void shouldCountTheLongestMetering() {
        SessionFact shorter = fact(Kind.METERED, 60, NOW.plusSeconds(9));
        SessionFact longer = fact(Kind.METERED, 120, NOW);

        assertThat(shorter.orRather(longer)).isEqualTo(longer);
        assertThat(longer.orRather(shorter)).isEqualTo(longer);
    }

    @Test
    void shouldCountTheFirstEnd() {
        SessionFact first = fact(Kind.ENDED, 60, NOW);

        assertThat(first.orRather(fact(Kind.ENDED, 120, NOW.plusSeconds(1)))).isEqualTo(first);
    }

    @Test
    void shouldCountTheNewestCorrection() {
        SessionFact older = fact(Kind.CORRECTED, 120, NOW);
        SessionFact newer = fact(Kind.CORRECTED, 60, NOW.plusSeconds(1));

        assertThat(older.orRather(newer)).isEqualTo(newer);
        assertThat(newer.orRather(older)).isEqualTo(newer);
    }

    private static SessionFact fact(Kind kind, long seconds, Instant at) {
        return new SessionFact(SESSION, kind, seconds, CreditFormula.due(Duration.ofSeconds(seconds)), at);
    }
}

package dev.mockmate.billing.domain;

import static dev.mockmate.billing.domain.Fixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BurnOrderTest {
    private static final Instant SOON = NOW.plus(Duration.ofDays(1));
    private static final Instant LATE = NOW.plus(Duration.ofDays(9));

    private final Grant first = grant(1, GrantSource.PURCHASE, 10, Grant.NEVER, NOW);
    private final Grant soon = grant(2, GrantSource.PURCHASE, 100, SOON, NOW);
    private final Grant promo = grant(3, GrantSource.PROMO, 100, LATE, NOW);
    private final Grant older = grant(4, GrantSource.PURCHASE, 100, LATE, NOW.minusSeconds(9));
    private final Grant newer = grant(5, GrantSource.PURCHASE, 100, LATE, NOW);
    private final Grant never = grant(6, GrantSource.WELCOME, 100, Grant.NEVER, NOW);

    @Test
    void shouldSpendByPriorityThenExpiryThenPresentThenAge() {
        List<Grant> grants = List.of(never, newer, older, promo, soon, first);

        assertThat(grants.stream().sorted(BurnOrder.OF_GRANTS))
                .containsExactly(first, soon, promo, older, newer, never);
    }

    @Test
    void shouldNeverSpendWhatIsUsedUpOrExpired() {
        Wallet wallet = Wallet.of(new UUID(1, 1), true, List.of(first.less(1), soon, never));

        assertThat(wallet.next(NOW)).contains(soon);
        assertThat(wallet.next(SOON)).contains(never);
    }

    private static Grant grant(int id, GrantSource source, int priority, Instant expiresAt, Instant createdAt) {
        return Grant.whole(new UUID(0, id), source, 1, priority, expiresAt, createdAt);
    }
}

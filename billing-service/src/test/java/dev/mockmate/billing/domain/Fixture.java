package dev.mockmate.billing.domain;

import dev.mockmate.contracts.domain.CreditFormula;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Wallets for tests. */
final class Fixture {
    static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");
    static final UUID USER = new UUID(1, 1);
    static final UUID SESSION = new UUID(2, 1);
    static final UUID ACTIVATION = new UUID(3, 1);
    static final Limits LIMITS = Limits.standard();
    static final CreditHolds HOLDS = new CreditHolds(LIMITS);
    static final Settlement SETTLEMENT = new Settlement(LIMITS, HOLDS);
    static final Grants GRANTS = new Grants(LIMITS);
    static final Refunds REFUNDS = new Refunds(LIMITS);

    private Fixture() {}

    static Grant grant(int id, long amount) {
        return Grant.whole(new UUID(9, id), GrantSource.PURCHASE, amount, 100, Grant.NEVER, NOW);
    }

    static WalletState booksWith(Grant... grants) {
        return WalletState.open(NOW, Wallet.of(USER, true, Arrays.asList(grants)), List.of(), Map.of());
    }

    static WalletState walletWithCredits(long credits) {
        return credits == 0 ? booksWith() : booksWith(grant(1, credits));
    }

    static WalletState activated(long credits) {
        return settle(HOLDS.request(walletWithCredits(credits), SESSION, ACTIVATION));
    }

    static WalletState began(WalletState state) {
        return settle(state.with(state.bill(SESSION).begun()));
    }

    static WalletState metered(WalletState state, long minutes) {
        long seconds = minutes * 60;
        return SETTLEMENT.warn(
                settle(state.with(
                        state.bill(SESSION).metered(seconds, CreditFormula.due(Duration.ofSeconds(seconds))))),
                SESSION);
    }

    static WalletState ended(WalletState state, long minutes, boolean began) {
        long seconds = minutes * 60;
        return settle(
                state.with(state.bill(SESSION).ended(seconds, CreditFormula.due(Duration.ofSeconds(seconds)), began)));
    }

    static WalletState corrected(WalletState state, long minutes, Instant at) {
        long seconds = minutes * 60;
        return settle(
                state.with(state.bill(SESSION).corrected(seconds, CreditFormula.due(Duration.ofSeconds(seconds)), at)));
    }

    /** The session costs nothing. */
    static WalletState waived(WalletState state, long minutes) {
        return settle(state.with(state.bill(SESSION).corrected(minutes * 60, 0, NOW)));
    }

    static WalletState settle(WalletState state) {
        return SETTLEMENT.settle(state, SESSION);
    }
}

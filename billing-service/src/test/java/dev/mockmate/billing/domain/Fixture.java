package dev.mockmate.billing.domain;

import dev.mockmate.contracts.domain.CreditFormula;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Books for tests. */
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

    static WalletState booksWithCredits(long credits) {
        return credits == 0 ? booksWith() : booksWith(grant(1, credits));
    }

    static WalletState activated(long credits) {
        return settle(HOLDS.request(booksWithCredits(credits), SESSION, ACTIVATION));
    }

    static WalletState began(WalletState books) {
        return settle(books.with(books.bill(SESSION).begun()));
    }

    static WalletState metered(WalletState books, long minutes) {
        long seconds = minutes * 60;
        return SETTLEMENT.warn(
                settle(books.with(
                        books.bill(SESSION).metered(seconds, CreditFormula.due(Duration.ofSeconds(seconds))))),
                SESSION);
    }

    static WalletState ended(WalletState books, long minutes, boolean began) {
        long seconds = minutes * 60;
        return settle(
                books.with(books.bill(SESSION).ended(seconds, CreditFormula.due(Duration.ofSeconds(seconds)), began)));
    }

    static WalletState corrected(WalletState books, long minutes, Instant at) {
        long seconds = minutes * 60;
        return settle(
                books.with(books.bill(SESSION).corrected(seconds, CreditFormula.due(Duration.ofSeconds(seconds)), at)));
    }

    /** The session costs nothing. */
    static WalletState waived(WalletState books, long minutes) {
        return settle(books.with(books.bill(SESSION).corrected(minutes * 60, 0, NOW)));
    }

    static WalletState settle(WalletState books) {
        return SETTLEMENT.settle(books, SESSION);
    }
}

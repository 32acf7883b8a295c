package dev.mockmate.billing.domain;

import java.time.Instant;
import java.util.UUID;

/** Credits that come in and that run out of time. */
public final class Grants {
    private final Limits limits;

    /** Decides with these numbers. */
    public Grants(Limits limits) {
        this.limits = limits;
    }

    /** Whether a first appearance is worth anything. */
    public boolean welcomes() {
        return limits.welcomeCredits() > 0;
    }

    /** Rule <b>welcome</b>: the first appearance is worth some credits, once. */
    public WalletState welcome(WalletState state) {
        if (state.wallet().welcomed() || !welcomes()) {
            return state;
        }
        Grant grant = Grant.whole(
                DeterministicId.ofWelcome(state.wallet().userId()),
                GrantSource.WELCOME,
                limits.welcomeCredits(),
                Grant.DEFAULT_PRIORITY,
                Grant.NEVER,
                state.now());
        return add(state.with(state.wallet().welcome()), grant, "welcome", Posting.SYSTEM);
    }

    /** Adds credits somebody grants. */
    public WalletState add(WalletState state, Grant grant, String reason, String by) {
        return state.with(state.wallet().with(grant))
                .post(new Posting(
                        DeterministicId.of("grant", grant.id()),
                        grant.source().account(),
                        AccountKind.USER_AVAILABLE,
                        grant.amount(),
                        PostingKind.GRANT,
                        Posting.NO_SESSION,
                        grant.id(),
                        reason,
                        by));
    }

    /** Posts the expiry of every grant that ran out of time with credits left. */
    public WalletState expire(WalletState state) {
        WalletState expired = state;
        for (Grant grant : state.wallet().expired(state.now())) {
            expired = expired.with(expired.wallet().with(grant.less(grant.remaining())))
                    .post(expiry(grant, state.now()));
        }
        return expired;
    }

    /** Once by the lock and what remains, not by its id: a credit that comes back late to an expired grant expires too. */
    private static Posting expiry(Grant grant, Instant now) {
        UUID id = DeterministicId.of("expiry", grant.id(), now);
        return new Posting(
                id,
                AccountKind.USER_AVAILABLE,
                AccountKind.EXPIRED,
                grant.remaining(),
                PostingKind.EXPIRY,
                Posting.NO_SESSION,
                grant.id(),
                "expired",
                Posting.SYSTEM);
    }
}

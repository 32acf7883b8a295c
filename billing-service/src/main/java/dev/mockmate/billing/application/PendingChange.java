package dev.mockmate.billing.application;

import dev.mockmate.billing.domain.SessionFact;
import dev.mockmate.billing.domain.WalletState;
import dev.mockmate.billing.store.Wallets.Subject;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A change of a user's credits that has yet to be made.
 *
 * @param subject whose, and what the wallet must hold for it
 * @param decide makes it; pure, so that it may be done again
 * @param fact what was heard of the session, if anything
 */
public record PendingChange(Subject subject, UnaryOperator<WalletState> decide, Optional<SessionFact> fact) {

    /** A change nothing was heard for. */
    public static PendingChange of(Subject subject, UnaryOperator<WalletState> decide) {
        return new PendingChange(subject, decide, Optional.empty());
    }
}

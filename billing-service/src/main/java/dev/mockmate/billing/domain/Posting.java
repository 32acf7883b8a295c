package dev.mockmate.billing.domain;

import java.util.UUID;

/**
 * A movement of credits between two accounts. It is stored once and never changed.
 *
 * <p>Rule <b>integers</b>.
 *
 * <p>Rule <b>double-entry</b>.
 *
 * @param id made from what it is for, so that the same movement cannot be stored twice
 * @param debit the account that gets less; a user's account is always the wallet's owner's
 * @param credit the account that gets more
 * @param amount whole credits, above zero
 * @param sessionId the session it is for, or {@link #NO_SESSION}
 * @param grantId the grant whose credits move
 * @param recordedBy who caused it: {@code system}, {@code session}, {@code payment} or {@code user:<id>}
 */
public record Posting(
        UUID id,
        AccountKind debit,
        AccountKind credit,
        long amount,
        PostingKind kind,
        UUID sessionId,
        UUID grantId,
        String reason,
        String recordedBy) {
    /** Stands for no session: grants and expiries concern none. */
    public static final UUID NO_SESSION = new UUID(0, 0);

    /** Caused by time or by a rule. */
    public static final String SYSTEM = "system";

    /** Caused by what happened to a session. */
    public static final String SESSION = "session";

    /** Caused by a payment. */
    public static final String PAYMENT = "payment";
}

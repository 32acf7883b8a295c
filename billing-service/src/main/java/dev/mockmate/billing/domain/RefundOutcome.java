package dev.mockmate.billing.domain;

/** What became of a refund. */
public sealed interface RefundOutcome {

    /** The credits are back. */
    record Refunded(WalletState state) implements RefundOutcome {}

    /**
     * More was asked for than was charged and not given back yet.
     *
     * @param refundable how many credits can be given back
     */
    record ExceedsCharge(long refundable) implements RefundOutcome, Refusal {}
}

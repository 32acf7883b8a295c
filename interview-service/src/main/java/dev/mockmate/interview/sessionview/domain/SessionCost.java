package dev.mockmate.interview.sessionview.domain;

/**
 * What a session costs in credits, as far as session and billing have told.
 *
 * @param due what the clock says is due; final once {@code over}
 * @param held set aside by billing, not spent yet
 * @param charged spent, by billing's word
 * @param refunded what of it an operator gave back
 * @param over whether the session has ended, so that {@code due} only changes by an operator's correction
 */
public record SessionCost(int due, int held, int charged, int refunded, boolean over) {

    /**
     * Credits held or spent. After the end never more than is due: what was taken beyond it goes back without a word
     * of its own (a released hold, or a correction downwards).
     */
    public int used() {
        int taken = held + charged;
        return Math.max(0, (over ? Math.min(taken, due) : taken) - refunded);
    }

    /** Whether the session has ended and billing has taken exactly what is due. */
    public boolean isSettled() {
        return over && charged >= due && (held == 0 || due == 0);
    }
}

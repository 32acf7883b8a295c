package dev.mockmate.billing.application;

/** The payment provider could not be asked. Its message names the kind of failure and nothing the provider wrote. */
public final class PaymentUnavailableException extends RuntimeException {
    private final boolean passing;

    /** A failure; {@code passing} when asking again may help. */
    public PaymentUnavailableException(String what, boolean passing) {
        super(what);
        this.passing = passing;
    }

    /** Whether asking again may help. */
    public boolean isPassing() {
        return passing;
    }
}

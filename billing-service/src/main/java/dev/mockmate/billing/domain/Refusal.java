package dev.mockmate.billing.domain;

/** Why something was not done. Each is a value, never an exception; the edge turns it into a problem document. */
public sealed interface Refusal permits Refusal.NotFound, RefundOutcome.ExceedsCharge, Refusal.PackageExists {

    /** There is no such thing: billing never heard of the session, or has no package with the id. */
    record NotFound() implements Refusal {}

    /** There is a package with this id already. */
    record PackageExists() implements Refusal {}
}

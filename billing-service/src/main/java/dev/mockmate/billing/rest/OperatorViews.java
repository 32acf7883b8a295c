package dev.mockmate.billing.rest;

import dev.mockmate.billing.application.Reconcile;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What operators send and are shown. */
final class OperatorViews {
    private OperatorViews() {}

    /** The body of {@code POST /grants}. */
    @Schema(name = "NewGrant")
    record NewGrant(
            @NotNull @Schema(required = true) UUID userId,

            @NotNull @Min(1) @Max(1_000_000) @Schema(required = true)
            Long amount,

            @NotNull
            @Pattern(
                    regexp = "purchase|promo|welcome|correction",
                    message = "one of purchase, promo, welcome, correction")
            @Schema(required = true)
            String source,

            @Min(0)
            @Max(1_000_000)
            @Schema(description = "lower is spent sooner", defaultValue = "100", nullable = true)
            Integer priority,

            @Schema(description = "in the future; never by default", nullable = true)
            Instant expiresAt,

            @Size(max = 500) @Schema(nullable = true, description = "why; the header X-Reason does as well")
            String reason) {}

    /** The body of {@code POST /refunds}. */
    @Schema(name = "NewRefund")
    record NewRefund(
            @NotNull @Schema(required = true) UUID sessionId,

            @NotNull @Min(1) @Max(1_000_000) @Schema(required = true)
            Integer credits,

            @Size(max = 500) @Schema(nullable = true, description = "why; the header X-Reason does as well")
            String reason) {}

    /** A refund that was made. */
    @Schema(name = "Refund")
    record RefundView(
            UUID sessionId,
            UUID userId,

            @Schema(description = "given back by this refund")
            int credits,

            @Schema(description = "what the session still costs")
            long creditsCharged,

            @Schema(description = "the user's available credits after it")
            long available,

            String reason,
            Instant at) {}

    /** What a reconciliation found. */
    @Schema(name = "Reconciliation")
    record ReconciliationView(
            Instant at,

            @Schema(description = "whether nothing differs") boolean balanced,

            @Schema(description = "what all accounts hold together; zero in a sound ledger")
            long sum,

            List<AccountView> accounts,

            @Schema(description = "at most 100") List<DifferenceView> differences,

            @Schema(description = "sessions that ended with credits due that nothing could pay; at most 100")
            List<UncoveredView> uncovered,

            @Schema(description = "payments that led to no credits; at most 100")
            List<UnmatchedView> unmatchedPayments) {

        static ReconciliationView of(Reconcile.Result found) {
            return new ReconciliationView(
                    found.at(),
                    found.isBalanced(),
                    found.sum(),
                    found.accounts().stream()
                            .map(account -> new AccountView(account.kind(), account.accounts(), account.balance()))
                            .toList(),
                    found.differences().stream()
                            .map(differs -> new DifferenceView(
                                    differs.rule(), differs.subject(), differs.expected(), differs.actual()))
                            .toList(),
                    found.uncovered().stream()
                            .map(session -> new UncoveredView(session.sessionId(), session.credits()))
                            .toList(),
                    found.unmatchedPayments().stream()
                            .map(payment -> new UnmatchedView(
                                    payment.eventId(), payment.checkout(), payment.reference(), payment.outcome()))
                            .toList());
        }
    }

    /** All accounts of one kind together. */
    @Schema(name = "AccountTotal")
    record AccountView(String kind, long accounts, long balance) {}

    /** Something that is not as it must be. */
    @Schema(name = "Difference")
    record DifferenceView(
            @Schema(
                    enumeration = {
                        "account-balance",
                        "account-floor",
                        "balance-after",
                        "grants-remaining",
                        "grant-amount",
                        "grant-postings",
                        "held-credits",
                        "session-postings",
                        "session-formula",
                        "session-events"
                    })
            String rule,

            @Schema(description = "the user, grant or session")
            UUID subject,

            long expected,
            long actual) {}

    /** A session that was let go. */
    @Schema(name = "UncoveredSession")
    record UncoveredView(UUID sessionId, long credits) {}

    /** A payment that led to no credits: somebody has to look. */
    @Schema(name = "UnmatchedPayment")
    record UnmatchedView(
            @Schema(description = "the provider's id of the event; of one without an id, the hash of its body")
            String eventId,

            @Schema(description = "what the payment says it is for")
            String clientReferenceId,

            @Schema(description = "the provider's id of the payment page")
            String reference,

            @Schema(enumeration = {"paid-twice", "unknown-checkout"})
            String outcome) {}
}

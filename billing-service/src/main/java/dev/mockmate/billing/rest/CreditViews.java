package dev.mockmate.billing.rest;

import dev.mockmate.billing.domain.Grant;
import dev.mockmate.billing.store.Balances.Balance;
import dev.mockmate.billing.store.Ledger;
import dev.mockmate.billing.store.Usage;
import dev.mockmate.contracts.domain.CreditFormula;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What users are shown of their credits. */
final class CreditViews {
    private CreditViews() {}

    /** A user's credits. */
    @Schema(name = "Balance")
    record BalanceView(
            @Schema(required = true, description = "credits that can be spent")
            long available,

            @Schema(required = true, description = "credits held by activations")
            long held,

            @Schema(required = true, description = "in the order of spending, used up ones last; without expired ones")
            List<GrantView> grants,

            @Schema(required = true, description = "whether a session could be activated now")
            boolean hasAccess) {

        static BalanceView of(Balance balance) {
            return new BalanceView(
                    balance.available(),
                    balance.held(),
                    balance.grants().stream().map(GrantView::of).toList(),
                    balance.available() > 0);
        }
    }

    /** Credits given at once. */
    @Schema(name = "Grant")
    record GrantView(
            UUID id,

            @Schema(enumeration = {"purchase", "promo", "welcome", "correction"})
            String source,

            long amount,

            @Schema(description = "falls at hold") long remaining,

            @Schema(description = "lower is spent sooner") int priority,

            @Schema(nullable = true) Instant expiresAt) {

        static GrantView of(Grant grant) {
            return new GrantView(
                    grant.id(),
                    grant.source().label(),
                    grant.amount(),
                    grant.remaining(),
                    grant.priority(),
                    Grant.NEVER.equals(grant.expiresAt()) ? null : grant.expiresAt());
        }
    }

    /** A page of postings. */
    @Schema(name = "LedgerPage")
    record LedgerPage(
            List<EntryView> items, @Schema(nullable = true) String nextCursor) {}

    /** A posting. */
    @Schema(name = "LedgerEntry")
    record EntryView(
            UUID id,
            Instant at,

            @Schema(enumeration = {"grant", "hold", "capture", "release", "charge", "refund", "expiry", "correction"})
            String kind,

            @Schema(
                    description = "what it adds to the available credits; 0 for a capture, whose credit left them at"
                            + " the hold")
            long amount,

            @Schema(nullable = true) UUID sessionId,

            UUID grantId,

            @Schema(description = "the available credits after it")
            long balanceAfter,

            String reason) {

        static EntryView of(Ledger.Entry entry) {
            return new EntryView(
                    entry.id(),
                    entry.at(),
                    entry.kind(),
                    entry.amount(),
                    entry.sessionId(),
                    entry.grantId(),
                    entry.availableAfter(),
                    entry.reason());
        }
    }

    /** Credits spent in some days; days and sessions without any are left out. */
    @Schema(name = "Usage")
    record UsageView(LocalDate from, LocalDate to, List<DayView> days, List<SessionView> sessions) {}

    /** Credits of one day, UTC. */
    @Schema(name = "DayUsage")
    record DayView(LocalDate date, long credits) {
        static DayView of(Usage.Day day) {
            return new DayView(day.date(), day.credits());
        }
    }

    /** Credits of one session. */
    @Schema(name = "SessionCredits")
    record SessionView(UUID sessionId, long credits) {
        static SessionView of(Usage.Session session) {
            return new SessionView(session.sessionId(), session.credits());
        }
    }

    /** What one session took. */
    @Schema(name = "SessionUsage")
    record SessionUsageView(
            UUID sessionId,

            @Schema(description = "spent and not given back")
            long credits,

            @Schema(description = "still held") long held,

            List<ChargeView> charges) {}

    /** One credit of a session and the grant that pays it. */
    @Schema(name = "SessionCharge")
    record ChargeView(
            @Schema(description = "1 for the first hour and so on")
            int creditNumber,

            int amount,

            @Schema(
                    enumeration = {"held", "captured", "released", "refunded", "reversed"},
                    description = "refunded by an operator, reversed by a correction of the duration")
            String state,

            @Schema(description = "the running minute at which it fell due")
            int atMinute,

            @Schema(description = "when it left the available credits")
            Instant chargedAt,

            @Schema(description = "when it came into this state")
            Instant changedAt,

            UUID grantId,

            @Schema(enumeration = {"purchase", "promo", "welcome", "correction"})
            String grantSource) {

        static ChargeView of(Usage.Charge charge) {
            return new ChargeView(
                    charge.credit().number(),
                    1,
                    charge.credit().state().label(),
                    CreditFormula.atMinute(charge.credit().number()),
                    charge.credit().takenAt(),
                    charge.credit().changedAt(),
                    charge.credit().grantId(),
                    charge.source().label());
        }
    }
}

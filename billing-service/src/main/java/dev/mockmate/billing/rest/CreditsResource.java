package dev.mockmate.billing.rest;

import dev.mockmate.billing.application.ReadCredits;
import dev.mockmate.billing.domain.SessionCredit.State;
import dev.mockmate.billing.rest.CreditViews.BalanceView;
import dev.mockmate.billing.rest.CreditViews.ChargeView;
import dev.mockmate.billing.rest.CreditViews.DayView;
import dev.mockmate.billing.rest.CreditViews.EntryView;
import dev.mockmate.billing.rest.CreditViews.LedgerPage;
import dev.mockmate.billing.rest.CreditViews.SessionUsageView;
import dev.mockmate.billing.rest.CreditViews.SessionView;
import dev.mockmate.billing.rest.CreditViews.UsageView;
import dev.mockmate.billing.store.Ledger;
import dev.mockmate.billing.store.Usage;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.OwnerFilter;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Shows users their credits. A candidate's first look is worth the welcome credits. */
@Path("/api/billing")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN, Roles.SERVICE})
@Tag(name = "credits")
public class CreditsResource {
    private static final int LISTED_SESSIONS = 1000;

    private final CurrentCaller caller;
    private final ReadCredits credits;
    private final Usage usage;
    private final Now now;

    CreditsResource(CurrentCaller caller, ReadCredits credits, Usage usage, Now now) {
        this.caller = caller;
        this.credits = credits;
        this.usage = usage;
        this.now = now;
    }

    @GET
    @Path("/balance")
    @Operation(operationId = "getBalance", summary = "What the user has")
    @APIResponse(
            responseCode = "200",
            description = "the balance",
            content = @Content(schema = @Schema(implementation = BalanceView.class)))
    public Uni<BalanceView> balance(@BeanParam OwnerFilter owner) {
        UUID user = owner.of(caller.get());
        return (appears(user) ? credits.ownBalance(user) : credits.balanceOf(user)).map(BalanceView::of);
    }

    @GET
    @Path("/ledger")
    @Operation(operationId = "listLedger", summary = "The user's postings, newest first")
    @APIResponse(
            responseCode = "200",
            description = "a page",
            content = @Content(schema = @Schema(implementation = LedgerPage.class)))
    public Uni<LedgerPage> ledger(@BeanParam OwnerFilter owner, @BeanParam PageRequest page) {
        UUID user = owner.of(caller.get());
        int limit = page.limit();
        long before = page.after().map(CreditsResource::place).orElse(Long.MAX_VALUE);
        Uni<List<Ledger.Entry>> entries =
                appears(user) ? credits.ownLedger(user, before, limit + 1) : credits.ledgerOf(user, before, limit + 1);
        return entries.map(found -> Page.of(found, limit, CreditsResource::cursor))
                .map(found -> found.map(EntryView::of))
                .map(found -> new LedgerPage(found.items(), found.nextCursor()));
    }

    @GET
    @Path("/usage")
    @Operation(operationId = "getUsage", summary = "Credits spent, by day and by session")
    @APIResponse(
            responseCode = "200",
            description = "the usage",
            content = @Content(schema = @Schema(implementation = UsageView.class)))
    public Uni<UsageView> usage(@BeanParam OwnerFilter owner, @BeanParam DateRange range) {
        UUID user = owner.of(caller.get());
        DateRange.Days days = range.days(LocalDate.ofInstant(now.get(), ZoneOffset.UTC));
        return usage.byDay(user, days.from(), days.to())
                .chain(byDay -> usage.bySession(user, days.from(), days.to(), LISTED_SESSIONS)
                        .map(bySession -> new UsageView(
                                days.from(),
                                days.to(),
                                byDay.stream().map(DayView::of).toList(),
                                bySession.stream().map(SessionView::of).toList())));
    }

    @GET
    @Path("/usage/{session_id}")
    @Operation(operationId = "getSessionUsage", summary = "One session's charges with the grant that paid each")
    @APIResponse(
            responseCode = "200",
            description = "the charges",
            content = @Content(schema = @Schema(implementation = SessionUsageView.class)))
    public Uni<SessionUsageView> sessionUsage(@RestPath("session_id") UUID sessionId) {
        Caller who = caller.get();
        return usage.ownerOf(sessionId)
                .map(owner -> owner.filter(who::maySee).orElseThrow(ProblemException::notFound))
                .chain(() -> usage.ofSession(sessionId))
                .map(charges -> new SessionUsageView(
                        sessionId,
                        count(charges, State.CAPTURED),
                        count(charges, State.HELD),
                        charges.stream().map(ChargeView::of).toList()));
    }

    /** Only a candidate's own look is an appearance. */
    private boolean appears(UUID user) {
        return caller.get().owns(user) && caller.get().is(Roles.CANDIDATE);
    }

    private static Cursor cursor(Ledger.Entry entry) {
        return new Cursor(entry.at(), new UUID(0, entry.seq()));
    }

    private static long place(Cursor cursor) {
        if (cursor.id().getMostSignificantBits() != 0 || cursor.id().getLeastSignificantBits() < 0) {
            throw ProblemException.of(CommonProblem.MALFORMED_CURSOR, "Pass next_cursor as it was answered.");
        }
        return cursor.id().getLeastSignificantBits();
    }

    private static long count(List<Usage.Charge> charges, State state) {
        return charges.stream()
                .filter(charge -> charge.credit().state() == state)
                .count();
    }
}

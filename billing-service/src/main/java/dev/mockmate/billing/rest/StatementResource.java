package dev.mockmate.billing.rest;

import dev.mockmate.billing.application.ReadCredits;
import dev.mockmate.billing.store.Ledger;
import dev.mockmate.platform.http.OwnerFilter;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.text.Csv;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** A user's whole ledger as a file. It is read and sent in parts, so its length is no matter. */
@Path("/api/billing")
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN, Roles.SERVICE})
@Tag(name = "credits")
public class StatementResource {
    private static final String TYPE = "text/csv";
    private static final String HEAD =
            Csv.line("at", "id", "kind", "amount", "balance_after", "session_id", "grant_id", "reason");

    private final CurrentCaller caller;
    private final ReadCredits credits;

    StatementResource(CurrentCaller caller, ReadCredits credits) {
        this.caller = caller;
        this.credits = credits;
    }

    @GET
    @Path("/statement")
    @Produces(TYPE)
    @Operation(
            operationId = "getStatement",
            summary = "All of the user's postings as CSV, oldest first",
            description = "Columns: at, id, kind, amount, balance_after, session_id, grant_id, reason.")
    @APIResponse(
            responseCode = "200",
            description = "the statement",
            content = @Content(mediaType = TYPE, schema = @Schema(implementation = String.class)))
    public RestMulti<String> statement(@BeanParam OwnerFilter owner) {
        return export(owner);
    }

    /** The same for those who ask for the ledger as CSV; whoever takes JSON as well gets JSON. */
    @GET
    @Path("/ledger")
    @Produces(TYPE + ";qs=0.1")
    @Operation(hidden = true)
    public RestMulti<String> ledger(@BeanParam OwnerFilter owner) {
        return export(owner);
    }

    private RestMulti<String> export(OwnerFilter owner) {
        Caller who = caller.get();
        UUID user = owner.of(who);
        Uni<Multi<List<Ledger.Entry>>> statement = who.owns(user) && who.is(Roles.CANDIDATE)
                ? credits.ownStatement(user)
                : Uni.createFrom().item(credits.statementOf(user));
        return RestMulti.fromUniResponse(
                statement,
                StatementResource::lines,
                parts -> Map.of(
                        "Content-Type", List.of(TYPE + ";charset=utf-8"),
                        "Content-Disposition", List.of("attachment; filename=\"statement-" + user + ".csv\""),
                        "Cache-Control", List.of("no-store")));
    }

    private static Multi<String> lines(Multi<List<Ledger.Entry>> parts) {
        Multi<String> entries =
                parts.map(part -> part.stream().map(StatementResource::line).collect(Collectors.joining()));
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(HEAD), entries);
    }

    private static String line(Ledger.Entry entry) {
        return Csv.line(
                entry.at(),
                entry.id(),
                entry.kind(),
                entry.amount(),
                entry.availableAfter(),
                entry.sessionId(),
                entry.grantId(),
                entry.reason());
    }
}

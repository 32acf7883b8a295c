package dev.mockmate.billing.rest;

import dev.mockmate.billing.application.CreditPackages;
import dev.mockmate.billing.application.CreditPackages.Offered;
import dev.mockmate.billing.application.CreditPackages.Wanted;
import dev.mockmate.billing.domain.CreditPackage;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.ActingReason;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is sold, set by operators; who, why and when is kept of every price. */
@Path("/api/billing")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "operators")
public class PackageResource {
    private static final String PACKAGES = " /api/billing/packages";

    private final CurrentCaller caller;
    private final CreditPackages packages;
    private final Idempotency idempotency;

    PackageResource(CurrentCaller caller, CreditPackages packages, Idempotency idempotency) {
        this.caller = caller;
        this.packages = packages;
        this.idempotency = idempotency;
    }

    /** The body of {@code POST} and {@code PUT /packages}. */
    @Schema(name = "PackageSetting")
    record PackageBody(
            @NotNull
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,49}", message = "lower case letters, digits and hyphens")
            @Schema(required = true)
            String id,

            @NotNull @Min(1) @Max(1_000_000) @Schema(required = true, description = "credits")
            Long amount,

            @NotNull
            @Min(1)
            @Max(100_000_000)
            @Schema(required = true, description = "in the currency's smallest unit: 1500 with eur is 15.00 EUR")
            Long price,

            @Pattern(regexp = "[a-z]{3}", message = "ISO 4217, lower case")
            @Schema(nullable = true, description = "ISO 4217, lower case", defaultValue = "eur")
            String currency,

            @Schema(nullable = true, description = "false takes it out of the list", defaultValue = "true")
            Boolean onSale,

            @Size(max = 500) @Schema(nullable = true, description = "why; the header X-Reason does as well")
            String reason) {

        CreditPackage offer() {
            return new CreditPackage(id, amount, price, currency == null ? "eur" : currency);
        }

        boolean sold() {
            return onSale == null || onSale;
        }
    }

    /** A package as it was set. */
    @Schema(name = "PackageSet")
    record PackageSetView(String id, long amount, long price, String currency, boolean onSale) {
        static PackageSetView of(Offered set) {
            CreditPackage offer = set.offer();
            return new PackageSetView(offer.id(), offer.amount(), offer.price(), offer.currency(), set.onSale());
        }
    }

    @POST
    @Path("/packages")
    @Operation(operationId = "addPackage", summary = "Sell another package")
    @APIResponse(
            responseCode = "201",
            description = "on sale",
            content = @Content(schema = @Schema(implementation = PackageSetView.class)))
    @APIResponse(responseCode = "409", description = "package-exists, or the key is in use")
    @APIResponse(responseCode = "422", description = "fields break their rules, or reason-required")
    public Uni<Response> add(
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(ActingReason.HEADER) String reason,
            @Valid @NotNull PackageBody body) {
        return set("POST", key, Wanted.NEW, Response.Status.CREATED, body, reason);
    }

    @PUT
    @Path("/packages")
    @Operation(
            operationId = "changePackage",
            summary = "Change a package or take it off sale",
            description = "Purchases that were begun keep the price they were offered.")
    @APIResponse(
            responseCode = "200",
            description = "as it is now",
            content = @Content(schema = @Schema(implementation = PackageSetView.class)))
    @APIResponse(responseCode = "404", description = "there is none with this id")
    @APIResponse(responseCode = "422", description = "fields break their rules, or reason-required")
    public Uni<Response> change(
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(ActingReason.HEADER) String reason,
            @Valid @NotNull PackageBody body) {
        return set("PUT", key, Wanted.KNOWN, Response.Status.OK, body, reason);
    }

    private Uni<Response> set(
            String method, String key, Wanted wanted, Response.Status done, PackageBody body, String header) {
        UUID operator = caller.get().userId();
        String reason = ActingReason.of(body.reason(), header);
        return idempotency.once(operator, method + PACKAGES, key, body, () -> packages.set(
                        wanted, body.offer(), body.sold(), operator, reason)
                .map(outcome -> outcome.orElseThrow(BillingProblem::of))
                .map(set -> Response.status(done).entity(PackageSetView.of(set)).build()));
    }
}

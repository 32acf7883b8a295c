package dev.mockmate.billing.rest;

import dev.mockmate.billing.application.BuyCredits;
import dev.mockmate.billing.application.CreditPackages;
import dev.mockmate.billing.application.PaymentUnavailableException;
import dev.mockmate.billing.domain.Checkout;
import dev.mockmate.billing.domain.CreditPackage;
import dev.mockmate.billing.rest.CheckoutViews.CheckoutView;
import dev.mockmate.billing.rest.CheckoutViews.NewCheckout;
import dev.mockmate.billing.rest.CheckoutViews.PackagePage;
import dev.mockmate.billing.rest.CheckoutViews.PackageView;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Sells credits. */
@Path("/api/billing")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN})
@Tag(name = "purchases")
public class CheckoutResource {
    private static final String CHECKOUTS = "/api/billing/checkouts";
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    private final CurrentCaller caller;
    private final CreditPackages packages;
    private final BuyCredits buy;
    private final Idempotency idempotency;

    CheckoutResource(CurrentCaller caller, CreditPackages packages, BuyCredits buy, Idempotency idempotency) {
        this.caller = caller;
        this.packages = packages;
        this.buy = buy;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/packages")
    @Operation(operationId = "listPackages", summary = "What can be bought, the smallest first")
    @APIResponse(
            responseCode = "200",
            description = "a page",
            content = @Content(schema = @Schema(implementation = PackagePage.class)))
    public Uni<PackagePage> packages(@BeanParam PageRequest page) {
        return packages.all().map(all -> page(all, page));
    }

    private static PackagePage page(List<CreditPackage> all, PageRequest page) {
        int limit = page.limit();
        int from = page.after().map(CheckoutResource::place).orElse(0);
        List<Integer> places =
                IntStream.range(from, all.size()).limit(limit + 1L).boxed().toList();
        Page<Integer> found = Page.of(places, limit, place -> new Cursor(Instant.EPOCH, new UUID(0, place + 1L)));
        return new PackagePage(found.map(all::get).map(PackageView::of).items(), found.nextCursor());
    }

    @POST
    @Path("/checkouts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createCheckout", summary = "Begin to buy a package; the user pays at payment_url")
    @APIResponse(
            responseCode = "201",
            description = "begun",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CheckoutView.class)))
    @APIResponse(responseCode = "409", description = "key in use")
    @APIResponse(responseCode = "422", description = "unknown package, or the key was used with another body")
    @APIResponse(
            responseCode = "503",
            description =
                    "payment-unavailable: the provider cannot be reached. Nothing is lost; the same request with the same"
                            + " Idempotency-Key goes on with the same checkout")
    public Uni<Response> checkout(@HeaderParam(Idempotency.HEADER) String key, @Valid @NotNull NewCheckout body) {
        UUID user = caller.get().userId();
        return idempotency
                .once(user, "POST " + CHECKOUTS, key, body, () -> packages.find(body.packageId())
                        .map(found -> found.orElseThrow(CheckoutResource::notSold))
                        .chain(offer -> buy.begin(user, offer))
                        .map(CheckoutResource::begun))
                .chain(this::opened);
    }

    @GET
    @Path("/checkouts/{checkout_id}")
    @Operation(operationId = "getCheckout", summary = "How a purchase stands")
    @APIResponse(
            responseCode = "200",
            description = "the purchase",
            content = @Content(schema = @Schema(implementation = CheckoutView.class)))
    public Uni<CheckoutView> checkout(@RestPath("checkout_id") UUID checkoutId) {
        Caller who = caller.get();
        return buy.find(checkoutId).map(found -> found.filter(checkout -> who.maySee(checkout.userId()))
                .map(CheckoutView::of)
                .orElseThrow(ProblemException::notFound));
    }

    private static ProblemException notSold() {
        return ProblemException.invalidField("package_id", "one of those GET /packages lists");
    }

    /** What is kept of the answer with the key: the checkout. The provider is asked when the transaction is over. */
    private static Response begun(Checkout checkout) {
        return Response.created(URI.create(CHECKOUTS + "/" + checkout.id())).build();
    }

    private Uni<Response> opened(Response begun) {
        String location = begun.getHeaderString("Location");
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        return buy.open(id)
                .onFailure(PaymentUnavailableException.class)
                .transform(away -> ProblemException.of(
                                BillingProblem.PAYMENT_UNAVAILABLE,
                                "Nothing was charged. Send the request again with the same Idempotency-Key.")
                        .with("checkout_id", id)
                        .retryAfter(ASK_AGAIN))
                .map(checkout -> answer(begun, checkout));
    }

    private static Response answer(Response begun, Checkout checkout) {
        Response.ResponseBuilder answer =
                Response.created(URI.create(CHECKOUTS + "/" + checkout.id())).entity(CheckoutView.ofNew(checkout));
        String replayed = begun.getHeaderString(Idempotency.REPLAYED);
        return (replayed == null ? answer : answer.header(Idempotency.REPLAYED, replayed)).build();
    }

    private static int place(Cursor cursor) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, cursor.id().getLeastSignificantBits()));
    }
}

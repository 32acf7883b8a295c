package dev.mockmate.billing.rest;

import dev.mockmate.billing.application.BuyCredits;
import dev.mockmate.billing.application.PaymentsConfig;
import dev.mockmate.billing.domain.Checkout;
import dev.mockmate.billing.payment.LocalConfirmation;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The payment page of the local provider; 404 with any other. Like a real provider's page it is opened by a browser without a token
 * and its address, which cannot be guessed, is what lets in. It shows nothing about the user.
 */
@Path("/api/billing/payments/local/{checkout_id}")
@Produces({MediaType.TEXT_HTML, Problem.MEDIA_TYPE})
@PermitAll
@SecurityRequirementsSet
@Tag(name = "local payments")
public class LocalPaymentResource {
    private static final int MINOR_UNITS = 100;

    private final PaymentsConfig config;
    private final BuyCredits buy;
    private final LocalConfirmation confirmation;

    LocalPaymentResource(PaymentsConfig config, BuyCredits buy, LocalConfirmation confirmation) {
        this.config = config;
        this.buy = buy;
        this.confirmation = confirmation;
    }

    @GET
    @Operation(operationId = "localPaymentPage", summary = "Local stack only: the page that stands for the provider's")
    @APIResponse(
            responseCode = "200",
            description = "a page with one button",
            content = @Content(mediaType = "text/html"))
    public Uni<Response> page(@RestPath("checkout_id") UUID checkoutId) {
        return checkout(checkoutId).map(checkout -> html(page(checkout)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "confirmLocalPayment",
            summary = "Local stack only: pay; sends the signed webhook a provider would send")
    @APIResponse(responseCode = "200", description = "paid", content = @Content(mediaType = "text/html"))
    @APIResponse(responseCode = "503", description = "the webhook was not taken; try again")
    public Uni<Response> confirm(@RestPath("checkout_id") UUID checkoutId, HttpServerRequest request) {
        return checkout(checkoutId)
                .chain(checkout -> confirmation.confirm(checkout.id(), self(request.localAddress())))
                .invoke(LocalPaymentResource::insistOnSuccess)
                .chain(() -> checkout(checkoutId))
                .map(checkout -> html(page(checkout)));
    }

    private Uni<Checkout> checkout(UUID id) {
        if (config.chosen() != PaymentsConfig.Provider.LOCAL) {
            throw ProblemException.notFound();
        }
        return buy.find(id).map(found -> found.orElseThrow(ProblemException::notFound));
    }

    private static void insistOnSuccess(int status) {
        if (status != Response.Status.OK.getStatusCode()) {
            throw ProblemException.of(CommonProblem.UNAVAILABLE, "The webhook was not taken; try again.");
        }
    }

    /** The address this very request came in by: no client can choose it. */
    private static InetSocketAddress self(SocketAddress local) {
        try {
            return new InetSocketAddress(InetAddress.getByName(local.hostAddress()), local.port());
        } catch (UnknownHostException neverAName) {
            throw new IllegalStateException(neverAName);
        }
    }

    private static Response html(String page) {
        return Response.ok(page, MediaType.TEXT_HTML + ";charset=utf-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Everything in it comes from the configuration, nothing from a user. */
    private static String page(Checkout checkout) {
        String price = String.format(
                Locale.ROOT,
                "%d.%02d %s",
                checkout.offer().price() / MINOR_UNITS,
                checkout.offer().price() % MINOR_UNITS,
                checkout.offer().currency().toUpperCase(Locale.ROOT));
        String action = checkout.status() == Checkout.Status.PAID
                ? "<p>Paid. You can close this page.</p>"
                : "<form method=\"post\"><button>Pay " + price + "</button></form>";
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Local payment</title>
                <style>body{font-family:sans-serif;margin:4rem auto;max-width:30rem}</style></head>
                <body><h1>%d credits</h1><p>This is the local stack: no money moves.</p>%s</body></html>
                """.formatted(checkout.offer().amount(), action);
    }
}

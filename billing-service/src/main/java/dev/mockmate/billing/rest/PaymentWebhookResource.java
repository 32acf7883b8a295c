package dev.mockmate.billing.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mockmate.billing.application.HandlePaymentNotification;
import dev.mockmate.billing.application.WebhookSignatures;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.text.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Where the payment provider tells that a checkout was paid. It has no token: its signature is what is believed. Every signed event
 * is answered 200, whatever it is about, because a provider repeats what is not.
 */
@Path("/api/billing/webhooks/payments")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Tag(name = "purchases")
public class PaymentWebhookResource {
    /** The second one tells the payment of those methods that take days; the first then says {@code unpaid}. */
    private static final Set<String> PAID =
            Set.of("checkout.session.completed", "checkout.session.async_payment_succeeded");

    private static final String NOT_YET = "unpaid";
    private static final int LONGEST = 255;

    private final WebhookSignatures signatures;
    private final HandlePaymentNotification notifications;
    private final ObjectMapper json;

    PaymentWebhookResource(WebhookSignatures signatures, HandlePaymentNotification notifications, ObjectMapper json) {
        this.signatures = signatures;
        this.notifications = notifications;
        this.json = json;
    }

    /** The answer to every signed event. */
    @Schema(name = "WebhookReceipt")
    public record Receipt(boolean received) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @SecurityRequirementsSet
    @Operation(operationId = "paymentWebhook", summary = "For the payment provider: a checkout was paid")
    @RequestBody(
            description = "a Stripe event",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "200",
            description = "received: the credits were granted, now or before, or the event is none that grants any",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "400", description = "webhook-signature, or signed but no event")
    public Uni<Receipt> receive(
            @HeaderParam("Stripe-Signature")
                    @Parameter(description = "t=<epoch s>,v1=<hex HMAC-SHA256 of t.body>, at most 5 minutes old")
                    String signature,
            byte[] body) {
        byte[] bytes = Optional.ofNullable(body).orElseGet(() -> new byte[0]);
        if (!signatures.isValid(signature, bytes)) {
            throw ProblemException.of(
                    BillingProblem.WEBHOOK_SIGNATURE,
                    "Sign t.body with the shared secret, not more than 5 minutes ago.");
        }
        return payment(bytes)
                .map(paid -> notifications.handle(paid).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem())
                .replaceWith(new Receipt(true));
    }

    /** The payment an event tells of; empty when it tells of none. */
    private Optional<HandlePaymentNotification.Payment> payment(byte[] body) {
        JsonNode event = read(body);
        JsonNode paid = event.path("data").path("object");
        if (!PAID.contains(event.path("type").asText())
                || NOT_YET.equals(paid.path("payment_status").asText())) {
            return Optional.empty();
        }
        return Optional.of(new HandlePaymentNotification.Payment(
                idOf(event, body), text(paid.path("id")), text(paid.path("client_reference_id"))));
    }

    /** An event without an id is known by what it says, so that the same one sent again is the same one. */
    private static String idOf(JsonNode event, byte[] body) {
        String id = text(event.path("id"));
        if (id.isEmpty() && !event.path("data").path("object").isObject()) {
            throw malformed();
        }
        return id.isEmpty() ? "sha256:" + sha256(body) : id;
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(byte[] body) {
        try {
            JsonNode event = json.readTree(body);
            if (event != null && event.isObject()) {
                return event;
            }
        } catch (IOException noJson) {
            throw malformed();
        }
        throw malformed();
    }

    private static String text(JsonNode node) {
        String text = node.isTextual() ? node.textValue() : "";
        if (text.length() > LONGEST || !Texts.isStorable(text)) {
            throw malformed();
        }
        return text;
    }

    private static ProblemException malformed() {
        return ProblemException.of(CommonProblem.MALFORMED_REQUEST, "Send an event: an object with type and data.");
    }
}

package dev.mockmate.billing;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Plays the provider that tells of payments. */
final class Webhooks {
    private Webhooks() {}

    static String completed(String eventId, String checkoutId) {
        return completed(eventId, checkoutId, "cs_" + checkoutId);
    }

    static String completed(String eventId, String checkoutId, String page) {
        return """
                {"id":"%s","object":"event","api_version":"2025-03-31","type":"checkout.session.completed",
                 "data":{"object":{"id":"%s","client_reference_id":"%s","payment_status":"paid","amount_total":1500}}}""".formatted(eventId, page, checkoutId);
    }

    static String newEventId() {
        return "evt_" + UUID.randomUUID();
    }

    /** Sends a body signed now. */
    static Response send(String body) {
        return send(body, signature(FakeStripe.SECRET, Instant.now(), body));
    }

    /** Sends a body with any signature; none when it is null. */
    static Response send(String body, String signature) {
        var request = RestAssured.given()
                .contentType("application/json; charset=utf-8")
                .body(body);
        return (signature == null ? request : request.header("Stripe-Signature", signature))
                .post("/api/billing/webhooks/payments");
    }

    /** Sends a body signed now, the answer checked against the OpenAPI document. */
    static Response sendChecked(String body) {
        return Api.as(Tokens.candidate(UUID.randomUUID()))
                .header("Stripe-Signature", signature(FakeStripe.SECRET, Instant.now(), body))
                .body(body)
                .post("/api/billing/webhooks/payments");
    }

    static String signature(String secret, Instant at, String body) {
        return "t=" + at.getEpochSecond() + ",v1=" + mac(secret, at.getEpochSecond() + "." + body);
    }

    static String mac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

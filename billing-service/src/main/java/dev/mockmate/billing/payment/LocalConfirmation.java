package dev.mockmate.billing.payment;

import dev.mockmate.billing.application.WebhookSignatures;
import dev.mockmate.platform.time.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The other half of {@link LocalPayments}: tells of a confirmed payment as Stripe would, by a signed HTTP call to the webhook. */
@ApplicationScoped
public class LocalConfirmation {
    private static final int LIMIT_MILLIS = 10_000;

    private final WebhookSignatures signatures;
    private final Ids ids;
    private final WebClient client;

    LocalConfirmation(WebhookSignatures signatures, Ids ids, Vertx vertx) {
        this.signatures = signatures;
        this.ids = ids;
        this.client = WebClient.create(
                io.vertx.mutiny.core.Vertx.newInstance(vertx), new WebClientOptions().setConnectTimeout(LIMIT_MILLIS));
    }

    /** Sends the webhook to the service that listens at {@code self} and answers the status it got. */
    public Uni<Integer> confirm(UUID checkoutId, InetSocketAddress self) {
        byte[] body = event(checkoutId).encode().getBytes(StandardCharsets.UTF_8);
        return client.post(self.getPort(), self.getAddress().getHostAddress(), "/api/billing/webhooks/payments")
                .timeout(LIMIT_MILLIS)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader("Stripe-Signature", signatures.sign(body))
                .sendBuffer(Buffer.buffer(body))
                .map(answer -> answer.statusCode());
    }

    private JsonObject event(UUID checkoutId) {
        return new JsonObject()
                .put("id", "evt_local_" + ids.next())
                .put("object", "event")
                .put("type", "checkout.session.completed")
                .put(
                        "data",
                        new JsonObject()
                                .put(
                                        "object",
                                        new JsonObject()
                                                .put("id", "cs_local_" + checkoutId)
                                                .put("object", "checkout.session")
                                                .put("client_reference_id", checkoutId.toString())
                                                .put("payment_status", "paid")));
    }
}

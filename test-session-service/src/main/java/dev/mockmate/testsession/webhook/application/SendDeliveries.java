package dev.mockmate.testsession.webhook.application;

import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.webhook.application.ReceiverClient.ForbiddenAddressException;
import dev.mockmate.testsession.webhook.store.Deliveries;
import dev.mockmate.testsession.webhook.store.Deliveries.Claimed;
import dev.mockmate.testsession.webhook.store.Deliveries.Ended;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends what is due, at least once: a delivery is claimed, sent, and noted; whoever dies in between leaves it to be sent again, with
 * the same {@code X-MockMate-Delivery}. Anything but a 2xx is tried again, longer and longer apart, until it has failed.
 */
@ApplicationScoped
public class SendDeliveries {
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Deliveries deliveries;
    private final ReceiverClient client;
    private final Secrets secrets;
    private final WebhookConfig config;
    private final Now now;
    private final AtomicInteger underWay = new AtomicInteger();

    SendDeliveries(Deliveries deliveries, ReceiverClient client, Secrets secrets, WebhookConfig config, Now now) {
        this.deliveries = deliveries;
        this.client = client;
        this.secrets = secrets;
        this.config = config;
        this.now = now;
    }

    /** Sends what is due as far as this replica has room; slow receivers hold up no round but their own places. */
    public Uni<Void> sendDue() {
        int room = config.atOnce() - underWay.get();
        if (room <= 0) {
            return Uni.createFrom().voidItem();
        }
        return deliveries.whenDue(() -> deliveries
                .claim(now.get(), now.get().plus(LEASE), config.atOnceOfOne(), room)
                .invoke(claimed -> underWay.addAndGet(claimed.size()))
                .chain(this::sendAll));
    }

    private Uni<Void> sendAll(List<Claimed> claimed) {
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUni(one -> send(one).onTermination().invoke(underWay::decrementAndGet))
                .merge(Math.max(1, claimed.size()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> send(Claimed one) {
        return Uni.createFrom()
                .deferred(() -> post(one))
                .map(status -> status >= OK && status < REDIRECT
                        ? new Ended("delivered", now.get(), now.get(), status, null)
                        : notTaken(one, status, "answered " + status))
                .onFailure()
                .recoverWithItem(failure -> notTaken(one, null, reason(failure)))
                .chain(ended -> deliveries.ended(one.id(), ended))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Integer> post(Claimed one) {
        Instant at = now.get();
        String body = new JsonObject()
                .put("id", one.id().toString())
                .put("event", one.event())
                .put("at", one.happenedAt().toString())
                .put("data", one.data())
                .encode();
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "MockMate-Webhooks/1",
                "X-MockMate-Delivery",
                one.id().toString(),
                "X-MockMate-Signature",
                Signature.of(secrets.open(one.sealedSecret()), body, at));
        return client.post(URI.create(one.url()), headers, body);
    }

    private Ended notTaken(Claimed one, Integer status, String error) {
        Instant at = now.get();
        int tried = one.attempts();
        return tried > config.retries().size()
                ? new Ended("failed", at, at, status, error)
                : new Ended("queued", at.plus(config.retries().get(tried - 1)), null, status, error);
    }

    /** What is told of a failure says nothing of what is inside. */
    private static String reason(Throwable failure) {
        if (failure instanceof ForbiddenAddressException) {
            return "the address is not public";
        }
        if (failure instanceof UnknownHostException) {
            return "there is no such host";
        }
        return failure instanceof TimeoutException || failure instanceof java.util.concurrent.TimeoutException
                ? "no answer in time"
                : "no connection";
    }
}

package dev.mockmate.testsession.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** A candidate's page that calls whichever replica it is told to. */
final class Page {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BEGUN_WITHIN = Duration.ofSeconds(120);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final UUID candidate = UUID.randomUUID();
    private final String token = Tokens.of(candidate, Duration.ofHours(2), "candidate");

    /**
     * What came back.
     *
     * @param status 0 when nothing did: the replica was killed, what came of the call is not known
     */
    record Answer(int status, JsonObject body) {
        static Answer of(HttpResponse<String> response) {
            return new Answer(response.statusCode(), new JsonObject(response.body()));
        }
    }

    UUID candidate() {
        return candidate;
    }

    /** A call about the candidate's test. */
    CompletableFuture<Answer> call(String replica, String method, String call, JsonObject body, String key) {
        return send(replica, method, "/api/test-session/" + candidate + "/" + call, body, key);
    }

    /** Begins a test, as a page does that tries again while a replica has too much to do; the test's id. */
    UUID begin(String replica, JsonObject order) {
        JsonObject body = order.copy().put("candidate_id", candidate.toString());
        AtomicReference<UUID> test = new AtomicReference<>();
        Probe.eventually(BEGUN_WITHIN, () -> {
            Answer begun =
                    send(replica, "POST", "/api/test-session", body, null).join();
            assertThat(begun.status()).as("%s", begun.body()).isIn(200, 201);
            test.set(UUID.fromString(begun.body().getJsonObject("session").getString("id")));
        });
        return test.get();
    }

    private CompletableFuture<Answer> send(String replica, String method, String path, JsonObject body, String key) {
        return sendAs(token, replica, method, path, body, key);
    }

    static CompletableFuture<Answer> sendAs(
            String token, String replica, String method, String path, JsonObject body, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(replica + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.encode()));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .handle((response, cut) -> cut == null ? Answer.of(response) : new Answer(0, new JsonObject()));
    }
}

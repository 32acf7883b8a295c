package dev.mockmate.campaign;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** One user's calls to the one origin. A call that is cut is an answer too: the user does not know what came of it. */
final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** To check a password takes a processor for a while, and nothing here is killed that it needs. */
    private static final Duration SIGN_IN_PATIENCE = Duration.ofSeconds(60);

    private static final int SIGN_IN_TRIES = 10;
    private static final Duration TOKEN_AGE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final String TOKEN_PATH = "/auth/realms/mockmate/protocol/openid-connect/token";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final String origin;
    private final String user;

    private String token;
    private long tokenFrom;

    Api(String origin, String user) {
        this.origin = origin;
        this.user = user;
    }

    /**
     * What came back.
     *
     * @param status 0 when nothing did
     * @param body empty when it is no JSON object
     */
    record Answer(int status, JsonObject body) {
        static final Answer NONE = new Answer(0, new JsonObject());

        /** Whether the surroundings failed, so that trying again may help. */
        boolean isOutage() {
            return status == 0 || status >= 500 || status == 429;
        }
    }

    String user() {
        return user;
    }

    Answer get(String path) {
        return call("GET", path, null, null);
    }

    Answer put(String path) {
        return call("PUT", path, null, null);
    }

    Answer post(String path) {
        return call("POST", path, null, null);
    }

    Answer post(String path, JsonObject body) {
        return call("POST", path, body, null);
    }

    /** The same with an Idempotency-Key. */
    Answer post(String path, JsonObject body, String key) {
        return call("POST", path, body, key);
    }

    /** Repeats a call while the surroundings fail, at most so many times; the last answer. */
    static Answer tried(int times, Supplier<Answer> call) {
        Answer answer = call.get();
        for (int again = 1; again < times && answer.isOutage(); again++) {
            pause(BETWEEN_TRIES);
            answer = call.get();
        }
        return answer;
    }

    static void pause(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private Answer call(String method, String path, JsonObject body, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.encode()));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request.build());
    }

    /** A bearer token that lasts for some minutes. */
    synchronized String token() {
        if (token == null || System.nanoTime() - tokenFrom > TOKEN_AGE.toNanos()) {
            String form = "grant_type=password&client_id=mockmate-cli&username=" + user + "&password=" + user;
            HttpRequest signIn = HttpRequest.newBuilder(URI.create(origin + TOKEN_PATH))
                    .timeout(SIGN_IN_PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            Answer answer = tried(SIGN_IN_TRIES, () -> send(signIn));
            if (answer.status() != 200) {
                throw new IllegalStateException(user + " could not sign in: Keycloak answered " + answer.status());
            }
            token = answer.body().getString("access_token");
            tokenFrom = System.nanoTime();
        }
        return token;
    }

    private static Answer send(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()));
        } catch (IOException cut) {
            return Answer.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static JsonObject json(String text) {
        try {
            return text.isBlank() ? new JsonObject() : new JsonObject(text);
        } catch (DecodeException | ClassCastException other) {
            return new JsonObject();
        }
    }
}

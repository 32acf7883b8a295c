package dev.mockmate.benchmarks;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Signed-in users with more credits than any benchmark takes, all over the public calls. */
public final class TestUsers {

    private static final int CREDITS = 100_000;

    private TestUsers() {}

    /** A bearer token of each; every name is a user of the realm whose password is the name. */
    public static List<String> signedIn(HttpClient http, String origin, List<String> names) {
        String admin = Candidates.token(http, origin, "admin");
        return names.stream()
                .map(name -> {
                    String token = Candidates.token(http, origin, name);
                    grant(http, origin, admin, userId(token));
                    return token;
                })
                .toList();
    }

    private static String userId(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return new JsonObject(new String(claims, StandardCharsets.UTF_8)).getString("sub");
    }

    private static void grant(HttpClient http, String origin, String admin, String user) {
        JsonObject grant = new JsonObject()
                .put("user_id", user)
                .put("amount", CREDITS)
                .put("source", "promo")
                .put("reason", "benchmark");
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + "/api/billing/grants"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + admin)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(grant.encode()))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new NotMeasuredException("Credits could not be granted: " + answer.body());
            }
        } catch (IOException e) {
            throw new NotMeasuredException("Credits could not be granted: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotMeasuredException("Interrupted.", e);
        }
    }
}

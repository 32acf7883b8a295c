package dev.mockmate.benchmarks;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;

/** The realm's demo candidates, signed in. A token is good for 15 minutes. */
final class Candidates {

    /** {@code candidate}, {@code candidate2} … {@code candidate20}; each one's password is the name. */
    static final int COUNT = 20;

    private static final String TOKEN_PATH = "/auth/realms/mockmate/protocol/openid-connect/token";

    private Candidates() {}

    /** A bearer token of each. */
    static List<String> tokens(HttpClient http, String origin) {
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(number -> number == 1 ? "candidate" : "candidate" + number)
                .map(name -> token(http, origin, name))
                .toList();
    }

    /** A bearer token of a demo user, whose password is the name. */
    static String token(HttpClient http, String origin, String name) {
        String form = "grant_type=password&client_id=mockmate-cli&username=" + name + "&password=" + name;
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + TOKEN_PATH))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new NotMeasuredException(name + " could not sign in: Keycloak answered " + answer.statusCode());
            }
            return new JsonObject(answer.body()).getString("access_token");
        } catch (IOException e) {
            throw new NotMeasuredException(name + " could not sign in: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotMeasuredException("Interrupted.", e);
        }
    }
}

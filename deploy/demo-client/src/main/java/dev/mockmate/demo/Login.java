package dev.mockmate.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Signs in with name and password, and again before a token expires. */
final class Login {

    private static final String TOKEN_PATH = "/auth/realms/mockmate/protocol/openid-connect/token";
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final Http http;
    private final String user;
    private final String password;
    private final Clock clock;

    private String token;
    private Instant goodUntil = Instant.EPOCH;

    Login(Http http, String user, String password, Clock clock) {
        this.http = http;
        this.user = user;
        this.password = password;
        this.clock = clock;
    }

    /** A token that is good for at least a minute. */
    String token() {
        return clock.instant().isBefore(goodUntil.minus(MARGIN)) ? token : fresh();
    }

    /** A new token, whatever the old one is good for. */
    String fresh() {
        Http.Answer answer = http.form(
                TOKEN_PATH,
                "grant_type=password&client_id=mockmate-cli&username=" + encoded(user) + "&password="
                        + encoded(password));
        if (answer.status() == 400 || answer.status() == 401) {
            throw new Failure("Signing in as " + user + " was refused: wrong user name or password.");
        }
        if (!answer.isOk() || !answer.body().hasNonNull("access_token")) {
            throw new Failure("Signing in did not work: " + answer.problem() + ".");
        }
        token = answer.body().get("access_token").asText();
        goodUntil = clock.instant().plusSeconds(answer.body().path("expires_in").asLong());
        return token;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

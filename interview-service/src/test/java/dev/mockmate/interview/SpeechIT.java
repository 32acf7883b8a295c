package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.mockmate.interview.FakeProvider.Mood;
import dev.mockmate.interview.recording.storage.S3Server;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Speech tokens, with Deepgram on the wire. */
@QuarkusTest
@WithTestResource(FakeProvider.class)
@WithTestResource(S3Server.class)
class SpeechIT {
    private static final String GRANT = "/v1/auth/grant";

    private final String token = Tokens.candidate(UUID.randomUUID());

    @BeforeEach
    void reset() {
        FakeProvider.reset();
    }

    @Test
    void shouldGiveAShortLivedTokenAndNeverTheKey() {
        Api.as(token)
                .get("/api/mock/token")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("access_token", equalTo("short-lived"))
                .body("expires_in", equalTo(60))
                .body(
                        "url",
                        allOf(
                                startsWith("wss://api.deepgram.com/v1/listen?model=nova-3&language=en"),
                                containsString("filler_words=true"),
                                not(containsString(FakeProvider.KEY))));

        FakeProvider.Call call = FakeProvider.calls(GRANT).get(0);
        assertThat(call.headers()).containsEntry("authorization", "Token " + FakeProvider.KEY);
        assertThat(call.body().getInteger("ttl_seconds")).isEqualTo(60);
    }

    @Test
    void shouldBeOpenToASessionToken() {
        Sessions session = Sessions.active();

        Api.as(Tokens.session(session.user(), session.id()))
                .get("/api/mock/token")
                .then()
                .statusCode(200)
                .body("url", containsString("language=en"));
    }

    @Test
    void shouldListenInTheLanguageOfTheCallersLiveSession() {
        Sessions german = Sessions.active("de");

        Api.as(german.token()).get("/api/mock/token").then().statusCode(200).body("url", containsString("language=de"));
    }

    @Test
    void shouldAnswerTheSameProblemWhateverIsWrongWithTheProvider() {
        for (Mood bad : new Mood[] {
            Mood.SLOW, Mood.BUSY, Mood.BROKEN, Mood.CUT, Mood.RUBBISH, Mood.EMPTY, Mood.NO_DATA, Mood.REFUSES
        }) {
            FakeProvider.mood(GRANT, bad, bad);

            Api.as(token)
                    .get("/api/mock/token")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("unavailable"));
        }
    }

    @Test
    void shouldNeedACandidate() {
        Api.anonymous().get("/api/mock/token").then().statusCode(401);
        Api.unchecked(Tokens.of(UUID.randomUUID(), "recruiter"))
                .get("/api/mock/token")
                .then()
                .statusCode(403);
    }
}

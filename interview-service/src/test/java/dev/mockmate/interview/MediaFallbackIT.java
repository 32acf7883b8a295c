package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Without keys: clients play their own loop and candidates type. */
@QuarkusTest
class MediaFallbackIT {

    @Test
    void shouldFallBackWithoutAnAvatarProvider() {
        Sessions session = Sessions.active();
        String path = "/api/mock/" + InterviewApi.init(session) + "/avatar";

        Map<String, Object> answer = Api.as(session.token())
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");

        assertThat(answer).isEqualTo(Map.of("mode", "fallback"));
        Api.as(session.token())
                .body(Map.of("text", "Hello"))
                .post(path + "/speak")
                .then()
                .statusCode(200)
                .body("mode", equalTo("fallback"))
                .body("done", equalTo(false));
        Api.as(session.token())
                .post(path + "/keep-alive")
                .then()
                .statusCode(200)
                .body("mode", equalTo("fallback"));
        Api.as(session.token()).delete(path).then().statusCode(204);
        Api.unchecked(Tokens.candidate(UUID.randomUUID())).post(path).then().statusCode(404);
    }

    @Test
    void shouldSayThatSpeechIsNotConfigured() {
        Api.as(Tokens.candidate(UUID.randomUUID()))
                .get("/api/mock/token")
                .then()
                .statusCode(503)
                .body("code", equalTo("speech-not-configured"));
    }
}

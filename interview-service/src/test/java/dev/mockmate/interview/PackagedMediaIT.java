package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.interview.FakeProvider.Mood;
import dev.mockmate.interview.recording.storage.S3Server;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Probe;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Speech, avatars and recordings in the service as it is shipped, configured by the environment alone: a library that only the
 * tests' class path has, or a variable nobody reads, shows here.
 */
class PackagedMediaIT {
    private static final Duration PATIENT = Duration.ofSeconds(180);

    private static final S3Server BUCKET = new S3Server();
    private static final FakeProvider PROVIDER = new FakeProvider();
    private static final Map<String, String> ENVIRONMENT = new HashMap<>();
    private static PackagedService service;

    @BeforeAll
    static void startWhatItNeeds() {
        Map<String, String> bucket = BUCKET.start();
        String provider = PROVIDER.listen();
        ENVIRONMENT.putAll(Map.of(
                "RECORDINGS_S3_BUCKET",
                bucket.get("mockmate.recordings.s3.bucket"),
                "RECORDINGS_S3_ENDPOINT",
                bucket.get("mockmate.recordings.s3.endpoint"),
                "RECORDINGS_S3_ACCESS_KEY",
                bucket.get("mockmate.recordings.s3.access-key"),
                "RECORDINGS_S3_SECRET_KEY",
                bucket.get("mockmate.recordings.s3.secret-key"),
                "DEEPGRAM_API_KEY",
                FakeProvider.KEY,
                "DEEPGRAM_BASE_URL",
                provider,
                "LIVEAVATAR_BASE_URL",
                provider,
                "HEYGEN_BASE_URL",
                provider + "/v1"));
        service = new PackagedService("packaged-media");
        RestAssured.port = service.port();
    }

    @AfterAll
    static void stop() {
        RestAssured.port = RestAssured.UNDEFINED_PORT;
        service.close();
        PROVIDER.stop();
        BUCKET.stop();
    }

    @BeforeEach
    void reset() {
        FakeProvider.reset();
    }

    @AfterEach
    void end() {
        service.kill();
    }

    @Test
    void shouldServeSpeechLiveAvatarAndRecordingsInABucket() {
        start(Map.of("LIVEAVATAR_API_KEY", FakeProvider.KEY, "LIVEAVATAR_AVATAR_ID", "anna"));
        Sessions session = activeSession();
        String interview = InterviewApi.init(session);

        // speech
        FakeProvider.mood("/v1/auth/grant", Mood.BROKEN, Mood.CUT);
        token(session).then().statusCode(503).header("Retry-After", notNullValue());
        Probe.eventually(() -> token(session).then().statusCode(200).body("access_token", equalTo("short-lived")));

        // an avatar, which the pause stops
        String avatar = "/api/mock/" + interview + "/avatar";
        Api.as(session.token())
                .post(avatar)
                .then()
                .statusCode(201)
                .body("mode", equalTo("liveavatar"))
                .body("livekit_token", equalTo("one-room"));
        assertThat(FakeProvider.calls("/v1/sessions/token").get(0).body().getString("avatar_id"))
                .isEqualTo("anna");
        Api.as(session.token()).post(avatar + "/keep-alive").then().statusCode(200);

        // a recording
        String attempt = InterviewApi.next(session, interview).getString("attempt_id");
        byte[] audio = Recordings.webm(3_000_000);
        HttpResponse<String> kept = Recordings.put(session.token(), attempt, "audio/webm", audio);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(BUCKET.objects()).hasSize(1);
        assertThat(Recordings.get(session.token(), attempt).body()).isEqualTo(audio);
        HttpResponse<byte[]> part = Recordings.get(session.token(), attempt, "Range", "bytes=1000000-1999999");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(audio, 1_000_000, 2_000_000));

        // the session's pause stops the avatar, its deletion removes the recording's bytes
        service.send(new SessionEvent.Paused(session.id(), session.user(), "user", 60, Instant.now()));
        awaitStop("/v1/sessions/stop");
        service.send(new SessionEvent.Deleted(session.id(), session.user(), Instant.now()));
        Probe.eventually(PATIENT, () -> assertThat(BUCKET.objects()).isEmpty());
        assertThat(Recordings.get(session.token(), attempt).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldServeHeyGen() {
        start(Map.of("HEYGEN_API_KEY", FakeProvider.KEY));
        Sessions session = activeSession();
        String avatar = "/api/mock/" + InterviewApi.init(session) + "/avatar";

        Api.as(session.token())
                .post(avatar)
                .then()
                .statusCode(201)
                .body("mode", equalTo("heygen"))
                .body("livekit_url", equalTo("wss://heygen.test"));
        Api.as(session.token())
                .body(Map.of("text", "Tell me about yourself."))
                .post(avatar + "/speak")
                .then()
                .statusCode(200)
                .body("done", equalTo(true));
        service.send(
                new SessionEvent.Completed(session.id(), session.user(), "user_ended", 600, 1, true, Instant.now()));

        awaitStop("/v1/streaming.stop");
        assertThat(FakeProvider.calls("/v1/streaming.task").get(0).body().getString("text"))
                .isEqualTo("Tell me about yourself.");
    }

    private static void start(Map<String, String> keys) {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.putAll(keys);
        service.start(environment);
    }

    private static Sessions activeSession() {
        Sessions session = Sessions.ofSomebody();
        List.of(session.creation(), session.activation()).forEach(service::send);
        Probe.eventually(PATIENT, () -> assertThat(service.number(
                        "select count(*) from session_view where session_id = ? and status = 'active'", session.id()))
                .isEqualTo(1));
        return session;
    }

    private static Response token(Sessions session) {
        return Api.as(session.token()).get("/api/mock/token");
    }

    private static void awaitStop(String call) {
        Probe.eventually(
                PATIENT, () -> assertThat(FakeProvider.calls(call)).as(call).hasSize(1));
    }
}

package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What somebody practised: the list with its figures, the progress, and what the installation can do. */
@QuarkusTest
class PracticeListIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void shouldListInterviewsWithTheirFiguresAndFilterThem() {
        Sessions session = Sessions.active();
        String id = InterviewApi.init(session);
        InterviewApi.submitAndWait(session, InterviewApi.next(session, id), InterviewApi.STRONG);
        // Midnight may lie behind it.
        LocalDate day = LocalDate.parse(Api.as(session.token())
                .get("/api/mock")
                .<String>path("items[0].created_at")
                .substring(0, 10));
        String today = day.toString();
        String tomorrow = day.plusDays(1).toString();

        Api.as(session.token())
                .get("/api/mock")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].average_score", notNullValue())
                .body("items[0].answered", equalTo(1))
                .body("items[0].total_questions", equalTo(1))
                .body("items[0].job_title", equalTo("Senior Java Developer"))
                .body("items[0].finished_at", nullValue());
        for (String matching : List.of(
                "q=java",
                "q=ACME",
                "from=" + today,
                "to=" + today,
                "to=9999-12-31",
                "status=assessing&q=dev",
                "from=" + today + "T00:00:00Z&to=" + tomorrow + "T00:00:00Z")) {
            Api.as(session.token())
                    .get("/api/mock?" + matching)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
        for (String other : List.of("q=%25", "q=nurse", "from=" + tomorrow, "to=2020-01-01", "status=finished")) {
            Api.as(session.token())
                    .get("/api/mock?" + other)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        for (String wrong : List.of(
                "from=yesterday",
                "from=",
                "to=2026-13-01",
                "status=over",
                "q=",
                "from=-999999999-01-01T00:00:00Z",
                "to=+10000-01-01")) {
            String code = Api.as(session.token()).get("/api/mock?" + wrong).path("code");
            assertThat(code).as(wrong).isEqualTo("invalid-parameter");
        }
    }

    @Test
    void shouldHideTheAverageOfARealInterviewUntilItsEnd() {
        Sessions session = Sessions.active();
        String id = Api.as(session.token())
                .body(Map.of("session_id", session.id(), "mode", "real"))
                .post("/api/mock/init")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath question = InterviewApi.next(session, id);
        InterviewApi.submitAndWait(session, question, InterviewApi.STRONG);

        Api.as(session.token())
                .get("/api/mock")
                .then()
                .body("items[0].average_score", nullValue())
                .body("items[0].answered", equalTo(1));
        Api.as(session.token())
                .get("/api/mock/progress")
                .then()
                .statusCode(200)
                .body("interviews", hasSize(0))
                .body("competencies", hasSize(0))
                .body("parts.star", nullValue())
                .body("streak_days", equalTo(1));
        Api.as(session.token()).post("/api/mock/" + id + "/finish").then().statusCode(200);

        Api.as(session.token()).get("/api/mock?status=finished").then().body("items[0].average_score", notNullValue());
        Api.as(session.token())
                .get("/api/mock/progress")
                .then()
                .body("interviews.id", contains(id))
                .body("competencies[0].answers", equalTo(1))
                .body("competencies[0].competency", equalTo(question.getString("competency")))
                .body("parts.star", notNullValue())
                .body("parts.impact", notNullValue());
    }

    @Test
    void shouldShowAnAdminWhatBelongsToTheUserAskedFor() {
        Sessions session = Sessions.active();
        String id = InterviewApi.init(session);
        InterviewApi.submitAndWait(session, InterviewApi.next(session, id), InterviewApi.STRONG);
        Map<String, Object> text = Map.of("title", "Java Developer", "text", "Java services on Kafka.");
        Api.as(session.token()).body(text).post("/api/job-descriptions").then().statusCode(201);
        Api.as(session.token()).body(text).post("/api/resumes").then().statusCode(201);
        Api.as(session.token())
                .body(Map.of("title", "The test with 500 customers", "action", "I ran it."))
                .post("/api/answer-library")
                .then()
                .statusCode(201);
        String admin = Tokens.of(UUID.randomUUID(), "admin");

        for (String list : List.of("/api/mock", "/api/job-descriptions", "/api/resumes", "/api/answer-library")) {
            Api.as(admin).get(list).then().statusCode(200).body("items", hasSize(0));
            Api.as(admin)
                    .get(list + "?user_id=" + session.user())
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }
        Api.as(admin)
                .get("/api/mock/progress?user_id=" + session.user())
                .then()
                .statusCode(200)
                .body("interviews.id", contains(id));
        for (String mine : List.of(
                "/api/mock",
                "/api/mock/progress",
                "/api/job-descriptions",
                "/api/resumes",
                "/api/answer-library",
                "/api/answer-library/coverage",
                "/api/answer-library/duplicates")) {
            Api.as(Tokens.candidate(UUID.randomUUID()))
                    .get(mine + "?user_id=" + session.user())
                    .then()
                    .statusCode(404);
            Api.as(session.token())
                    .get(mine + "?user_id=" + session.user())
                    .then()
                    .statusCode(200);
            Api.unchecked(admin).get(mine + "?user_id=x").then().statusCode(400);
        }
    }

    /** A call without an id shows what belongs to its caller, or says why it does not. */
    @Test
    void shouldHeedTheUserAskedForInEveryCallThatShowsWhatBelongsToItsCaller() {
        Set<String> ofNobody = Set.of(
                "/api/mock/capabilities",
                "/api/mock/costs",
                "/api/mock/dead-letters",
                "/api/mock/token",
                "/api/answer-library/suggestions",
                "/api/privacy/export",
                "/api/privacy/erasures");
        Map<String, Map<String, Object>> paths = RestAssured.get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths");

        paths.forEach((path, calls) -> {
            if (calls.containsKey("get") && !path.contains("{") && !ofNobody.contains(path)) {
                assertThat(calls.get("get").toString()).as(path).contains("name=user_id");
            }
        });
        assertThat(paths.keySet()).containsAll(ofNobody);
    }

    @Test
    void shouldTellNothingOfSomebodyWhoNeverPractised() {
        Api.as(Tokens.candidate(UUID.randomUUID()))
                .get("/api/mock/progress")
                .then()
                .statusCode(200)
                .body("interviews", hasSize(0))
                .body("parts.relevance", nullValue())
                .body("streak_days", equalTo(0));
    }

    @Test
    void shouldTellWhatTheInstallationCanDo() {
        Sessions session = Sessions.active();
        for (String token : List.of(
                session.token(),
                Tokens.session(session.user(), session.id()),
                Tokens.of(UUID.randomUUID(), "recruiter"))) {
            Api.as(token)
                    .get("/api/mock/capabilities")
                    .then()
                    .statusCode(200)
                    .body("interviewer", equalTo("builtin"))
                    .body("languages", contains("en"))
                    .body("speech", equalTo("none"))
                    .body("voice", equalTo("none"))
                    .body("avatar", equalTo("none"))
                    .body("recordings", equalTo(true))
                    .body("scripted", equalTo(false));
        }
    }

    @Test
    void shouldGoOnOnceForARequestThatIsRepeated() {
        Sessions session = Sessions.active();
        String id = InterviewApi.init(session);
        JsonPath first = InterviewApi.next(session, id);
        Map<String, Object> left = Map.of("exchange_id", first.getString("exchange_id"));
        String skipKey = "key-" + UUID.randomUUID();
        String nextKey = "key-" + UUID.randomUUID();

        String second = Api.as(session.token())
                .header("Idempotency-Key", skipKey)
                .body(left)
                .post("/api/mock/" + id + "/skip")
                .then()
                .statusCode(200)
                .extract()
                .path("exchange_id");
        Api.as(session.token())
                .header("Idempotency-Key", nextKey)
                .post("/api/mock/" + id + "/next-question")
                .then()
                .statusCode(200)
                .body("exchange_id", equalTo(second));
        Api.as(session.token())
                .body(Map.of("exchange_id", second))
                .post("/api/mock/" + id + "/skip")
                .then()
                .statusCode(200);

        Api.as(session.token())
                .header("Idempotency-Key", skipKey)
                .body(left)
                .post("/api/mock/" + id + "/skip")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("exchange_id", equalTo(second));
        Api.as(session.token())
                .header("Idempotency-Key", nextKey)
                .post("/api/mock/" + id + "/next-question")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("exchange_id", equalTo(second));
    }

    @Test
    void shouldKeepSoManyStreamsOfOneUserOpen() {
        Sessions session = Sessions.active();
        JsonPath draft = InterviewApi.next(session, InterviewApi.init(session));
        List<HttpResponse<InputStream>> streams = new ArrayList<>();
        while (streams.size() < 60 && streams.stream().noneMatch(answer -> answer.statusCode() == 429)) {
            streams.add(open(session, draft));
        }

        HttpResponse<InputStream> refused = streams.remove(streams.size() - 1);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(streams).hasSizeGreaterThanOrEqualTo(20).allMatch(answer -> answer.statusCode() == 200);
        streams.forEach(PracticeListIT::close);
        Probe.eventually(() -> {
            HttpResponse<InputStream> again = open(session, draft);
            close(again);
            assertThat(again.statusCode()).isEqualTo(200);
        });
    }

    private static HttpResponse<InputStream> open(Sessions session, JsonPath attempt) {
        return CLIENT.sendAsync(
                        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port
                                        + "/api/mock/attempts/" + attempt.getString("attempt_id") + "/stream"))
                                .version(HttpClient.Version.HTTP_1_1)
                                .header("Authorization", "Bearer " + session.token())
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private static void close(HttpResponse<InputStream> stream) {
        try {
            stream.body().close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void shouldResumeAStreamBehindTheLastEventAClientSaw() {
        Sessions session = Sessions.active();
        JsonPath question = InterviewApi.next(session, InterviewApi.init(session));
        InterviewApi.submitAndWait(session, question, InterviewApi.STRONG);
        String path = "/api/mock/attempts/" + question.getString("attempt_id") + "/stream";

        String whole = Api.unchecked(session.token())
                .accept("text/event-stream")
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .extract()
                .asString();
        String rest = Api.unchecked(session.token())
                .accept("text/event-stream")
                .header("Last-Event-ID", "7")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        Api.unchecked(session.token())
                .accept("text/event-stream")
                .header("Last-Event-ID", "9")
                .get(path)
                .then()
                .statusCode(204);

        assertThat(whole.lines().filter(line -> line.startsWith("id:")).map(line -> line.substring(3)
                        .strip()))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(whole.lines().filter(line -> line.startsWith("retry:")).count())
                .isEqualTo(9);
        assertThat(rest.lines().filter(line -> line.startsWith("event:")).map(line -> line.substring(6)
                        .strip()))
                .containsExactly("metadata", "done");
    }
}

package dev.mockmate.interview;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Probe;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;

/** An interview over the REST API, step by step. */
abstract class InterviewApi {
    static final String STRONG =
            "At my last company we were migrating our billing system, and a senior colleague and I disagreed about"
                    + " whether to switch over in one night. My task was to get 40,000 customers moved without a single"
                    + " wrong invoice. I listened to his concerns, analysed the problem, wrote both options down with"
                    + " their risks, explained them to our customers and stakeholders, and proposed a test with 500"
                    + " customers. I ran the test for a week and measured every difference. As a result we agreed on a"
                    + " gradual switch, my team learned to test early, and we reduced billing complaints by 35%.";

    /** A number of JSON that is greater; a whole one is read as an integer. */
    static Matcher<Number> above(double least) {
        return new FeatureMatcher<>(greaterThan(least), "a number", "number") {
            @Override
            protected Double featureValueOf(Number number) {
                return number.doubleValue();
            }
        };
    }

    static void full(Response response) {
        response.then()
                .statusCode(409)
                .body("code", equalTo("too-many"))
                .body("detail", equalTo("At most 2000000 bytes of answers in one interview."));
    }

    static String init(Sessions session) {
        return Api.as(session.token())
                .body(Map.of("session_id", session.id()))
                .post("/api/mock/init")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static JsonPath next(Sessions session, String id) {
        return Api.as(session.token())
                .post("/api/mock/" + id + "/next-question")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Map<String, Object> answer(JsonPath question, String text) {
        return Map.of(
                "exchange_id",
                question.getString("exchange_id"),
                "attempt_id",
                question.getString("attempt_id"),
                "answer_text",
                text,
                "response_time",
                90);
    }

    /** The id of the attempt that took the answer. */
    static String submit(Sessions session, JsonPath question, String text) {
        return Api.as(session.token())
                .body(answer(question, text))
                .post("/api/mock/attempts/submit")
                .then()
                .statusCode(202)
                .extract()
                .path("attempt_id");
    }

    static JsonPath submitAndWait(Sessions session, JsonPath question, String text) {
        return Api.as(session.token())
                .header("Prefer", "respond-async, wait=60")
                .body(answer(question, text))
                .post("/api/mock/attempts/submit")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Response submitAndNext(Sessions session, String id, JsonPath question) {
        submit(session, question, STRONG);
        return Api.as(session.token()).post("/api/mock/" + id + "/next-question");
    }

    static void awaitAttempt(Sessions session, String attemptId) {
        Probe.eventually(() -> Api.as(session.token())
                .get("/api/mock/attempts/" + attemptId)
                .then()
                .statusCode(200)
                .body("status", equalTo("completed")));
    }
}

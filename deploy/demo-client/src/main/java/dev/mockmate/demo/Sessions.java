package dev.mockmate.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The REST calls around an interview, in the order a client makes them. */
final class Sessions {

    private static final Duration DECISION_LIMIT = Duration.ofSeconds(60);
    private static final Duration INIT_LIMIT = Duration.ofSeconds(15);
    private static final Duration REPORT_LIMIT = Duration.ofSeconds(30);
    private static final Duration END_LIMIT = Duration.ofSeconds(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final Http http;
    private final Login login;
    private final Clock clock;

    Sessions(Http http, Login login, Clock clock) {
        this.http = http;
        this.login = login;
        this.clock = clock;
    }

    /** {@code {available, held, …}}. */
    JsonNode balance() {
        return ok(http.get("/api/billing/balance", login.token()), "The balance could not be read");
    }

    /** What the interview is for; only the title has to be there. */
    record Job(String title, Optional<String> description, Optional<String> company, Optional<String> language) {}

    /** A new session for a job; its JSON. */
    JsonNode create(Job job) {
        ObjectNode body = Http.JSON.createObjectNode().put("job_title", job.title());
        job.description().ifPresent(text -> body.put("job_description", text));
        job.company().ifPresent(text -> body.put("company", text));
        job.language().ifPresent(text -> body.put("language", text));
        return ok(http.post("/api/sessions", login.token(), body), "No session could be created");
    }

    /** Holds a credit and starts the clock. */
    void activate(String id) {
        Http.Answer answer = http.post("/api/sessions/" + id + "/activate", login.token(), MissingNode.getInstance());
        if (answer.status() == 402) {
            throw noCredits(answer);
        }
        if (answer.status() == 202) {
            answer = until(
                    DECISION_LIMIT,
                    () -> http.get("/api/sessions/" + id + "/status", login.token()),
                    status -> !"activating".equals(status.body().path("status").asText()));
            if (!"active".equals(answer.body().path("status").asText())) {
                throw new Failure("The session was not activated; there is no credit left, or billing did not answer.");
            }
        }
        ok(answer, "The session could not be activated");
    }

    /**
     * Plans the interview; its JSON. The interview service hears of the activation a moment later than this client, so a
     * refusal may be premature.
     */
    JsonNode init(String id, int questions) {
        ObjectNode body = Http.JSON
                .createObjectNode()
                .put("session_id", id)
                .put("mode", "coach")
                .put("question_count", questions);
        Http.Answer answer = until(
                INIT_LIMIT,
                () -> http.post("/api/mock/init", login.token(), body),
                tried -> tried.status() != 404 && tried.status() != 409);
        return ok(answer, "The interview could not be planned");
    }

    /**
     * Leaves nothing behind: a session that never ran is erased, any other one ended, and what was held for an interview that
     * never began is available again. One that is being decided is waited for.
     *
     * @return whether that worked
     */
    boolean end(String id) {
        Http.Answer ended = until(END_LIMIT, () -> endNow(id), Http.Answer::isOk);
        return ended.isOk();
    }

    private Http.Answer endNow(String id) {
        String path = "/api/sessions/" + id;
        return "created".equals(session(id).path("status").asText())
                ? http.delete(path, login.token())
                : http.post(path + "/complete", login.token(), MissingNode.getInstance());
    }

    /** The report as a PDF, if it can be drawn. */
    Optional<byte[]> pdf(String id) {
        return http.bytes("/api/interviews/" + id + "/report.pdf", login.token());
    }

    JsonNode session(String id) {
        return ok(http.get("/api/sessions/" + id, login.token()), "The session could not be read");
    }

    JsonNode timer(String id) {
        return ok(http.get("/api/sessions/" + id + "/timer", login.token()), "The clock could not be read");
    }

    /** The report, as soon as it knows of the session's end and no answer is still being assessed. */
    JsonNode report(String id) {
        Http.Answer answer = until(
                REPORT_LIMIT,
                () -> http.get("/api/interviews/" + id + "/report", login.token()),
                tried -> tried.isOk() && isFinal(tried.body()));
        return ok(answer, "The report could not be fetched");
    }

    private static boolean isFinal(JsonNode report) {
        boolean ended = "completed".equals(report.path("session").path("status").asText());
        for (JsonNode each : report.path("answers")) {
            if ("processing".equals(each.path("status").asText())) {
                return false;
            }
        }
        return ended;
    }

    /** Repeats a call until its answer will do; the last answer when it never does. */
    private Http.Answer until(Duration limit, Supplier<Http.Answer> call, Predicate<Http.Answer> willDo) {
        Instant deadline = clock.instant().plus(limit);
        Http.Answer answer = call.get();
        while (!willDo.test(answer) && clock.instant().isBefore(deadline)) {
            pause();
            answer = call.get();
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }

    private static JsonNode ok(Http.Answer answer, String otherwise) {
        if (!answer.isOk()) {
            throw new Failure(otherwise + ": " + answer.problem().replaceAll("\\.$", "") + ".");
        }
        return answer.body();
    }

    private static Failure noCredits(Http.Answer answer) {
        return noCredits(
                answer.body().path("required").asInt(1),
                answer.body().path("available").asLong());
    }

    static Failure noCredits(int required, long available) {
        return new Failure("There are not enough credits: " + required + " needed, " + available
                + " available; an admin grants more.");
    }
}

package dev.mockmate.benchmarks;

import dev.mockmate.benchmarks.InterviewSteps.Step;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One candidate's interview, through the public calls and the WebSocket alone.
 *
 * <pre>
 *   create ─► activate ─► init ─► socket, start ─► question ─► answer in two pieces ─► finish_answer ─┬─► scores, assessment
 *                                     ▲   heartbeat, timer, ping while thinking                       └─► next question or plan_done
 *                                     └───────────────────────────────────────────────────────────────────┘
 *   plan_done ─► all assessed ─► finish ─► end_request ─► session_ended ─► transcript ─► report
 * </pre>
 *
 * A step counts from the moment its user meant to take it: the first from the timetable, later ones from the end of the step
 * before it and the time the user takes to think. It belongs to one event loop.
 */
final class WholeInterview {

    private static final long RETRY_MILLIS = 50;
    private static final int MOST_RETRIES = 400;
    private static final int MOST_STARTS = 5;

    /** Two pieces each: a story with all its parts, one without any, which is followed up, and a plain one. */
    private static final List<List<String>> ANSWERS = List.of(
            List.of(
                    "When I joined the payments team our nightly settlement job failed about once a week, and my task was to"
                            + " make it reliable without stopping releases.",
                    "I made each step idempotent, added an alert and paired with finance to check the numbers. As a result"
                            + " failures fell from four a month to none in six months, which saved 12 hours of night work"
                            + " every month."),
            List.of("We had an outage. It was bad, but we fixed it.", "Communication was important there."),
            List.of(
                    "Two colleagues disagreed about the order of a migration, and the release was due in ten days.",
                    "I wrote both plans down with their risks, asked each to defend the other's, and we chose the one that"
                            + " could be taken back. We shipped a day early and nobody had to work at the weekend."));

    private final Vertx vertx;
    private final InterviewClient client;
    private final String token;
    private final Pace pace;
    private final Supplier<InterviewSteps> steps;
    private final Set<String> unassessed = new HashSet<>();
    private final Promise<Void> allAssessed = Promise.promise();

    private long meant;
    private long startMeant;
    private String session;
    private String interview;
    private SpokenLine line;
    private boolean planDone;
    private int asked;

    /**
     * How much time a user takes.
     *
     * @param thinkMillis from a question to the first piece of an answer, and from there to the second and the end of it
     */
    record Pace(long thinkMillis) {}

    WholeInterview(InterviewClient client, String token, Pace pace, Supplier<InterviewSteps> steps, long due) {
        this.vertx = client.vertx();
        this.client = client;
        this.token = token;
        this.pace = pace;
        this.steps = steps;
        this.meant = due;
    }

    /** Holds it; fails with what came in between. */
    Future<Void> hold() {
        return timed(Step.CREATE, this::create)
                .compose(created -> timed(Step.ACTIVATE, this::activate))
                .compose(active -> timed(Step.INIT, this::init))
                .compose(planned -> timed(Step.START, this::start))
                .compose(started -> talk())
                .compose(talked -> allAssessed.future())
                .compose(assessed -> timed(
                        Step.FINISH, () -> call(HttpMethod.POST, "/api/mock/" + interview + "/finish", null, 200)))
                .compose(finished -> timed(Step.END, this::end))
                .compose(ended -> timed(
                        Step.TRANSCRIPT,
                        () -> call(HttpMethod.GET, "/api/interviews/" + session + "/transcript", null, 200)))
                .compose(read -> timed(Step.REPORT, () -> reported(MOST_RETRIES)))
                .<Void>mapEmpty()
                .onComplete(over -> {
                    if (line != null) {
                        line.hangUp();
                    }
                });
    }

    private Future<JsonObject> create() {
        JsonObject body = new JsonObject()
                .put("job_title", "Backend Engineer")
                .put("company", "Acme")
                .put("job_description", "Java services on Kafka and PostgreSQL");
        return call(HttpMethod.POST, "/api/sessions", body, 201).onSuccess(made -> session = made.getString("id"));
    }

    private Future<JsonObject> activate() {
        return client.call(HttpMethod.POST, "/api/sessions/" + session + "/activate", token, null)
                .compose(
                        answer -> answer.status() == 202 ? untilActive(MOST_RETRIES) : expect("activate", answer, 200));
    }

    private Future<JsonObject> untilActive(int tries) {
        return call(HttpMethod.GET, "/api/sessions/" + session, null, 200).compose(now -> {
            if ("active".equals(now.getString("status"))) {
                return Future.succeededFuture(now);
            }
            return tries == 0 ? Future.failedFuture("never active") : later(() -> untilActive(tries - 1));
        });
    }

    private Future<JsonObject> init() {
        return planned(MOST_RETRIES).onSuccess(made -> interview = made.getString("id"));
    }

    /** The interview's service hears of the session a moment later: until then it is unknown there, or not active yet. */
    private Future<JsonObject> planned(int tries) {
        return client.call(HttpMethod.POST, "/api/mock/init", token, new JsonObject().put("session_id", session))
                .compose(answer -> (answer.status() == 404 || answer.status() == 409) && tries > 0
                        ? later(() -> planned(tries - 1))
                        : expect("init", answer, 201));
    }

    private Future<JsonObject> start() {
        startMeant = meant;
        return started(MOST_STARTS);
    }

    /** A line that is closed with a code that asks to come back does, as every client is told to. */
    private Future<JsonObject> started(int tries) {
        return openLine()
                .recover(failure -> tries > 1 && line != null && line.mayComeBack()
                        ? later(() -> started(tries - 1))
                        : Future.failedFuture(failure));
    }

    private Future<JsonObject> openLine() {
        return SpokenLine.open(vertx, client.sockets(), client.origin()).compose(opened -> {
            line = opened;
            line.onEach(this::timeLine);
            line.send("start_request", new JsonObject().put("auth_token", token).put("interview_id", session));
            return line.await(message -> message.containsKey("start_response")).map(SpokenLine.Heard::message);
        });
    }

    /** How long the interviewer's words took from when they were made to their arrival here; both clocks are this machine's. */
    private void timeLine(JsonObject message) {
        JsonObject said = message.getJsonObject("partial_transcript");
        if (said != null && "AI".equals(said.getString("speaker")) && said.containsKey("at_ms")) {
            long millis = System.currentTimeMillis() - Long.parseLong(said.getString("at_ms"));
            steps.get().took(Step.WORDS_TO_SOCKET, millis * 1_000_000);
        }
    }

    private Future<Void> talk() {
        return nextQuestion(Step.FIRST_QUESTION, startMeant).compose(this::answerAndGoOn);
    }

    /** Null when the plan is done. */
    private Future<JsonObject> nextQuestion(Step step, long from) {
        return line.await(message -> message.containsKey("question") || LiveMessages.isPlanDone(message))
                .map(heard -> {
                    meant = heard.at();
                    planDone = !heard.message().containsKey("question");
                    if (!planDone) {
                        steps.get().took(step, heard.at() - from);
                    }
                    return heard.message().getJsonObject("question");
                });
    }

    private Future<Void> answerAndGoOn(JsonObject question) {
        if (planDone) {
            assessedOne("");
            return Future.succeededFuture();
        }
        String exchange = question.getString("exchange_id");
        List<String> pieces = ANSWERS.get(asked++ % ANSWERS.size());
        unassessed.add(exchange);
        return think().compose(thought -> sideCalls())
                .compose(looked -> say(exchange, pieces.get(0)))
                .compose(said -> think())
                .compose(thought -> say(exchange, pieces.get(1)))
                .compose(said -> think())
                .compose(thought -> finishAnswer(exchange))
                .compose(this::answerAndGoOn);
    }

    /** What a page does beside the talk: its heartbeat, its clock and a ping. */
    private Future<Void> sideCalls() {
        long from = meant;
        JsonObject ping = new JsonObject().put("sent_at_ms", Long.toString(System.currentTimeMillis()));
        line.send("ping", ping);
        return Future.all(
                        line.await(message -> message.containsKey("pong"))
                                .onSuccess(heard -> steps.get().took(Step.PING, heard.at() - from)),
                        call(HttpMethod.PUT, "/api/sessions/" + session + "/heartbeat", null, 200)
                                .onSuccess(beaten -> steps.get().took(Step.HEARTBEAT, System.nanoTime() - from)),
                        call(HttpMethod.GET, "/api/sessions/" + session + "/timer", null, 200)
                                .onSuccess(read -> steps.get().took(Step.TIMER, System.nanoTime() - from)))
                .onSuccess(all -> meant = System.nanoTime())
                .mapEmpty();
    }

    private Future<JsonObject> say(String exchange, String piece) {
        return timed(Step.TRANSCRIPT_LINE, () -> {
            line.send(
                    "text_answer", new JsonObject().put("exchange_id", exchange).put("text", piece));
            return line.await(message -> LiveMessages.isSaidByUser(message, piece))
                    .map(SpokenLine.Heard::message);
        });
    }

    private Future<JsonObject> finishAnswer(String exchange) {
        long from = meant;
        steps.get().answered();
        line.send("finish_answer", new JsonObject().put("exchange_id", exchange));
        line.await(message -> LiveMessages.isPart(message, exchange, "scoring"))
                .onSuccess(heard -> steps.get().took(Step.FEEDBACK, heard.at() - from));
        line.await(message -> LiveMessages.isLastPart(message, exchange))
                .onSuccess(heard -> steps.get().took(Step.ASSESSED, heard.at() - from))
                .onSuccess(heard -> assessedOne(exchange))
                .onFailure(allAssessed::tryFail);
        return nextQuestion(Step.NEXT_QUESTION, from);
    }

    private void assessedOne(String exchange) {
        unassessed.remove(exchange);
        if (planDone && unassessed.isEmpty() && allAssessed.tryComplete()) {
            meant = System.nanoTime();
        }
    }

    private Future<JsonObject> end() {
        line.send("end_request", new JsonObject());
        return line.await(message -> message.containsKey("session_ended")).map(SpokenLine.Heard::message);
    }

    /** It tells the session's end a moment after it. */
    private Future<JsonObject> reported(int tries) {
        return call(HttpMethod.GET, "/api/interviews/" + session + "/report", null, 200)
                .compose(report -> {
                    if ("completed".equals(report.getJsonObject("session").getString("status"))) {
                        return Future.succeededFuture(report);
                    }
                    return tries == 0 ? Future.failedFuture("report never complete") : later(() -> reported(tries - 1));
                });
    }

    private Future<JsonObject> timed(Step step, Supplier<Future<JsonObject>> action) {
        long from = meant;
        return action.get().onSuccess(done -> {
            meant = System.nanoTime();
            steps.get().took(step, meant - from);
        });
    }

    /** The user's own time; what comes after it counts from its end, however late that is noticed. */
    private Future<Void> think() {
        meant += pace.thinkMillis() * 1_000_000;
        long left = (meant - System.nanoTime()) / 1_000_000;
        return left <= 0 ? Future.succeededFuture() : pause(left);
    }

    private Future<JsonObject> later(Supplier<Future<JsonObject>> again) {
        return pause(RETRY_MILLIS).compose(then -> again.get());
    }

    private Future<Void> pause(long millis) {
        Promise<Void> over = Promise.promise();
        vertx.setTimer(millis, timer -> over.complete());
        return over.future();
    }

    private Future<JsonObject> call(HttpMethod method, String path, JsonObject body, int wanted) {
        return client.call(method, path, token, body)
                .compose(answer -> expect(method + " " + path.replaceAll("[0-9a-f-]{36}", "…"), answer, wanted));
    }

    private static Future<JsonObject> expect(String what, InterviewClient.Answer answer, int wanted) {
        if (answer.status() == wanted) {
            return Future.succeededFuture(answer.body());
        }
        return Future.failedFuture(
                what + " was answered " + answer.status() + " " + answer.body().getString("code", ""));
    }
}

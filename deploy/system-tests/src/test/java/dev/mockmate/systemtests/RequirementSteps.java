package dev.mockmate.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The steps of the flows that were required, each by its name there. */
abstract class RequirementSteps {
    static final String ANSWER =
            "When I joined the payments team our nightly settlement job failed about once a week, and my task was to"
                    + " make it reliable without stopping releases. I made each step idempotent, added an alert and paired"
                    + " with finance to check the numbers. As a result failures fell from four a month to none in six"
                    + " months, which saved 12 hours of night work every month.";

    /** {@code test_database_connection()}: the readiness of every service that has a database names it. */
    static void testDatabaseConnection() {
        for (String service : List.of(RunningStack.SESSION, RunningStack.BILLING, RunningStack.INTERVIEW)) {
            Probe.eventually(() -> {
                JsonPath ready = User.ok(given().get(RunningStack.stack().managementUrl(service) + "/q/health/ready"));

                assertThat(ready.getString("checks.find { it.name == 'database' }.status"))
                        .as(service)
                        .isEqualTo("UP");
            });
        }
    }

    static UUID createSession(User candidate) {
        JsonPath session = User.ok(
                candidate.postJson(
                        "/api/sessions",
                        Map.of(
                                "session_name",
                                "Practice",
                                "job_title",
                                "Backend engineer",
                                "job_description",
                                "Java services on Kafka and PostgreSQL")),
                201);

        assertThat(session.getMap(""))
                .as("Sessions Table")
                .containsKeys(
                        "id",
                        "user_id",
                        "session_name",
                        "job_title",
                        "job_description",
                        "status",
                        "interview_duration",
                        "credits_used",
                        "created_at",
                        "started_at",
                        "ended_at")
                .containsEntry("status", "created")
                .containsEntry("credits_used", 0);
        return UUID.fromString(session.getString("id"));
    }

    /** The web app's link {@code mockmate://session/{session_id}}. */
    static String launch(User candidate, UUID session) {
        JsonPath launch = User.ok(candidate.post("/api/sessions/{id}/launch-token", session));

        assertThat(launch.getString("launch_url")).startsWith("mockmate://session/" + session);
        return launch.getString("launch_token");
    }

    /** {@code validate_session_id(session_id)}. */
    static void validateSessionId(User candidate, UUID session) {
        JsonPath known = User.ok(candidate.get("/api/sessions/{id}/validate", session));
        JsonPath unknown = User.ok(candidate.get("/api/sessions/{id}/validate", UUID.randomUUID()));

        assertThat(known.getBoolean("valid")).isTrue();
        assertThat(known.getString("session_id")).isEqualTo(session.toString());
        assertThat(known.getString("status")).isEqualTo("created");
        assertThat(unknown.getBoolean("valid")).isFalse();
        assertThat(unknown.getString("reason")).isEqualTo("unknown");
    }

    /** {@code connect_session(session_id)}, by the launch token alone. */
    static User connectSession(UUID session, String launchToken) {
        Response connected = given().baseUri(RunningStack.origin())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "client",
                        Map.of("name", "desktop", "version", "2.0.0", "platform", "linux"),
                        "launch_token",
                        launchToken))
                .post("/api/sessions/{id}/connect", session);

        JsonPath connection = User.ok(connected);
        assertThat(connection.getString("session.id")).isEqualTo(session.toString());
        assertThat(connection.getString("connection_id")).isNotEmpty();
        assertThat(connection.getMap("timer")).containsKeys("elapsed_seconds", "is_running");
        return User.bearing(connection.getString("session_token"));
    }

    /** {@code validate_session_access(session_id, user_id)}. */
    static void validateSessionAccess(User desktop, UUID session) {
        String owner = desktop.session(session).getString("user_id");

        assertThat(User.ok(desktop.get("/api/sessions/{id}/access?user_id={user}", session, owner))
                        .getBoolean("has_access"))
                .isTrue();
    }

    /** {@code activate_desktop_session(session_id)}: holds one credit; again, it takes nothing. */
    static void activateDesktopSession(User client, UUID session) {
        Response first = client.activate(session);
        assertThat(first.statusCode()).as(first.asString()).isIn(200, 202);
        Probe.eventually(Probe.PATIENT, () -> assertThat(client.status(session)).isEqualTo("active"));

        JsonPath activated = User.ok(client.activate(session));
        assertThat(activated.getString("status")).isEqualTo("active");
        assertThat(activated.getInt("credits_used")).isEqualTo(1);
        assertThat(activated.getString("started_at")).isNotNull();
    }

    /** {@code get_session_status(session_id)}. */
    static void getSessionStatus(User desktop, UUID session, String status) {
        assertThat(User.ok(desktop.get("/api/sessions/{id}/status", session)).getString("status"))
                .isEqualTo(status);
    }

    /** {@code get_active_session_info(session_id)}. */
    static void getActiveSessionInfo(User desktop, UUID session) {
        JsonPath info = User.ok(desktop.get("/api/sessions/{id}/active-info", session));

        assertThat(info.getMap("")).containsOnlyKeys("session", "timer", "connection", "credit_usage");
        assertThat(info.getString("session.status")).isEqualTo("active");
        assertThat(info.getBoolean("session.connected")).isTrue();
        assertThat(info.getString("connection.client.name")).isEqualTo("desktop");
    }

    /** {@code update_session_heartbeat(session_id)}. */
    static void updateSessionHeartbeat(User desktop, UUID session) {
        JsonPath beat = User.ok(desktop.request().put("/api/sessions/{id}/heartbeat", session));

        assertThat(Instant.parse(beat.getString("last_heartbeat"))).isBeforeOrEqualTo(Instant.now());
        assertThat(beat.getInt("interval_seconds")).isEqualTo(30);
    }

    /** {@code start_interview_timer(session_id) -> TimerState}: it runs from activation on, so nothing changes. */
    static void startInterviewTimer(User client, UUID session) {
        timerState(User.ok(client.post("/api/sessions/{id}/timer/start", session)), session, true);
    }

    /** {@code pause_interview_timer(session_id) -> TimerState}. */
    static void pauseInterviewTimer(User client, UUID session) {
        timerState(User.ok(client.post("/api/sessions/{id}/timer/pause", session)), session, false);
        assertThat(client.status(session)).isEqualTo("paused");
    }

    /** Timer operation "Resume". */
    static void resumeInterviewTimer(User client, UUID session) {
        timerState(User.ok(client.post("/api/sessions/{id}/timer/resume", session)), session, true);
    }

    /** {@code get_timer_state(session_id) -> TimerState}. */
    static void getTimerState(User client, UUID session) {
        timerState(client.timer(session), session, true);
    }

    /** That the first question was asked has reached session-service and billing-service. */
    static void awaitBegun(User candidate, UUID session) {
        Probe.eventually(() -> assertThat(candidate.postings(session)).contains("capture"));
    }

    /** {@code stop_interview_timer(session_id) -> TimerState}: finalizes and completes. */
    static void stopInterviewTimer(User client, UUID session) {
        timerState(User.ok(client.post("/api/sessions/{id}/timer/stop", session)), session, false);
        assertThat(client.status(session)).isEqualTo("completed");
    }

    static void timerState(JsonPath timer, UUID session, boolean running) {
        assertThat(timer.getMap(""))
                .as("TimerState")
                .containsKeys(
                        "session_id",
                        "elapsed_seconds",
                        "elapsed_minutes",
                        "credits_used",
                        "is_running",
                        "started_at",
                        "paused_duration")
                .containsEntry("session_id", session.toString())
                .containsEntry("is_running", running)
                .containsEntry("elapsed_minutes", timer.getInt("elapsed_seconds") / 60)
                .containsEntry("credits_used", 1);
        assertThat(Instant.ofEpochSecond(timer.getLong("started_at"))).isBeforeOrEqualTo(Instant.now());
    }

    /** {@code get_credit_usage(session_id) -> CreditUsage}: {@code 1 + elapsed_minutes / 60}. */
    static void getCreditUsage(User client, UUID session) {
        Probe.eventually(() -> {
            JsonPath usage = User.ok(client.get("/api/sessions/{id}/credit-usage", session));

            assertThat(usage.getMap(""))
                    .containsEntry("session_id", session.toString())
                    .containsEntry("credits_used", 1)
                    .containsEntry("base_credit", 1)
                    .containsEntry("hourly_credits", 0)
                    .containsEntry("next_credit_at_minute", 60);
            assertThat(usage.getInt("elapsed_minutes")).isBetween(0, 59);
            assertThat(usage.getList("breakdown.credit_number")).containsExactly(1);
        });
    }

    /** {@code start_interview_session(session_id)}. */
    static void startInterviewSession(User desktop, UUID session) {
        JsonPath engine = desktop.init(session);

        assertThat(engine.getString("status")).isEqualTo("planned");
        assertThat(engine.getList("questions.category", String.class)).contains("behavioral", "technical");
    }

    /** {@code generate_interview_question(session_id)}. */
    static String generateInterviewQuestion(User desktop, UUID session) {
        JsonPath question = User.ok(desktop.post("/api/interviews/{id}/questions/generate", session), 201);

        assertThat(question.getString("question_text")).isNotBlank();
        assertThat(question.getString("category")).isIn("technical", "behavioral", "situational", "introduction");
        assertThat(question.getString("difficulty_level")).isEqualTo("medium");
        return question.getString("question_id");
    }

    /** {@code submit_interview_answer(session_id, question_id, answer, time)}. */
    static void submitInterviewAnswer(User desktop, UUID session, String question) {
        Response submitted = desktop.request()
                .contentType(ContentType.JSON)
                .header("Prefer", "wait=15")
                .body(Map.of("exchange_id", question, "answer_text", ANSWER, "response_time", 95))
                .post("/api/mock/attempts/submit");

        JsonPath feedback = desktop.assessed(submitted);
        assertThat(feedback.getString("status")).isEqualTo("completed");
        assertThat(feedback.getDouble("assessment.scoring.overall")).isBetween(0.1, 10.0);
        assertThat(feedback.getString("assessment.content_feedback.one_action_tip"))
                .isNotBlank();
        assertThat(User.ok(desktop.get("/api/interviews/{id}/answers", session))
                        .getList("items.question_id", String.class))
                .containsExactly(question);
    }

    /** {@code disconnect_session(session_id)}: the clock pauses. */
    static void disconnectSession(User desktop, UUID session) {
        JsonPath left = User.ok(desktop.post("/api/sessions/{id}/disconnect", session));

        assertThat(left.getBoolean("connected")).isFalse();
        assertThat(left.getString("status")).isEqualTo("paused");
    }

    /** {@code save_interview_question(...) -> question_id}, with the example's values. */
    static String saveInterviewQuestion(User client, UUID session) {
        return User.ok(
                        client.postJson(
                                "/api/interviews/" + session + "/questions",
                                Map.of(
                                        "question_number",
                                        1,
                                        "question_text",
                                        "Tell me about yourself",
                                        "category",
                                        "introduction",
                                        "difficulty_level",
                                        "easy",
                                        "expected_duration",
                                        3)),
                        201)
                .getString("question_id");
    }

    /** {@code save_interview_answer(...) -> answer_id}, with the example's values. */
    static String saveInterviewAnswer(User client, UUID session, String questionId) {
        return User.ok(
                        client.postJson(
                                "/api/interviews/" + session + "/answers",
                                Map.of(
                                        "question_id",
                                        questionId,
                                        "answer_text",
                                        "I am a software developer...",
                                        "response_time",
                                        120,
                                        "ai_feedback",
                                        "Good introduction, clear communication",
                                        "ai_score",
                                        8)),
                        201)
                .getString("answer_id");
    }

    /** {@code get_session_questions(session_id) -> Vec<InterviewQuestion>}. */
    static void getSessionQuestions(User client, UUID session, String questionId) {
        JsonPath questions = User.ok(client.get("/api/interviews/{id}/questions", session));

        assertThat(questions.getList("items")).hasSize(1);
        assertThat(questions.getMap("items[0]"))
                .as("Interview Questions Table")
                .containsKeys("asked_at", "created_at")
                .containsEntry("id", questionId)
                .containsEntry("session_id", session.toString())
                .containsEntry("question_number", 1)
                .containsEntry("question_text", "Tell me about yourself")
                .containsEntry("category", "introduction")
                .containsEntry("difficulty_level", "easy")
                .containsEntry("expected_duration", 3);
    }

    /** {@code get_session_answers(session_id) -> Vec<InterviewAnswer>}. */
    static void getSessionAnswers(User client, UUID session, String questionId, String answerId) {
        JsonPath answers = User.ok(client.get("/api/interviews/{id}/answers", session));

        assertThat(answers.getList("items")).hasSize(1);
        assertThat(answers.getMap("items[0]"))
                .as("Interview Answers Table")
                .containsKeys("answered_at", "created_at")
                .containsEntry("id", answerId)
                .containsEntry("question_id", questionId)
                .containsEntry("session_id", session.toString())
                .containsEntry("answer_text", "I am a software developer...")
                .containsEntry("ai_feedback", "Good introduction, clear communication");
        assertThat(answers.getDouble("items[0].response_time")).isEqualTo(120);
        assertThat(answers.getDouble("items[0].ai_score")).isEqualTo(8);
    }

    /** {@code finalize_session_duration(session_id, total_minutes)} by the owner: the session is over, the clock counts. */
    static void finalizeSessionDuration(User client, UUID session) {
        JsonPath ended =
                User.ok(client.postJson("/api/sessions/" + session + "/finalize", Map.of("total_minutes", 45)));

        assertThat(ended.getString("status")).isEqualTo("completed");
        assertThat(ended.getInt("interview_duration"))
                .as("whole minutes of the clock, not of the client")
                .isEqualTo(client.timer(session).getInt("elapsed_minutes"));
    }

    /** {@code get_interview_report(session_id) -> SessionReport}. */
    static void getInterviewReport(User client, UUID session, String questionId, String answerId) {
        Probe.eventually(() -> {
            JsonPath report = User.ok(client.report(session));

            assertThat(report.getMap(""))
                    .as("SessionReport")
                    .containsKeys(
                            "session",
                            "user",
                            "questions",
                            "answers",
                            "total_questions",
                            "total_answers",
                            "average_response_time",
                            "average_score");
            assertThat(report.getString("session.id")).isEqualTo(session.toString());
            assertThat(report.getString("session.status")).isEqualTo("completed");
            assertThat(report.getString("session.job_title")).isEqualTo("Backend engineer");
            assertThat(report.getString("user.email")).isEqualTo(client.name() + "@mockmate.example");
            assertThat(report.getList("questions.id")).containsExactly(questionId);
            assertThat(report.getList("answers.id")).containsExactly(answerId);
            assertThat(report.getInt("total_questions")).isEqualTo(1);
            assertThat(report.getInt("total_answers")).isEqualTo(1);
            assertThat(report.getDouble("average_response_time")).isEqualTo(120);
            assertThat(report.getDouble("average_score")).isEqualTo(8);
        });
    }

    /** {@code finalize_session_duration(session_id, total_minutes)} by an operator: the formula's difference is charged. */
    static void correctSessionDuration(User candidate, UUID session) {
        JsonPath corrected = User.ok(User.admin()
                .postJson(
                        "/api/sessions/" + session + "/finalize",
                        Map.of("total_minutes", 61, "reason", "The clock of the client was lost")));

        assertThat(corrected.getInt("interview_duration")).isEqualTo(61);
        Probe.eventually(() -> {
            assertThat(candidate.usage(session).getLong("credits")).isEqualTo(2);
            assertThat(candidate.session(session).getInt("credits_used")).isEqualTo(2);
            JsonPath report = User.ok(candidate.report(session));
            assertThat(report.getInt("session.interview_duration")).isEqualTo(61);
            assertThat(report.getInt("session.credits_used")).isEqualTo(2);
        });
    }
}

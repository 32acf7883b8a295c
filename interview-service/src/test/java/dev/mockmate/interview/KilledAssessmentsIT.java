package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.FakeModel;
import dev.mockmate.platform.testing.FakeModel.Reply;
import dev.mockmate.platform.testing.Probe;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The packaged service as a process of its own, with its own PostgreSQL and Kafka and a slow model, killed with SIGKILL
 * while it assesses.
 */
class KilledAssessmentsIT {
    private static final int ANSWERS = 100;
    private static final int PER_INTERVIEW = 10;
    private static final Duration PATIENT = Duration.ofSeconds(300);

    private static final String SAID = ModelAnswers.resting(ModelAnswers.assessment(6.5, "I tested early."), 8, 6.5)
            .encode();
    static final String PLAN = new JsonObject()
            .put(
                    "questions",
                    new JsonArray()
                            .add(new JsonObject()
                                    .put("text", "Tell me about a time you decided alone.")
                                    .put("category", "behavioral")
                                    .put("competency", "ownership")
                                    .put("difficulty", "medium")
                                    .put("minutes", 3)
                                    .put("strong_answer", "A concrete story.")))
            .encode();

    private final FakeModel model = new FakeModel();
    private PackagedService service;

    @BeforeEach
    void startWhatItNeeds() {
        service = new PackagedService("killed-assessments");
    }

    @AfterEach
    void stop() {
        service.close();
        model.close();
    }

    @Test
    void shouldFinishEachOfAHundredAssessmentsOnceThoughKilledInTheMiddleOfThem() throws Exception {
        // given a hundred answers and a model that takes more than a second for each
        model.plays(number -> Reply.says(SAID).slowly(Duration.ofMillis(30)));
        start();
        handIn();

        // when the service dies among them, twice
        for (int done : List.of(20, 60)) {
            Probe.eventually(PATIENT, () -> {
                assertThat(service.number("select count(*) from mock_interview_attempts where status = 'completed'"))
                        .isGreaterThanOrEqualTo(done);
                assertThat(
                                service.number(
                                        "select count(*) from mock_interview_attempts where status = 'processing' and parts_known > 0"))
                        .isPositive();
            });
            service.kill();
            assertThat(service.number("select count(*) from mock_interview_attempts where status = 'processing'"))
                    .isPositive();
            start();
        }

        // then all of them finish
        Probe.eventually(PATIENT, () -> assertThat(
                        service.number("select count(*) from mock_interview_attempts where status = 'completed'"
                                + " and parts_known = 8 and model_version = 'model-x' and not degraded"))
                .isEqualTo(ANSWERS));
        // and each once: it is announced once, and each of its parts is told once
        assertThat(service.number("select count(*) from outbox where type like '%answer-assessed.v1'"))
                .isEqualTo(ANSWERS);
        assertThat(service.number("select count(distinct data::json ->> 'attempt_id') from outbox"
                        + " where type like '%answer-assessed.v1'"))
                .isEqualTo(ANSWERS);
        assertThat(service.number("select count(*) from outbox where type like '%assessment-part.v1'"))
                .isEqualTo(ANSWERS * 8L);
        assertThat(service.number(
                        "select count(distinct (data::json ->> 'attempt_id', data::json ->> 'part')) from outbox"
                                + " where type like '%assessment-part.v1'"))
                .isEqualTo(ANSWERS * 8L);
    }

    private void start() {
        service.start(Map.of(
                "OPENAI_API_KEY",
                "test-key",
                "OPENAI_MODEL",
                "model-x",
                "OPENAI_BASE_URL",
                model.baseUrl(),
                "MOCKMATE_INTERVIEW_ASSESSMENT_LEASE",
                "4s"));
    }

    /** Answers as their submission leaves them: stored, due, nobody's. */
    private void handIn() throws SQLException {
        try (Connection connection = service.connection()) {
            connection.setAutoCommit(false);
            for (int number = 0; number < ANSWERS / PER_INTERVIEW; number++) {
                handIn(connection);
            }
            connection.commit();
        }
    }

    private static void handIn(Connection connection) throws SQLException {
        UUID interview = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        UUID user = UUID.randomUUID();
        update(
                connection,
                "insert into session_view (session_id, user_id, status, started_at) values (?, ?, 'active', now())",
                session,
                user);
        update(
                connection,
                "insert into mock_interviews (id, session_id, user_id, status, mode, job_title, job_description, company,"
                        + " difficulty, interview_type, plan, plan_model, asked, created_at, updated_at)"
                        + " values (?, ?, ?, 'all_asked', 'coach', 'Java Developer', 'Java and Kafka.', 'Acme', 'medium',"
                        + " 'mixed', ?, 'builtin-1', 1, now(), now())",
                interview,
                session,
                user,
                PLAN);
        for (int position = 1; position <= PER_INTERVIEW; position++) {
            UUID exchange = UUID.randomUUID();
            update(
                    connection,
                    "insert into mock_interview_exchanges (id, interview_id, position, question_number, question_text,"
                            + " category, competency, difficulty_level, expected_duration, asked_at, delivered_at)"
                            + " values (?, ?, ?, ?, 'Tell me about a time you decided alone.', 'behavioral', 'ownership',"
                            + " 'medium', 3, now(), now())",
                    exchange,
                    interview,
                    position,
                    position);
            update(
                    connection,
                    "insert into mock_interview_attempts (id, exchange_id, interview_id, user_id, number, status,"
                            + " answer_text, transcribed, response_time, created_at, submitted_at, due_at)"
                            + " values (?, ?, ?, ?, 1, 'processing', ?, true, 60, now(), now(), now())",
                    UUID.randomUUID(),
                    exchange,
                    interview,
                    user,
                    InterviewApi.STRONG);
        }
    }

    private static void update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}

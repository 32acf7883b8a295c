package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Jobs of one candidate beside those of others, and jobs that fail for good. */
@QuarkusTest
class FairSharesIT {
    private static final int HOSTILE = 16;
    private static final int WAITING = 24;
    /** Calls that wait must not wait for each other. */
    private static final ExecutorService CALLS = Executors.newCachedThreadPool();

    private static final String HEAVY = "дай. ".repeat(8_000);
    private static final Duration PATIENT = Duration.ofSeconds(240);

    @Test
    void shouldAssessAnothersAnswerBesideSixteenHeavyOnesOfOneCandidate() {
        UUID greedy = UUID.randomUUID();
        List<UUID> heavy = new ArrayList<>();
        for (int i = 0; i < HOSTILE; i++) {
            heavy.add(processing(greedy, HEAVY, 0, "null"));
        }
        UUID other = processing(UUID.randomUUID(), InterviewApi.STRONG, 0, "null");

        Probe.eventually(PATIENT, () -> {
            assertThat(Database.number(
                            "select count(*) from mock_interview_attempts where user_id = ? and claimed_until > now()"
                                    + " and status = 'processing'",
                            greedy))
                    .isLessThanOrEqualTo(2);
            assertThat(status(other)).isEqualTo("completed");
        });

        assertThat(Database.number(
                        "select count(*) from mock_interview_attempts a, mock_interview_attempts o where a.user_id = ?"
                                + " and o.id = ? and a.completed_at between o.submitted_at and o.completed_at",
                        greedy,
                        other))
                .as("heavy answers that were assessed first")
                .isLessThanOrEqualTo(6);
        System.out.printf(
                "another's answer was assessed after %d ms beside %d heavy ones%n",
                Database.number(
                        "select (extract(epoch from completed_at - submitted_at) * 1000)::bigint"
                                + " from mock_interview_attempts where id = ?",
                        other),
                HOSTILE);
        Database.update("update mock_interview_attempts set status = 'failed', due_at = null, claimed_until = null"
                + " where user_id = '" + greedy + "' and status = 'processing'");
    }

    @Test
    void shouldAskAnothersFirstQuestionBesideThreeHeavySessionsOfOneCandidate() {
        UUID greedy = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            Database.update(
                    "insert into session_view (session_id, user_id, status, job_title, job_description, difficulty,"
                            + " interview_type, language, started_at, live_client, plan_due_at)"
                            + " values (?, ?, 'active', 'Engineer', ?, 'medium', 'mixed', 'en', now(), true, now())",
                    UUID.randomUUID(),
                    greedy,
                    HEAVY);
        }
        Sessions other = Sessions.active();

        Events.send(new CandidateInputEvent.Joined(other.id(), other.user(), UUID.randomUUID(), Instant.now()));

        Events.await(TranscriptEvent.QuestionAsked.class, Topics.TRANSCRIPT, other.id(), 1);
        assertThat(Database.number(
                        "select count(*) from session_view where user_id = ? and plan_claimed_until > now()", greedy))
                .as("heavy plans of one candidate at once")
                .isLessThanOrEqualTo(1);
        Probe.eventually(PATIENT, () -> assertThat(Database.number(
                        "select count(*) from mock_interviews i, session_view s where s.session_id = i.session_id"
                                + " and i.user_id = ? and s.plan_due_at is null and i.status = 'asking'",
                        greedy))
                .isEqualTo(3));
    }

    @Test
    void shouldEndAsFailedWhatTakesItsReplicaDownAgainAndAgain() {
        UUID attempt = processing(UUID.randomUUID(), InterviewApi.STRONG, 5, "now() - interval '1 second'");

        Probe.eventually(PATIENT, () -> assertThat(status(attempt)).isEqualTo("failed"));

        assertThat(Database.number(
                        "select count(*) from mock_interview_attempts where id = ? and error like '%could not be assessed%'",
                        attempt))
                .isEqualTo(1);
    }

    @Test
    void shouldTryAgainHoursLaterAFewTimesAndThenNever() {
        UUID fifth = processing(UUID.randomUUID(), InterviewApi.STRONG, 5, "now() - interval '1 second'");
        UUID eleventh = processing(UUID.randomUUID(), InterviewApi.STRONG, 11, "now() - interval '1 second'");

        Probe.eventually(PATIENT, () -> {
            assertThat(status(fifth)).isEqualTo("failed");
            assertThat(status(eleventh)).isEqualTo("failed");
        });

        assertThat(Database.number(
                        "select count(*) from mock_interview_attempts where id = ? and due_at > submitted_at + interval '1 hour'",
                        fifth))
                .isEqualTo(1);
        assertThat(Database.number(
                        "select count(*) from mock_interview_attempts where id = ? and due_at is null", eleventh))
                .isEqualTo(1);
    }

    @Test
    void shouldAnswerAtOnceWhenAUserHasSoManyCallsThatWait() {
        Sessions session = Sessions.active();
        JsonPath question = InterviewApi.next(session, InterviewApi.init(session));
        UUID attempt = UUID.fromString(question.getString("attempt_id"));
        Database.update(
                "update mock_interview_attempts set status = 'processing', answer_text = ?, submitted_at = now(),"
                        + " due_at = now(), tries = 1, claimed_until = now() + interval '1 hour' where id = ?",
                InterviewApi.STRONG,
                attempt);
        List<CompletableFuture<Response>> calls = IntStream.range(0, WAITING)
                .mapToObj(call -> CompletableFuture.supplyAsync(
                        () -> Api.as(session.token())
                                .header("Prefer", "wait=60")
                                .body(InterviewApi.answer(question, InterviewApi.STRONG))
                                .post("/api/mock/attempts/submit"),
                        CALLS))
                .toList();

        Probe.eventually(() -> assertThat(answered(calls)).isNotEmpty());
        assertThat(answered(calls)).allMatch(answer -> answer.statusCode() == 202);
        Database.update(
                "update mock_interview_attempts set status = 'failed', due_at = null, claimed_until = null where id = ?",
                attempt);

        List<Integer> statuses = calls.stream()
                .map(call -> call.orTimeout(100, TimeUnit.SECONDS).join().statusCode())
                .toList();
        assertThat(statuses).filteredOn(status -> status == 202).hasSizeLessThanOrEqualTo(WAITING - 20);
        assertThat(statuses).containsOnly(200, 202);
    }

    private static List<Response> answered(List<CompletableFuture<Response>> calls) {
        return calls.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .toList();
    }

    private static String status(UUID attempt) {
        for (String status : List.of("draft", "processing", "completed", "failed")) {
            if (Database.number(
                            "select count(*) from mock_interview_attempts where id = ? and status = ?", attempt, status)
                    == 1) {
                return status;
            }
        }
        return "none";
    }

    /** An answer as its submission leaves it, after so many tries. */
    private static UUID processing(UUID user, String answer, int tries, String claimedUntil) {
        UUID session = UUID.randomUUID();
        UUID interview = UUID.randomUUID();
        UUID exchange = UUID.randomUUID();
        UUID attempt = UUID.randomUUID();
        Database.update(
                "insert into session_view (session_id, user_id, status) values (?, ?, 'active')", session, user);
        Database.update(
                "insert into mock_interviews (id, session_id, user_id, status, mode, job_title, job_description, company,"
                        + " difficulty, interview_type, plan, plan_model, asked, created_at, updated_at)"
                        + " values (?, ?, ?, 'all_asked', 'coach', 'Java Developer', 'Java and Kafka.', 'Acme', 'medium',"
                        + " 'mixed', ?, 'builtin-1', 1, now(), now())",
                interview,
                session,
                user,
                KilledAssessmentsIT.PLAN);
        Database.update(
                "insert into mock_interview_exchanges (id, interview_id, position, question_number, question_text,"
                        + " category, competency, difficulty_level, expected_duration, asked_at, delivered_at)"
                        + " values (?, ?, 1, 1, 'Tell me about a time you decided alone.', 'behavioral', 'ownership',"
                        + " 'medium', 3, now(), now())",
                exchange,
                interview);
        Database.update(
                "insert into mock_interview_attempts (id, exchange_id, interview_id, user_id, number, status,"
                        + " answer_text, transcribed, response_time, created_at, submitted_at, due_at, tries, claimed_until)"
                        + " values (?, ?, ?, ?, 1, 'processing', ?, true, 60, now(), now(), now(), ?, " + claimedUntil
                        + ")",
                attempt,
                exchange,
                interview,
                user,
                answer,
                tries);
        return attempt;
    }
}

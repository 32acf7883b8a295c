package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mockmate.contracts.live.AssessmentPart;
import dev.mockmate.contracts.live.PartialTranscript;
import dev.mockmate.contracts.live.Question;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.contracts.live.SessionEnded;
import dev.mockmate.contracts.live.StartResponse;
import dev.mockmate.platform.testing.LiveClient;
import dev.mockmate.platform.testing.LiveClient.Form;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One interview from the start request to the report, once in each form of the protocol. */
@Order(1)
@ExtendWith(RunningStack.class)
class WholeInterviewIT {

    @Test
    void shouldHoldAWholeInterviewOverProtobuf() {
        holdInterview(User.named("candidate"), Form.PROTOBUF);
    }

    @Test
    void shouldHoldAWholeInterviewOverJson() {
        LiveClient client = holdInterview(User.named("candidate2"), Form.JSON);

        assertThat(String.join("\n", client.frames()))
                .contains("\"start_response\"", "\"question_number\"", "\"is_final\"", "\"USER\"", "\"USER_INITIATED\"")
                .doesNotContain("startResponse", "SPEAKER_");
    }

    private static LiveClient holdInterview(User candidate, Form form) {
        // given a candidate with the welcome credits
        User.Balance before = candidate.balance();
        UUID session = candidate.createSession();
        LiveClient client = LiveClient.connect(RunningStack.origin(), form);

        // when the whole interview is held
        Instant asked = Instant.now();
        StartResponse started = client.start(candidate.token(), session)
                .await(PayloadCase.START_RESPONSE)
                .getStartResponse();
        Instant began = Instant.now();
        InterviewRun interview = new InterviewRun(client);
        interview.answerAll();
        client.ping(42).await(PayloadCase.PONG);
        Instant endAsked = Instant.now();
        SessionEnded ended = client.end().await(PayloadCase.SESSION_ENDED).getSessionEnded();
        int closeCode = client.awaitClose();
        Instant over = Instant.now();

        // then the line kept to the contract
        assertThat(started.getSessionId()).isEqualTo(session.toString());
        assertThat(started.getMaxMessageBytes()).isEqualTo(65_536);
        assertThat(started.getResumeToken()).isNotEmpty();
        assertThat(ended.getReason()).isEqualTo(SessionEnded.Reason.USER_INITIATED);
        assertThat(closeCode).isEqualTo(1000);
        checkNumbering(client, started.getEpoch());
        checkQuestions(interview);
        checkAssessments(interview);

        // and all services agree on what happened
        checkSession(candidate, session, Duration.between(began, endAsked), Duration.between(asked, over));
        checkMoney(candidate, session, before);
        checkReport(candidate, session, interview);
        checkTranscript(candidate, session, interview);
        return client;
    }

    /** Every message but pong has the next number, all of one epoch. */
    private static void checkNumbering(LiveClient client, String epoch) {
        List<ServerToClientMessage> numbered =
                client.heard().stream().filter(message -> !message.hasPong()).toList();
        long first = numbered.get(0).getSequence();

        assertThat(numbered)
                .extracting(ServerToClientMessage::getSequence)
                .containsExactlyElementsOf(
                        LongStream.range(first, first + numbered.size()).boxed().toList());
        assertThat(numbered).extracting(ServerToClientMessage::getEpoch).containsOnly(epoch);
        assertThat(client.heard(PayloadCase.PONG))
                .hasSize(1)
                .allSatisfy(pong -> assertThat(pong.getPong().getSentAtMs()).isEqualTo(42));
    }

    private static void checkQuestions(InterviewRun interview) {
        List<Question> planned = interview.questions().stream()
                .filter(question -> question.getFollowUpOf().isEmpty())
                .toList();
        List<Question> followUps = interview.questions().stream()
                .filter(question -> !question.getFollowUpOf().isEmpty())
                .toList();

        assertThat(planned).extracting(Question::getQuestionNumber).containsExactly(1, 2, 3);
        assertThat(interview.questions()).extracting(Question::getExchangeId).doesNotHaveDuplicates();
        // the answer without any story is followed up, once
        assertThat(followUps).isNotEmpty();
        assertThat(followUps).extracting(Question::getFollowUpOf).doesNotHaveDuplicates();
        assertThat(followUps).allSatisfy(followUp -> assertThat(planned)
                .filteredOn(question -> question.getExchangeId().equals(followUp.getFollowUpOf()))
                .extracting(Question::getQuestionNumber)
                .containsExactly(followUp.getQuestionNumber()));
    }

    private static void checkAssessments(InterviewRun interview) {
        assertThat(interview.parts().values()).allSatisfy(parts -> {
            assertThat(parts).extracting(AssessmentPart::getPart).containsExactlyElementsOf(InterviewRun.PARTS);
            assertThat(parts)
                    .extracting(AssessmentPart::getAttemptId)
                    .containsOnly(parts.get(0).getAttemptId());
            assertThat(parts.subList(0, parts.size() - 1)).noneMatch(AssessmentPart::getIsLast);
            assertThat(parts.get(parts.size() - 1).getIsLast()).isTrue();
        });
    }

    private static void checkSession(User candidate, UUID session, Duration atLeast, Duration atMost) {
        JsonPath ended = candidate.session(session);
        JsonPath timer = candidate.timer(session);

        assertThat(ended.getString("status")).isEqualTo("completed");
        assertThat(ended.getString("end_reason")).isEqualTo("user_ended");
        assertThat(ended.getInt("credits_used")).isEqualTo(1);
        assertThat(Instant.parse(ended.getString("started_at")))
                .isBeforeOrEqualTo(Instant.parse(ended.getString("ended_at")));
        assertThat(timer.getBoolean("is_running")).isFalse();
        assertThat(timer.getLong("elapsed_seconds")).isBetween(atLeast.toSeconds() - 1, atMost.toSeconds() + 1);
        assertThat(timer.getLong("paused_duration")).isZero();
    }

    /** Exactly one credit was charged: held at the start, captured when the first question had arrived. */
    private static void checkMoney(User candidate, UUID session, User.Balance before) {
        Probe.eventually(() -> assertThat(candidate.postings(session)).containsExactly("capture", "hold"));
        assertThat(candidate.balance()).isEqualTo(new User.Balance(before.available() - 1, before.held()));
        JsonPath usage = candidate.usage(session);
        assertThat(usage.getLong("credits")).isEqualTo(1);
        assertThat(usage.getLong("held")).isZero();
        assertThat(usage.getList("charges.state")).containsExactly("captured");
    }

    private static void checkReport(User candidate, UUID session, InterviewRun interview) {
        Probe.eventually(() -> {
            Response report = candidate.report(session);
            assertThat(report.statusCode()).isEqualTo(200);
            assertThat(report.<String>path("session.status")).isEqualTo("completed");
            assertThat(report.<Integer>path("session.credits_used")).isEqualTo(1);
        });
        JsonPath report = candidate.report(session).jsonPath();

        Response pdf = candidate.get("/api/interviews/{id}/report.pdf", session);
        assertThat(pdf.statusCode()).as(pdf.asString()).isEqualTo(200);
        assertThat(pdf.asByteArray()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(report.getString("session.id")).isEqualTo(session.toString());
        assertThat(report.getString("user.email")).isEqualTo(candidate.name() + "@mockmate.example");
        assertThat(report.getInt("total_questions"))
                .as("follow-ups count with their questions")
                .isEqualTo((int) interview.questions().stream()
                        .filter(question -> question.getFollowUpOf().isEmpty())
                        .count());
        assertThat(report.getInt("total_answers"))
                .isEqualTo(interview.questions().size());
        assertThat(report.getList("questions.question_text", String.class))
                .containsExactlyElementsOf(
                        interview.questions().stream().map(Question::getText).toList());
        assertThat(report.getList("answers.status", String.class)).containsOnly("completed");
        assertThat(report.getDouble("average_score")).isEqualTo(interview.averageScore(), within(0.05));
        assertThat(report.getDouble("average_response_time")).isPositive();
    }

    /** REST tells the conversation as it was heard, in the same order and with the same segments. */
    private static void checkTranscript(User candidate, UUID session, InterviewRun interview) {
        JsonPath transcript = candidate.transcript(session);
        List<PartialTranscript> heard = interview.transcript();

        assertThat(transcript.getList("items.text", String.class))
                .containsExactlyElementsOf(
                        heard.stream().map(PartialTranscript::getText).toList());
        assertThat(transcript.getList("items.speaker", String.class))
                .containsExactlyElementsOf(heard.stream()
                        .map(piece -> piece.getSpeaker().name().toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(new HashSet<>(transcript.getList("items.segment_id", String.class)))
                .hasSize(heard.size())
                .containsAll(heard.stream().map(PartialTranscript::getSegmentId).toList());
        assertThat(transcript.getList("items.sequence", Integer.class))
                .isSorted()
                .doesNotHaveDuplicates();
    }
}

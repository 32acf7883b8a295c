package dev.mockmate.interview.conversation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mockmate.interview.attempt.application.AskedQuestion;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.rest.AttemptViews.AttemptView;
import dev.mockmate.interview.conversation.application.ReadInterviews;
import dev.mockmate.interview.conversation.application.ReadInterviews.Whole;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.domain.Segment;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.feedback.application.AssessmentDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients see of the questions, answers and transcript of a session. */
public final class QuestionViews {

    private QuestionViews() {}

    /** A question in the shape of the requirements; the duration is in minutes. */
    @Schema(name = "InterviewQuestion")
    public record QuestionView(
            UUID id,
            UUID sessionId,
            int questionNumber,
            String questionText,
            String category,
            String competency,
            String difficultyLevel,
            int expectedDuration,
            @Schema(nullable = true) UUID followUpOf,
            Instant askedAt,
            Instant createdAt) {

        public static QuestionView of(Exchange exchange, UUID sessionId) {
            return new QuestionView(
                    exchange.id(),
                    sessionId,
                    exchange.questionNumber(),
                    exchange.question().text(),
                    exchange.question().category().wire(),
                    exchange.question().competency().wire(),
                    exchange.question().difficulty().wire(),
                    exchange.question().expectedMinutes(),
                    exchange.followUpOf().orElse(null),
                    exchange.askedAt(),
                    exchange.askedAt());
        }
    }

    /** An answer in the shape of the requirements; {@code is_best} marks the attempt that counts, the time is in seconds. */
    @Schema(name = "InterviewAnswer")
    public record AnswerView(
            UUID id,
            UUID questionId,
            UUID sessionId,
            int attemptNumber,
            String status,
            String answerText,
            Double responseTime,
            @Schema(nullable = true) String aiFeedback,

            @Schema(nullable = true) Double aiScore,

            @Schema(nullable = true) Double gain,
            boolean isBest,
            @JsonInclude(JsonInclude.Include.NON_NULL) AssessmentDocument assessment,
            @Schema(nullable = true) Instant answeredAt,
            Instant createdAt) {

        public static List<AnswerView> of(Whole whole) {
            List<AnswerView> answers = new ArrayList<>();
            for (Exchange exchange : whole.exchanges()) {
                StoredAttempt before = null;
                for (StoredAttempt attempt : whole.attemptsAt(exchange.id())) {
                    if (!attempt.isDraft()) {
                        answers.add(of(attempt, before, exchange, whole.interview()));
                        before = attempt;
                    }
                }
            }
            return answers;
        }

        public static List<AnswerView> of(ReadInterviews.AnswerSlice page) {
            Map<UUID, Exchange> exchanges = page.exchanges().stream()
                    .collect(Collectors.toMap(exchange -> exchange.id(), exchange -> exchange));
            List<AnswerView> answers = new ArrayList<>();
            StoredAttempt before = page.before();
            for (StoredAttempt attempt : page.attempts()) {
                boolean again = before != null && before.exchangeId().equals(attempt.exchangeId());
                answers.add(of(attempt, again ? before : null, exchanges.get(attempt.exchangeId()), page.interview()));
                before = attempt;
            }
            return answers;
        }

        private static AnswerView of(
                StoredAttempt attempt, StoredAttempt before, Exchange exchange, StoredInterview interview) {
            AttemptView view = AttemptView.of(attempt, interview, before);
            return new AnswerView(
                    attempt.id(),
                    exchange.id(),
                    interview.sessionId(),
                    attempt.number(),
                    attempt.status(),
                    attempt.answerText(),
                    attempt.responseTime(),
                    feedback(view),
                    view.score(),
                    view.gain(),
                    interview.showsAssessments() && exchange.isFinal(attempt.id()),
                    view.assessment(),
                    attempt.submittedAt(),
                    attempt.createdAt());
        }

        /** What the client saved, else the headline and the tip of the assessment. */
        private static String feedback(AttemptView view) {
            if (view.aiFeedback() != null
                    || view.assessment() == null
                    || view.assessment().contentFeedback() == null) {
                return view.aiFeedback();
            }
            AssessmentDocument.ContentFeedback feedback = view.assessment().contentFeedback();
            return feedback.headline() + " " + feedback.oneActionTip();
        }
    }

    /** One page of the questions of an interview. */
    @Schema(name = "QuestionPage")
    public record QuestionPage(
            List<QuestionView> items,
            @Schema(nullable = true) String nextCursor) {}

    /** One page of the answers of an interview. */
    @Schema(name = "AnswerPage")
    public record AnswerPage(
            List<AnswerView> items, @Schema(nullable = true) String nextCursor) {}

    /** A piece of the conversation. */
    @Schema(name = "TranscriptSegment")
    public record SegmentView(long sequence, UUID segmentId, String speaker, String text, Instant at) {

        public static SegmentView of(Segment segment) {
            return new SegmentView(
                    segment.sequence(), segment.segmentId(), segment.speaker(), segment.text(), segment.at());
        }
    }

    /** A question that was made on request; {@code exchange_id} is the same id, the duration is in minutes. */
    @Schema(name = "GeneratedQuestion")
    public record GeneratedView(
            UUID questionId,
            UUID exchangeId,
            UUID attemptId,
            UUID sessionId,
            int questionNumber,
            String questionText,
            String category,
            String competency,
            String difficultyLevel,
            int expectedDuration,
            Instant askedAt) {

        public static GeneratedView of(AskedQuestion asked) {
            Exchange exchange = asked.exchange();
            return new GeneratedView(
                    exchange.id(),
                    exchange.id(),
                    asked.attempt().id(),
                    asked.interview().sessionId(),
                    exchange.questionNumber(),
                    exchange.question().text(),
                    exchange.question().category().wire(),
                    exchange.question().competency().wire(),
                    exchange.question().difficulty().wire(),
                    exchange.question().expectedMinutes(),
                    exchange.askedAt());
        }
    }
}

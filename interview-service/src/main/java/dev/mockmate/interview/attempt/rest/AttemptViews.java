package dev.mockmate.interview.attempt.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mockmate.interview.attempt.application.AskedQuestion;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.feedback.application.AssessmentDocument;
import dev.mockmate.interview.feedback.application.AssessmentJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients see of questions that were asked and of attempts at them. */
public final class AttemptViews {

    private AttemptViews() {}

    /** A question to be answered; the duration is in minutes. */
    @Schema(name = "Exchange")
    public record AskedView(
            UUID exchangeId,
            UUID attemptId,
            int questionNumber,
            String questionText,
            String category,
            String competency,
            String difficultyLevel,
            int expectedDuration,
            @Schema(nullable = true) UUID followUpOf,
            Instant askedAt) {

        public static AskedView of(AskedQuestion asked) {
            Exchange exchange = asked.exchange();
            return new AskedView(
                    exchange.id(),
                    asked.attempt().id(),
                    exchange.questionNumber(),
                    exchange.question().text(),
                    exchange.question().category().wire(),
                    exchange.question().competency().wire(),
                    exchange.question().difficulty().wire(),
                    exchange.question().expectedMinutes(),
                    exchange.followUpOf().orElse(null),
                    exchange.askedAt());
        }
    }

    /**
     * An attempt. {@code flags}: {@code instructions_ignored} when a part of the answer spoke to the assessor;
     * {@code assessment_hidden} while the interview's mode hides all that was found. {@code gain} is the difference to the attempt before.
     */
    @Schema(name = "Attempt")
    public record AttemptView(
            UUID attemptId,
            UUID exchangeId,
            int number,
            String status,
            @Schema(nullable = true) String answerText,
            Double responseTime,
            @Schema(nullable = true) Double score,
            @Schema(nullable = true) Double gain,
            @Schema(nullable = true) String aiFeedback,
            List<String> flags,
            @JsonInclude(JsonInclude.Include.NON_NULL) AssessmentDocument assessment,
            @Schema(nullable = true) String error,
            Instant createdAt,
            @Schema(nullable = true) Instant submittedAt,
            @Schema(nullable = true) Instant completedAt) {

        public static AttemptView of(StoredAttempt row, StoredInterview interview) {
            return of(row, interview, null);
        }

        public static AttemptView of(StoredAttempt row, StoredInterview interview, StoredAttempt before) {
            boolean shown = interview.showsAssessments();
            List<String> flags = new ArrayList<>();
            if (shown && row.ordersIgnored()) {
                flags.add("instructions_ignored");
            }
            if (!shown && row.isCompleted()) {
                flags.add("assessment_hidden");
            }
            return new AttemptView(
                    row.id(),
                    row.exchangeId(),
                    row.number(),
                    row.status(),
                    row.answerText(),
                    row.responseTime(),
                    shown ? row.overall() : null,
                    shown && before != null
                            ? row.scored().gainOver(before.scored()).orElse(null)
                            : null,
                    shown ? row.aiFeedback() : null,
                    flags,
                    shown && row.partsKnown() > 0
                            ? AssessmentJson.read(row.assessment()).orElse(null)
                            : null,
                    row.error(),
                    row.createdAt(),
                    row.submittedAt(),
                    row.completedAt());
        }
    }

    /** That an answer was taken and is being assessed. */
    @Schema(name = "SubmittedAttempt")
    public record SubmittedView(UUID attemptId, String status) {}
}

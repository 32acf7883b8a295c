package dev.mockmate.interview.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.rest.AttemptViews.AttemptView;
import dev.mockmate.interview.conversation.application.ReadInterviews.Whole;
import dev.mockmate.interview.conversation.domain.InterviewScores;
import dev.mockmate.interview.conversation.rest.InterviewViews;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.feedback.application.AssessmentDocument;
import dev.mockmate.interview.report.application.ShareReport;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report as others read it: what was asked, answered and said about it, and nothing that leads further: no ids, addresses,
 * job description, résumé, recordings or credits. The date is the day (UTC) on which the interview ended.
 */
@Schema(name = "SharedReport")
public record SharedReportView(
        String jobTitle,
        String company,
        LocalDate date,
        String userName,
        @Schema(nullable = true) Double averageScore,

        @Schema(nullable = true) Double averageResponseTime,

        int answeredQuestions,
        int totalQuestions,
        List<SharedQuestion> questions) {

    /** A question with its answers, first attempt first; the duration is in minutes. */
    @Schema(name = "SharedQuestion")
    public record SharedQuestion(
            int questionNumber,
            String questionText,
            String category,
            String competency,
            String difficultyLevel,
            int expectedDuration,
            boolean isFollowUp,

            @Schema(enumeration = {"open", "answered", "skipped"})
            String status,

            List<SharedAnswer> answers) {}

    /** An answer; the time is in seconds, {@code is_best} marks the attempt that counts. */
    @Schema(name = "SharedAnswer")
    public record SharedAnswer(
            int attemptNumber,
            String answerText,
            Double responseTime,
            @Schema(nullable = true) Double score,
            boolean isBest,
            @Schema(nullable = true) String feedback,
            @JsonInclude(JsonInclude.Include.NON_NULL) AssessmentDocument assessment) {}

    static SharedReportView of(ShareReport.Opened opened) {
        Whole whole = opened.whole();
        InterviewScores averages = whole.averages();
        return new SharedReportView(
                whole.interview().jobTitle(),
                whole.interview().company(),
                LocalDate.ofInstant(whole.interview().finishedAt(), ZoneOffset.UTC),
                opened.share().userName(),
                averages.score().orElse(null),
                averages.responseSeconds().orElse(null),
                averages.answeredQuestions(),
                whole.askedQuestions(),
                whole.exchanges().stream()
                        .map(exchange -> question(exchange, whole))
                        .toList());
    }

    private static SharedQuestion question(Exchange exchange, Whole whole) {
        List<SharedAnswer> answers = new ArrayList<>();
        for (StoredAttempt attempt : whole.attemptsAt(exchange.id())) {
            if (!attempt.isDraft()) {
                AttemptView view = AttemptView.of(attempt, whole.interview());
                answers.add(new SharedAnswer(
                        attempt.number(),
                        attempt.answerText(),
                        attempt.responseTime(),
                        view.score(),
                        exchange.isFinal(attempt.id()),
                        view.aiFeedback(),
                        Optional.ofNullable(view.assessment())
                                .map(AssessmentDocument::withoutRecording)
                                .orElse(null)));
            }
        }
        return new SharedQuestion(
                exchange.questionNumber(),
                exchange.question().text(),
                exchange.question().category().wire(),
                exchange.question().competency().wire(),
                exchange.question().difficulty().wire(),
                exchange.question().expectedMinutes(),
                exchange.isFollowUp(),
                InterviewViews.status(exchange, !answers.isEmpty()),
                answers);
    }
}

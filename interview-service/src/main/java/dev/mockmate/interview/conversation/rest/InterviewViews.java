package dev.mockmate.interview.conversation.rest;

import dev.mockmate.interview.assessment.application.CoachFallback;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.rest.AttemptViews.AttemptView;
import dev.mockmate.interview.conversation.application.InterviewFigures;
import dev.mockmate.interview.conversation.application.PrepareInterview;
import dev.mockmate.interview.conversation.application.ReadInterviews.Whole;
import dev.mockmate.interview.conversation.domain.InterviewScores;
import dev.mockmate.interview.conversation.domain.InterviewSummary;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.domain.InterviewMode;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients see of interviews. */
public final class InterviewViews {

    private InterviewViews() {}

    /** Whether a question waits for its answer, has one, or was left unanswered. */
    public static String status(Exchange exchange, boolean isAnswered) {
        return isAnswered ? "answered" : exchange.isSkipped() ? "skipped" : "open";
    }

    /** A question of the plan; its text is told when it is asked. */
    @Schema(name = "PlannedQuestion")
    public record PlannedView(
            int questionNumber,
            @Schema(nullable = true) String questionText,
            String category,
            String competency,
            String difficultyLevel,
            int expectedDuration) {

        public static List<PlannedView> of(List<PlannedQuestion> questions, int told) {
            List<PlannedView> views = new ArrayList<>();
            for (int number = 1; number <= questions.size(); number++) {
                PlannedQuestion question = questions.get(number - 1);
                views.add(new PlannedView(
                        number,
                        number <= told ? question.text() : null,
                        question.category().wire(),
                        question.competency().wire(),
                        question.difficulty().wire(),
                        question.expectedMinutes()));
            }
            return views;
        }
    }

    /** What was read in the job. */
    @Schema(name = "JobProfile")
    public record JobView(
            String title,
            String company,
            List<String> skills,
            List<String> competencies,
            String seniority,
            boolean technical) {

        public static JobView of(JobProfile job) {
            return new JobView(
                    job.title(),
                    job.company(),
                    job.skills(),
                    job.competencies().stream().map(one -> one.wire()).toList(),
                    job.seniority().wire(),
                    job.technical());
        }
    }

    /**
     * An interview with its plan. {@code average_score} is null while nothing has a score, and in mode {@code real} until the end;
     * {@code answered} of {@code total_questions} that were asked have an answer, follow-ups are no questions of their own.
     */
    @Schema(name = "Interview")
    public record InterviewView(
            UUID id,
            UUID sessionId,
            UUID userId,
            String status,
            String mode,
            String jobTitle,
            String company,
            String difficulty,
            String interviewType,
            String persona,
            String modelVersion,
            boolean degraded,
            int questionCount,
            int askedQuestions,
            @Schema(nullable = true) UUID jobDescriptionId,
            JobView job,
            List<PlannedView> questions,
            @Schema(nullable = true) Double averageScore,
            int answered,
            int totalQuestions,
            Instant createdAt,
            @Schema(nullable = true) Instant finishedAt) {

        /** One in which nothing was asked yet. */
        public static InterviewView of(StoredInterview row) {
            return of(row, InterviewFigures.NONE);
        }

        public static InterviewView of(Whole whole) {
            InterviewScores averages = whole.averages();
            return of(
                    whole.interview(),
                    new InterviewFigures(averages.score(), averages.answeredQuestions(), whole.askedQuestions()));
        }

        public static InterviewView of(StoredInterview row, InterviewFigures figures) {
            Interview state = row.state();
            return new InterviewView(
                    row.id(),
                    row.sessionId(),
                    row.userId(),
                    row.status(),
                    row.mode(),
                    row.jobTitle(),
                    row.company(),
                    row.difficulty(),
                    row.interviewType(),
                    row.persona(),
                    row.planModel(),
                    row.planDegraded(),
                    state.plan().size(),
                    row.asked(),
                    row.jobDescriptionId(),
                    JobView.of(row.job()),
                    PlannedView.of(state.plan().questions(), row.asked()),
                    figures.averageScore().orElse(null),
                    figures.answered(),
                    figures.totalQuestions(),
                    row.createdAt(),
                    row.finishedAt());
        }
    }

    /**
     * A plan for a job; nothing of it is stored. {@code exact} when init with the same fields asks just that: a model words its
     * questions anew each time. In mode {@code real} the texts are null.
     */
    @Schema(name = "PlanPreview")
    public record PreviewView(
            String modelVersion, boolean degraded, boolean exact, JobView job, List<PlannedView> questions) {

        public static PreviewView of(PrepareInterview.Preview preview) {
            CoachFallback.Planned planned = preview.planned();
            return new PreviewView(
                    planned.model(),
                    planned.degraded(),
                    preview.exact(),
                    JobView.of(preview.job()),
                    PlannedView.of(
                            planned.plan().questions(),
                            preview.mode() == InterviewMode.REAL
                                    ? 0
                                    : planned.plan().size()));
        }
    }

    /** An interview with everything that was asked and answered. */
    @Schema(name = "InterviewWithExchanges")
    public record WholeView(InterviewView interview, List<ExchangeView> exchanges) {

        public static WholeView of(Whole whole) {
            return new WholeView(
                    InterviewView.of(whole),
                    whole.exchanges().stream()
                            .map(exchange -> ExchangeView.of(exchange, whole))
                            .toList());
        }
    }

    /** A question that was asked, with its attempts. */
    @Schema(name = "ExchangeWithAttempts")
    public record ExchangeView(
            UUID exchangeId,
            int questionNumber,
            String questionText,
            String category,
            String competency,
            String difficultyLevel,
            int expectedDuration,
            @Schema(nullable = true) UUID followUpOf,
            @Schema(nullable = true) UUID finalAttemptId,

            @Schema(enumeration = {"open", "answered", "skipped"})
            String status,

            Instant askedAt,
            List<AttemptView> attempts) {

        public static ExchangeView of(Exchange exchange, Whole whole) {
            List<AttemptView> attempts = new ArrayList<>();
            StoredAttempt before = null;
            for (StoredAttempt attempt : whole.attemptsAt(exchange.id())) {
                attempts.add(AttemptView.of(attempt, whole.interview(), before));
                before = attempt;
            }
            return new ExchangeView(
                    exchange.id(),
                    exchange.questionNumber(),
                    exchange.question().text(),
                    exchange.question().category().wire(),
                    exchange.question().competency().wire(),
                    exchange.question().difficulty().wire(),
                    exchange.question().expectedMinutes(),
                    exchange.followUpOf().orElse(null),
                    whole.interview().showsAssessments()
                            ? exchange.finalAttemptId().orElse(null)
                            : null,
                    InterviewViews.status(
                            exchange, whole.attemptsAt(exchange.id()).stream().anyMatch(attempt -> !attempt.isDraft())),
                    exchange.askedAt(),
                    attempts);
        }
    }

    /** What an interview showed. */
    @Schema(name = "InterviewSummary")
    public record SummaryView(
            UUID interviewId,
            UUID sessionId,
            String status,
            int totalQuestions,
            int answeredQuestions,
            @Schema(nullable = true) Double averageScore,

            @Schema(nullable = true) Double averageResponseTime,

            String headline,
            List<String> strengths,
            List<String> gaps,
            List<InterviewSummary.StoryWorthSaving> storiesWorthSaving,
            List<InterviewSummary.PracticeStep> nextPracticePlan) {

        public static SummaryView of(Whole whole) {
            InterviewSummary summary = whole.summary();
            InterviewScores averages = whole.averages();
            return new SummaryView(
                    whole.interview().id(),
                    whole.interview().sessionId(),
                    whole.interview().status(),
                    whole.askedQuestions(),
                    averages.answeredQuestions(),
                    averages.score().orElse(null),
                    averages.responseSeconds().orElse(null),
                    summary.headline(),
                    summary.strengths(),
                    summary.gaps(),
                    summary.storiesWorthSaving(),
                    summary.nextPracticePlan());
        }
    }

    /** One page of interviews. */
    @Schema(name = "InterviewPage")
    public record InterviewPage(
            List<InterviewView> items,
            @Schema(nullable = true) String nextCursor) {}
}

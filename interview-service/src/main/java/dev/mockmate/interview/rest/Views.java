package dev.mockmate.interview.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.mockmate.interview.application.AssessmentDocument;
import dev.mockmate.interview.application.AssessmentJson;
import dev.mockmate.interview.application.Conversation.Asked;
import dev.mockmate.interview.application.InterviewFigures;
import dev.mockmate.interview.application.Interviewers;
import dev.mockmate.interview.application.PrepareInterview;
import dev.mockmate.interview.application.ReadInterviews;
import dev.mockmate.interview.application.ReadInterviews.Whole;
import dev.mockmate.interview.domain.Averages;
import dev.mockmate.interview.domain.Interview;
import dev.mockmate.interview.domain.InterviewMode;
import dev.mockmate.interview.domain.InterviewSummary;
import dev.mockmate.interview.domain.JobProfile;
import dev.mockmate.interview.domain.PlannedQuestion;
import dev.mockmate.interview.store.AttemptRow;
import dev.mockmate.interview.store.ExchangeRow;
import dev.mockmate.interview.store.InterviewRow;
import dev.mockmate.interview.store.SegmentRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients see of interviews. */
public final class Views {

    private Views() {}

    /** Whether a question waits for its answer, has one, or was left unanswered. */
    static String status(ExchangeRow exchange, boolean isAnswered) {
        return isAnswered ? "answered" : exchange.skippedAt != null ? "skipped" : "open";
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

        static List<PlannedView> of(List<PlannedQuestion> questions, int told) {
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

        static JobView of(JobProfile job) {
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
        static InterviewView of(InterviewRow row) {
            return of(row, InterviewFigures.NONE);
        }

        static InterviewView of(Whole whole) {
            Averages averages = whole.averages();
            return of(
                    whole.interview(),
                    new InterviewFigures(averages.score(), averages.answeredQuestions(), whole.askedQuestions()));
        }

        static InterviewView of(InterviewRow row, InterviewFigures figures) {
            Interview state = row.state();
            return new InterviewView(
                    row.id,
                    row.sessionId,
                    row.userId,
                    row.status,
                    row.mode,
                    row.jobTitle,
                    row.company,
                    row.difficulty,
                    row.interviewType,
                    row.persona,
                    row.planModel,
                    row.planDegraded,
                    state.plan().size(),
                    row.asked,
                    row.jobDescriptionId,
                    JobView.of(row.job()),
                    PlannedView.of(state.plan().questions(), row.asked),
                    figures.averageScore().orElse(null),
                    figures.answered(),
                    figures.totalQuestions(),
                    row.createdAt,
                    row.finishedAt);
        }
    }

    /**
     * A plan for a job; nothing of it is stored. {@code exact} when init with the same fields asks just that: a model words its
     * questions anew each time. In mode {@code real} the texts are null.
     */
    @Schema(name = "PlanPreview")
    public record PreviewView(
            String modelVersion, boolean degraded, boolean exact, JobView job, List<PlannedView> questions) {

        static PreviewView of(PrepareInterview.Preview preview) {
            Interviewers.Planned planned = preview.planned();
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

        static AskedView of(Asked asked) {
            ExchangeRow exchange = asked.exchange();
            return new AskedView(
                    exchange.id,
                    asked.attempt().id,
                    exchange.questionNumber,
                    exchange.questionText,
                    exchange.category,
                    exchange.competency,
                    exchange.difficultyLevel,
                    exchange.expectedDuration,
                    exchange.followUpOf,
                    exchange.askedAt);
        }
    }

    /**
     * An attempt. {@code flags}: {@code instructions_ignored} when a part of the answer spoke to the assessor;
     * {@code assessment_hidden} while the interview's mode hides it. {@code gain} is the difference to the attempt before.
     */
    @Schema(name = "Attempt")
    public record AttemptView(
            UUID attemptId,
            UUID exchangeId,
            int number,
            String status,
            @Schema(nullable = true) String answerText,
            @JsonSerialize(using = WholeNumber.class) Double responseTime,
            @Schema(nullable = true) Double score,
            @Schema(nullable = true) Double gain,
            @Schema(nullable = true) String aiFeedback,
            List<String> flags,
            @JsonInclude(JsonInclude.Include.NON_NULL) AssessmentDocument assessment,
            @Schema(nullable = true) String error,
            Instant createdAt,
            @Schema(nullable = true) Instant submittedAt,
            @Schema(nullable = true) Instant completedAt) {

        static AttemptView of(AttemptRow row, InterviewRow interview) {
            return of(row, interview, null);
        }

        static AttemptView of(AttemptRow row, InterviewRow interview, AttemptRow before) {
            boolean shown = interview.showsAssessments();
            List<String> flags = new ArrayList<>();
            if (row.ordersIgnored) {
                flags.add("instructions_ignored");
            }
            if (!shown && row.isCompleted()) {
                flags.add("assessment_hidden");
            }
            return new AttemptView(
                    row.id,
                    row.exchangeId,
                    row.number,
                    row.status,
                    row.answerText,
                    row.responseTime,
                    shown ? row.overall : null,
                    shown && before != null
                            ? row.scored().gainOver(before.scored()).orElse(null)
                            : null,
                    shown ? row.aiFeedback : null,
                    flags,
                    shown && row.partsKnown > 0
                            ? AssessmentJson.read(row.parts()).orElse(null)
                            : null,
                    row.error,
                    row.createdAt,
                    row.submittedAt,
                    row.completedAt);
        }
    }

    /** That an answer was taken and is being assessed. */
    @Schema(name = "SubmittedAttempt")
    public record SubmittedView(UUID attemptId, String status) {}

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

        static ExchangeView of(ExchangeRow exchange, Whole whole) {
            List<AttemptView> attempts = new ArrayList<>();
            AttemptRow before = null;
            for (AttemptRow attempt : whole.attemptsAt(exchange.id)) {
                attempts.add(AttemptView.of(attempt, whole.interview(), before));
                before = attempt;
            }
            return new ExchangeView(
                    exchange.id,
                    exchange.questionNumber,
                    exchange.questionText,
                    exchange.category,
                    exchange.competency,
                    exchange.difficultyLevel,
                    exchange.expectedDuration,
                    exchange.followUpOf,
                    whole.interview().showsAssessments() ? exchange.finalAttemptId : null,
                    Views.status(
                            exchange, whole.attemptsAt(exchange.id).stream().anyMatch(attempt -> !attempt.isDraft())),
                    exchange.askedAt,
                    attempts);
        }
    }

    /** An interview with everything that was asked and answered. */
    @Schema(name = "InterviewWithExchanges")
    public record WholeView(InterviewView interview, List<ExchangeView> exchanges) {

        static WholeView of(Whole whole) {
            return new WholeView(
                    InterviewView.of(whole),
                    whole.exchanges().stream()
                            .map(exchange -> ExchangeView.of(exchange, whole))
                            .toList());
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

            @Schema(nullable = true) @JsonSerialize(using = WholeNumber.class)
            Double averageResponseTime,

            String headline,
            List<String> strengths,
            List<String> gaps,
            List<InterviewSummary.StoryWorthSaving> storiesWorthSaving,
            List<InterviewSummary.PracticeStep> nextPracticePlan) {

        static SummaryView of(Whole whole) {
            InterviewSummary summary = whole.summary();
            Averages averages = whole.averages();
            return new SummaryView(
                    whole.interview().id,
                    whole.interview().sessionId,
                    whole.interview().status,
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

        static QuestionView of(ExchangeRow exchange, UUID sessionId) {
            return new QuestionView(
                    exchange.id,
                    sessionId,
                    exchange.questionNumber,
                    exchange.questionText,
                    exchange.category,
                    exchange.competency,
                    exchange.difficultyLevel,
                    exchange.expectedDuration,
                    exchange.followUpOf,
                    exchange.askedAt,
                    exchange.askedAt);
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
            @JsonSerialize(using = WholeNumber.class) Double responseTime,
            @Schema(nullable = true) String aiFeedback,
            @Schema(nullable = true) Double aiScore,
            @Schema(nullable = true) Double gain,
            boolean isBest,
            @JsonInclude(JsonInclude.Include.NON_NULL) AssessmentDocument assessment,
            @Schema(nullable = true) Instant answeredAt,
            Instant createdAt) {

        static List<AnswerView> of(Whole whole) {
            List<AnswerView> answers = new ArrayList<>();
            for (ExchangeRow exchange : whole.exchanges()) {
                AttemptRow before = null;
                for (AttemptRow attempt : whole.attemptsAt(exchange.id)) {
                    if (!attempt.isDraft()) {
                        answers.add(of(attempt, before, exchange, whole.interview()));
                        before = attempt;
                    }
                }
            }
            return answers;
        }

        static List<AnswerView> of(ReadInterviews.Answers page) {
            Map<UUID, ExchangeRow> exchanges =
                    page.exchanges().stream().collect(Collectors.toMap(exchange -> exchange.id, exchange -> exchange));
            List<AnswerView> answers = new ArrayList<>();
            AttemptRow before = page.before();
            for (AttemptRow attempt : page.attempts()) {
                boolean again = before != null && before.exchangeId.equals(attempt.exchangeId);
                answers.add(of(attempt, again ? before : null, exchanges.get(attempt.exchangeId), page.interview()));
                before = attempt;
            }
            return answers;
        }

        private static AnswerView of(
                AttemptRow attempt, AttemptRow before, ExchangeRow exchange, InterviewRow interview) {
            AttemptView view = AttemptView.of(attempt, interview, before);
            return new AnswerView(
                    attempt.id,
                    exchange.id,
                    interview.sessionId,
                    attempt.number,
                    attempt.status,
                    attempt.answerText,
                    attempt.responseTime,
                    feedback(view),
                    view.score(),
                    view.gain(),
                    interview.showsAssessments() && attempt.id.equals(exchange.finalAttemptId),
                    view.assessment(),
                    attempt.submittedAt,
                    attempt.createdAt);
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

    /** One page of interviews. */
    @Schema(name = "InterviewPage")
    public record InterviewPage(
            List<InterviewView> items,
            @Schema(nullable = true) String nextCursor) {}

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

        static SegmentView of(SegmentRow row) {
            return new SegmentView(row.sequence, row.segmentId, row.speaker, row.text, row.at);
        }
    }
}

package dev.mockmate.interview.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mockmate.interview.conversation.application.ReadInterviews.Whole;
import dev.mockmate.interview.conversation.rest.InterviewViews;
import dev.mockmate.interview.conversation.rest.InterviewViews.InterviewView;
import dev.mockmate.interview.conversation.rest.InterviewViews.SummaryView;
import dev.mockmate.interview.conversation.rest.QuestionViews.AnswerView;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.recording.domain.Recording;
import dev.mockmate.interview.report.application.ReadReport.Found;
import dev.mockmate.interview.report.domain.Report;
import dev.mockmate.interview.report.rest.ReportStatisticsView.StatisticsView;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.interview.sessionview.domain.SessionCost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The report as JSON. */
final class ReportViews {

    private ReportViews() {}

    /**
     * The session as far as this service knows it. {@code interview_duration} is in whole minutes, {@code credits_used}
     * is what billing holds or has charged; both are those of this moment until the report is final.
     */
    @Schema(name = "ReportSession")
    public record SessionView(
            UUID id,
            UUID userId,
            String sessionName,
            String jobTitle,
            String jobDescription,
            String company,
            String difficulty,
            String interviewType,
            String language,
            String status,
            int creditsUsed,
            long interviewDuration,
            @Schema(nullable = true) Instant createdAt,
            @Schema(nullable = true) Instant startedAt,
            @Schema(nullable = true) Instant endedAt,
            @Schema(nullable = true) String endReason) {

        static SessionView of(KnownSession known, Report.Session session) {
            return new SessionView(
                    known.id(),
                    known.userId(),
                    known.subject().name(),
                    known.subject().jobTitle(),
                    known.subject().jobDescription(),
                    known.subject().company(),
                    known.subject().difficulty(),
                    known.subject().interviewType(),
                    known.subject().language(),
                    known.status(),
                    session.cost().used(),
                    session.elapsedSeconds() / 60,
                    known.moments().createdAt().orElse(null),
                    known.moments().startedAt().orElse(null),
                    known.moments().endedAt().orElse(null),
                    known.endReason().orElse(null));
        }
    }

    /** Whose interview it is; name and email are those of the token, empty when somebody else reads. */
    @Schema(name = "ReportUser")
    public record UserView(UUID id, String name, String email) {}

    /** What the session costs: what the clock says is due, what billing holds and has charged, and whether that is settled. */
    @Schema(name = "ReportCredits")
    public record CreditsView(int used, int due, int held, int charged, boolean isFinal) {

        static CreditsView of(SessionCost cost) {
            return new CreditsView(cost.used(), cost.due(), cost.held(), cost.charged(), cost.isSettled());
        }
    }

    /** A question with the number of its attempts and the one that counts; the duration is in minutes. */
    @Schema(name = "ReportQuestion")
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

            @Schema(enumeration = {"open", "answered", "skipped"})
            String status,

            int attempts,
            @Schema(nullable = true) UUID bestAnswerId,
            @Schema(nullable = true) Double bestScore,
            Instant askedAt,
            Instant createdAt) {

        static List<QuestionView> of(Whole whole, Report report) {
            List<QuestionView> views = new ArrayList<>();
            for (int index = 0; index < whole.exchanges().size(); index++) {
                views.add(of(
                        whole.exchanges().get(index),
                        report.questions().get(index),
                        whole.interview().sessionId()));
            }
            return views;
        }

        private static QuestionView of(Exchange exchange, Report.Question question, UUID sessionId) {
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
                    InterviewViews.status(exchange, !question.answers().isEmpty()),
                    question.answers().size(),
                    question.best().map(Report.Answer::id).orElse(null),
                    question.best().flatMap(Report.Answer::score).orElse(null),
                    exchange.askedAt(),
                    exchange.askedAt());
        }
    }

    /**
     * The recording of an answer; {@code href} serves it, by ranges too, until it is removed. The {@code audio_offset_ms} of the
     * answer's sentences say where in it they begin.
     */
    @Schema(name = "ReportRecording")
    public record RecordingView(UUID answerId, String href, String contentType, long sizeBytes, Instant expiresAt) {

        static List<RecordingView> of(List<Recording.Kept> recordings, List<AnswerView> answers) {
            Set<UUID> told = answers.stream().map(AnswerView::id).collect(Collectors.toSet());
            return recordings.stream()
                    .filter(kept -> told.contains(kept.origin().attemptId()))
                    .map(kept -> new RecordingView(
                            kept.origin().attemptId(),
                            "/api/mock/attempts/" + kept.origin().attemptId() + "/audio",
                            kept.mediaType(),
                            kept.sizeBytes(),
                            kept.expiresAt()))
                    .toList();
        }
    }

    /**
     * The report of a session's interview; times of answers are in seconds. {@code is_final}: the session is over, its
     * credits are charged and every answer is assessed, so that nothing changes any more by itself.
     */
    @Schema(name = "SessionReport")
    public record ReportView(
            SessionView session,
            UserView user,
            InterviewView interview,
            List<QuestionView> questions,
            List<AnswerView> answers,
            List<RecordingView> recordings,
            int totalQuestions,
            int totalAnswers,
            int answeredQuestions,

            @Schema(nullable = true) Double averageResponseTime,

            @Schema(nullable = true) Double averageScore,
            StatisticsView statistics,
            CreditsView credits,
            boolean isFinal,
            @JsonInclude(JsonInclude.Include.NON_NULL) SummaryView summary) {

        static ReportView of(Found found, Report report) {
            Whole whole = found.whole();
            List<AnswerView> answers = AnswerView.of(whole);
            return new ReportView(
                    SessionView.of(whole.session(), report.session()),
                    new UserView(
                            whole.interview().userId(),
                            report.person().name(),
                            report.person().email()),
                    InterviewView.of(whole),
                    QuestionView.of(whole, report),
                    answers,
                    RecordingView.of(found.recordings(), answers),
                    report.totalQuestions(),
                    report.totalAnswers(),
                    report.averages().answeredQuestions(),
                    report.averages().responseSeconds().orElse(null),
                    report.averages().score().orElse(null),
                    StatisticsView.of(report.statistics()),
                    CreditsView.of(report.session().cost()),
                    report.settled(),
                    whole.interview().showsAssessments() ? SummaryView.of(whole) : null);
        }
    }
}

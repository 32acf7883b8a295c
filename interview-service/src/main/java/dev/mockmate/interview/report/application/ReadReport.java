package dev.mockmate.interview.report.application;

import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.conversation.application.ReadInterviews;
import dev.mockmate.interview.conversation.application.ReadInterviews.Whole;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.feedback.application.AssessmentDocument;
import dev.mockmate.interview.feedback.application.AssessmentJson;
import dev.mockmate.interview.feedback.application.AssessmentPart;
import dev.mockmate.interview.recording.application.ReadRecording;
import dev.mockmate.interview.recording.domain.Recording;
import dev.mockmate.interview.report.domain.Report;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the report of a session's interview. What the interview hides (mode real, before its end) is not in it. Who may
 * see it is decided by the caller's edge.
 */
@ApplicationScoped
public class ReadReport {

    private final ReadInterviews read;
    private final ReadRecording recordings;
    private final Now now;

    ReadReport(ReadInterviews read, ReadRecording recordings, Now now) {
        this.read = read;
        this.recordings = recordings;
        this.now = now;
    }

    /** An interview as it was at a moment, ready to be reported. */
    public record Found(Whole whole, List<Recording.Kept> recordings, Instant at) {

        public UUID owner() {
            return whole.interview().userId();
        }

        /** The report of it, for the person the edge knows. */
        public Report report(Report.Person person) {
            boolean shown = whole.interview().showsAssessments();
            return Report.of(
                    session(whole.session(), whole.interview(), at),
                    person,
                    whole.exchanges().stream()
                            .map(exchange -> asked(exchange, whole, shown))
                            .toList(),
                    shown ? Optional.of(whole.summary()) : Optional.empty(),
                    whole.submitted().stream().anyMatch(StoredAttempt::isProvisional));
        }
    }

    /** The interview of a session, ready to be reported, or empty. */
    public Uni<Optional<Found>> ofSession(UUID sessionId) {
        return read.ofSession(sessionId)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : recordings
                                .ofInterview(found.get().interview().id())
                                .map(kept -> Optional.of(new Found(found.get(), kept, now.get()))));
    }

    private static Report.Session session(KnownSession session, StoredInterview interview, Instant at) {
        return new Report.Session(
                session.id(),
                session.subject().name(),
                interview.jobTitle(),
                interview.company(),
                interview.difficulty(),
                interview.interviewType(),
                session.status(),
                session.moments().startedAt(),
                session.moments().endedAt(),
                session.elapsedSecondsAt(at),
                session.cost());
    }

    private static Report.Asked asked(Exchange exchange, Whole whole, boolean shown) {
        return new Report.Asked(
                exchange.id(),
                exchange.questionNumber(),
                exchange.question(),
                exchange.isFollowUp(),
                whole.attemptsAt(exchange.id()).stream()
                        .filter(attempt -> !attempt.isDraft())
                        .map(attempt -> given(attempt, shown))
                        .toList(),
                exchange.isSkipped());
    }

    private static Report.Given given(StoredAttempt attempt, boolean shown) {
        boolean assessed = shown && attempt.partsKnown() == AssessmentPart.ALL;
        return new Report.Given(
                shown ? attempt.scored() : attempt.unscored(),
                attempt.answerText(),
                Report.AnswerStatus.of(attempt.status()),
                Optional.ofNullable(shown ? attempt.aiFeedback() : null),
                assessed ? AssessmentJson.read(attempt.assessment()).map(AssessmentDocument::read) : Optional.empty(),
                attempt.ordersIgnored(),
                attempt.submittedAt() == null ? attempt.createdAt() : attempt.submittedAt());
    }
}

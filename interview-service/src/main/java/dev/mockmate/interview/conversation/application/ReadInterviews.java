package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.conversation.domain.InterviewScores;
import dev.mockmate.interview.conversation.domain.InterviewSummary;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.feedback.application.AssessmentJson;
import dev.mockmate.interview.feedback.application.AssessmentPart;
import dev.mockmate.interview.feedback.domain.ScoredAttempt;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads interviews with all that belongs to them. Who may see them is decided by the caller's edge. */
@ApplicationScoped
public class ReadInterviews {

    private final SessionViews sessions;
    private final Interviews interviews;
    private final Exchanges exchanges;
    private final Attempts attempts;
    private final Transactions transactions;

    ReadInterviews(
            SessionViews sessions,
            Interviews interviews,
            Exchanges exchanges,
            Attempts attempts,
            Transactions transactions) {
        this.sessions = sessions;
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.attempts = attempts;
        this.transactions = transactions;
    }

    /** An interview with the session it belongs to, its questions and all attempts, drafts included. */
    public record Whole(
            StoredInterview interview, KnownSession session, List<Exchange> exchanges, List<StoredAttempt> attempts) {

        /** The attempts that were handed in. */
        public List<StoredAttempt> submitted() {
            return attempts.stream().filter(attempt -> !attempt.isDraft()).toList();
        }

        public List<StoredAttempt> attemptsAt(UUID exchangeId) {
            return attempts.stream()
                    .filter(attempt -> attempt.exchangeId().equals(exchangeId))
                    .toList();
        }

        /** The averages; an interview that hides its assessments hides them too. */
        public InterviewScores averages() {
            Map<UUID, UUID> followed = exchanges.stream()
                    .filter(exchange -> exchange.isFollowUp())
                    .collect(Collectors.toMap(exchange -> exchange.id(), exchange -> exchange.followUpOf()
                            .orElse(null)));
            return InterviewScores.of(
                    submitted().stream()
                            .map(attempt -> interview.showsAssessments() ? attempt.scored() : attempt.unscored())
                            .toList(),
                    exchange -> followed.getOrDefault(exchange, exchange));
        }

        /** How many questions were asked; a follow-up is no question of its own. */
        public int askedQuestions() {
            return (int) exchanges.stream()
                    .filter(exchange -> !exchange.isFollowUp())
                    .count();
        }

        /** What the interview showed, made from the best attempts that have an assessment; its figures are of all. */
        public InterviewSummary summary() {
            Map<UUID, List<StoredAttempt>> assessed = attempts.stream()
                    .filter(attempt -> attempt.partsKnown() == AssessmentPart.ALL)
                    .collect(Collectors.groupingBy(attempt -> attempt.exchangeId()));
            List<InterviewSummary.Answered> answered = new ArrayList<>();
            for (Exchange exchange : exchanges) {
                best(assessed.getOrDefault(exchange.id(), List.of()))
                        .ifPresent(attempt -> AssessmentJson.read(attempt.assessment())
                                .filter(document -> document.read().scoring().judged())
                                .ifPresent(document -> answered.add(new InterviewSummary.Answered(
                                        exchange.id(),
                                        attempt.id(),
                                        exchange.question(),
                                        document.read(),
                                        exchange.isFollowUp()))));
            }
            return InterviewSummary.of(
                    answered,
                    new InterviewSummary.HandedIn(
                            questions(),
                            averages(),
                            (int) attempts.stream()
                                    .filter(StoredAttempt::isProcessing)
                                    .count(),
                            (int) attempts.stream()
                                    .filter(StoredAttempt::isFailed)
                                    .count()));
        }

        /** Those that were asked; when none was, those of the plan. */
        private int questions() {
            return exchanges.isEmpty() ? interview.state().plan().size() : askedQuestions();
        }

        private static Optional<StoredAttempt> best(List<StoredAttempt> attempts) {
            return ScoredAttempt.best(
                            attempts.stream().map(StoredAttempt::scored).toList())
                    .flatMap(best -> attempts.stream()
                            .filter(attempt -> attempt.id().equals(best.id()))
                            .findFirst());
        }
    }

    /** An interview with all that belongs to it, or empty. */
    public Uni<Optional<Whole>> byId(UUID interviewId) {
        return transactions.inTransaction(() -> interviews.one(interviewId).chain(this::whole));
    }

    /** The interview of a session with all that belongs to it, or empty. */
    public Uni<Optional<Whole>> ofSession(UUID sessionId) {
        return transactions.inTransaction(() -> interviews.ofSession(sessionId).chain(this::whole));
    }

    /** An interview's questions behind the one a page ended with, in order. */
    public Uni<List<Exchange>> questions(UUID interviewId, Optional<Cursor> after, int most) {
        return transactions.inTransaction(() -> exchanges.page(interviewId, after.map(Cursor::id), most));
    }

    /** An interview's answers behind the one a page ended with, by question and attempt. */
    public Uni<AnswerSlice> answers(StoredInterview interview, Optional<Cursor> after, int most) {
        return transactions.inTransaction(
                () -> exchanges.ofInterview(interview.id()).chain(asked -> seen(interview, after)
                        .chain(before -> attempts.page(interview.id(), before, most)
                                .map(given -> new AnswerSlice(interview, asked, given, before.orElse(null))))));
    }

    private Uni<Optional<StoredAttempt>> seen(StoredInterview interview, Optional<Cursor> after) {
        return after.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : attempts.one(after.get().id()).map(found -> Optional.ofNullable(found)
                        .filter(attempt -> attempt.interviewId().equals(interview.id())));
    }

    /**
     * Some of an interview's answers.
     *
     * @param exchanges all its questions
     * @param before the answer before the first of them, or null
     */
    public record AnswerSlice(
            StoredInterview interview, List<Exchange> exchanges, List<StoredAttempt> attempts, StoredAttempt before) {}

    private Uni<Optional<Whole>> whole(StoredInterview interview) {
        if (interview == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return sessions.one(interview.sessionId())
                .chain(session -> exchanges.ofInterview(interview.id()).chain(asked -> attempts.ofInterview(
                                interview.id())
                        .map(made -> Optional.of(new Whole(interview, session, asked, made)))));
    }
}

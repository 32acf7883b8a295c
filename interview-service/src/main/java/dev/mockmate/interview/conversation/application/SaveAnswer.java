package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.assessment.application.FollowUpDecision;
import dev.mockmate.interview.attempt.application.AnswerSizeQuota;
import dev.mockmate.interview.attempt.application.OpenAttempt;
import dev.mockmate.interview.attempt.domain.Attempt;
import dev.mockmate.interview.attempt.store.AttemptRow;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.application.Transcript;
import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.store.ExchangeRow;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.InterviewRow;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.feedback.domain.ScoredAttempt;
import dev.mockmate.interview.outcome.application.InterviewConfig;
import dev.mockmate.interview.outcome.application.Outcome;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.sessionview.application.CandidatePresence;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.interview.text.domain.SaidNothing;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps an answer a client collected by itself ({@code save_interview_answer}): with the client's score as it is,
 * without one it is assessed like any other.
 */
@ApplicationScoped
public class SaveAnswer {

    private final SessionViews sessions;
    private final Interviews interviews;
    private final Exchanges exchanges;
    private final Attempts attempts;
    private final Conversation conversation;
    private final OpenAttempt open;
    private final Transcript transcript;
    private final AdvanceInterview goOn;
    private final CandidatePresence presence;
    private final AnswerSizeQuota quota;
    private final Transactions transactions;
    private final InterviewConfig config;
    private final Now now;

    SaveAnswer(
            SessionViews sessions,
            Interviews interviews,
            Exchanges exchanges,
            Attempts attempts,
            Conversation conversation,
            OpenAttempt open,
            Transcript transcript,
            AdvanceInterview goOn,
            CandidatePresence presence,
            AnswerSizeQuota quota,
            Transactions transactions,
            InterviewConfig config,
            Now now) {
        this.sessions = sessions;
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.attempts = attempts;
        this.conversation = conversation;
        this.open = open;
        this.transcript = transcript;
        this.goOn = goOn;
        this.presence = presence;
        this.quota = quota;
        this.transactions = transactions;
        this.config = config;
        this.now = now;
    }

    /** An answer as the client collected it; a score is 0 to 10 with one decimal. */
    public record Answer(
            UUID questionId, String text, double responseTime, Optional<String> feedback, Optional<Double> score) {}

    /** The stored answer. */
    public Uni<Outcome<AttemptRow>> save(UUID userId, UUID sessionId, Answer answer) {
        return transactions.inTransaction(() -> present(userId, sessionId)
                .chain(() -> interviews.lockOfSession(sessionId))
                .chain(interview -> interview == null || !interview.userId.equals(userId)
                        ? refused(new Refusal.NotFound("session"))
                        : exchanges
                                .findById(answer.questionId())
                                .chain(exchange -> exchange == null || !exchange.interviewId.equals(interview.id)
                                        ? refused(new Refusal.NotFound("question"))
                                        : store(interview, exchange, answer))));
    }

    /** Whoever saves answers in a session that runs is there. */
    private Uni<Void> present(UUID userId, UUID sessionId) {
        return sessions.findById(sessionId)
                .chain(session -> session != null && session.userId.equals(userId) && session.isLive()
                        ? presence.note(sessionId, userId)
                        : Uni.createFrom().voidItem());
    }

    /** The same text again is the same answer: a client that heard nothing sends it once more, or says more about it. */
    private Uni<Outcome<AttemptRow>> store(InterviewRow interview, ExchangeRow exchange, Answer answer) {
        if (SaidNothing.in(answer.text())) {
            return refused(new Refusal.EmptyAnswer());
        }
        return attempts.handedIn(exchange.id, answer.text())
                .chain(same ->
                        same == null ? storeAnother(interview, exchange, answer) : sameAgain(exchange, same, answer));
    }

    private Uni<Outcome<AttemptRow>> sameAgain(ExchangeRow exchange, AttemptRow same, Answer answer) {
        return quota.refusal(same, answer.text() + answer.feedback().orElse("")).chain(refusal -> {
            if (refusal.isPresent()) {
                return refused(refusal.get());
            }
            answer.feedback().ifPresent(feedback -> same.aiFeedback = feedback);
            boolean isNews = answer.score().isPresent() && !answer.score().equals(Optional.ofNullable(same.overall));
            Uni<Void> scored = isNews
                    ? score(exchange, same, answer.score().get())
                    : Uni.createFrom().voidItem();
            return scored.replaceWith(Outcome.done(same));
        });
    }

    private Uni<Outcome<AttemptRow>> storeAnother(InterviewRow interview, ExchangeRow exchange, Answer answer) {
        return attempts.newestOf(exchange.id).chain(newest -> {
            if (newest != null && !newest.isDraft() && newest.number >= config.mostAttempts()) {
                return refused(new Refusal.TooMany("attempts at one question", config.mostAttempts()));
            }
            String text = answer.text() + answer.feedback().orElse("");
            if (newest != null && newest.isDraft()) {
                return quota.refusal(newest, text)
                        .chain(refusal -> refusal.isPresent()
                                ? refused(refusal.get())
                                : keep(interview, exchange, newest, answer).map(Outcome::done));
            }
            return quota.refusal(interview.id, text)
                    .chain(refusal -> refusal.isPresent()
                            ? refused(refusal.get())
                            : open.open(exchange, interview.userId, newest == null ? 1 : newest.number + 1)
                                    .chain(open -> keep(interview, exchange, open, answer))
                                    .map(Outcome::done));
        });
    }

    private Uni<AttemptRow> keep(InterviewRow interview, ExchangeRow exchange, AttemptRow attempt, Answer answer) {
        attempt.submit(new Attempt.Answer(answer.text(), answer.responseTime(), Optional.empty(), now.get()));
        exchange.skippedAt = null;
        attempt.aiFeedback = answer.feedback().orElse(null);
        if (interview.state() instanceof Interview.Open open && exchange.id.equals(interview.currentExchangeId)) {
            attempt.followUpAllowed = answer.score().isEmpty() && !open.followUp();
            interview.become(open.submit(), now.get());
        }
        Uni<Void> scored = answer.score().isPresent()
                ? score(exchange, attempt, answer.score().get())
                : Uni.createFrom().voidItem();
        return scored.chain(() -> reached(interview, exchange))
                .chain(() -> attempt.transcribed
                        ? Uni.createFrom().voidItem()
                        : transcript.add(interview, attempt.id, Transcript.USER, answer.text(), true, attempt.id))
                .invoke(() -> attempt.transcribed = true)
                .chain(() -> answer.score().isPresent()
                        ? goOn.after(interview, attempt, FollowUpDecision.NONE)
                        : Uni.createFrom().voidItem())
                .replaceWith(attempt);
    }

    /** A question that was answered has reached the candidate; that counts as the beginning only in a live session. */
    private Uni<Void> reached(InterviewRow interview, ExchangeRow exchange) {
        return sessions.findById(interview.sessionId)
                .chain(session -> session != null && session.isLive()
                        ? conversation.delivered(interview, exchange)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> score(ExchangeRow exchange, AttemptRow attempt, double score) {
        attempt.become(((Attempt.Submitted) attempt.state()).scoredByClient(score, now.get()));
        return attempts.ofExchange(exchange.id)
                .invoke(all -> exchange.finalAttemptId = ScoredAttempt.best(
                                all.stream().map(AttemptRow::scored).toList())
                        .map(ScoredAttempt::id)
                        .orElse(attempt.id))
                .replaceWithVoid();
    }

    private static Uni<Outcome<AttemptRow>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}

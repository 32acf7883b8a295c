package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.interview.sessionview.store.SessionViews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Finds the attempt that an input of a live client is about. Inside the caller's transaction; locks the interview. */
@ApplicationScoped
class FindAnswerTurn {
    private static final Found NO_QUESTION = new Found.None("No question waits for this answer.");

    private final SessionViews sessions;
    private final Interviews interviews;
    private final Exchanges exchanges;
    private final Attempts attempts;

    FindAnswerTurn(SessionViews sessions, Interviews interviews, Exchanges exchanges, Attempts attempts) {
        this.sessions = sessions;
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.attempts = attempts;
    }

    /** What was found: the turn, that its answer is handed in already, or why there is none, in words for the candidate. */
    sealed interface Found {
        record Turn(AnswerTurn turn) implements Found {}

        record HandedIn() implements Found {}

        record None(String why) implements Found {}
    }

    /**
     * Finds the turn.
     *
     * @param exchangeId null = the question that waits for its answer
     * @param at when the input was given
     */
    Uni<Found> find(UUID sessionId, UUID userId, UUID exchangeId, Instant at) {
        return sessions.one(sessionId).chain(session -> {
            if (session == null || !session.userId().equals(userId) || !wasLive(session, at)) {
                return Uni.createFrom().item(new Found.None("The session takes no answers now."));
            }
            return interviews.lockOfSession(sessionId).chain(interview -> open(interview, exchangeId, at));
        });
    }

    /** What was said before the pause or the end is taken, also when that was heard of first. */
    private static boolean wasLive(KnownSession session, Instant at) {
        return session.isLive()
                || session.isOver()
                        && session.moments().endedAt().filter(at::isBefore).isPresent()
                || session.pausedAt().filter(at::isBefore).isPresent();
    }

    private Uni<Found> open(StoredInterview interview, UUID exchangeId, Instant at) {
        if (interview == null || interview.finishedAt() != null && !at.isBefore(interview.finishedAt())) {
            return Uni.createFrom().item(NO_QUESTION);
        }
        UUID wanted = exchangeId == null ? interview.currentExchangeId() : exchangeId;
        if (wanted == null) {
            return Uni.createFrom().item(interview.asked() > 0 ? new Found.HandedIn() : NO_QUESTION);
        }
        return exchanges.one(wanted).chain(exchange -> {
            if (exchange == null || !exchange.interviewId().equals(interview.id())) {
                return Uni.createFrom().item(NO_QUESTION);
            }
            return exchange.isSkipped()
                    ? Uni.createFrom().item(new Found.None("This question was skipped."))
                    : attempts.newestOf(wanted).map(attempt -> found(interview, exchange, attempt));
        });
    }

    private static Found found(StoredInterview interview, Exchange exchange, StoredAttempt newest) {
        if (newest == null) {
            return NO_QUESTION;
        }
        return newest.isDraft() ? new Found.Turn(new AnswerTurn(interview, exchange, newest)) : new Found.HandedIn();
    }
}

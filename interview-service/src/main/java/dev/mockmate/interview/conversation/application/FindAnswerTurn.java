package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.interview.sessionview.store.SessionViews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Finds the attempt that an input of a live client is about. Inside the caller's transaction; locks the interview. */
@ApplicationScoped
class FindAnswerTurn {
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

    /** What was found: the turn, or why there is none, in words for the candidate. */
    sealed interface Found {
        record Turn(AnswerTurn turn) implements Found {}

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
            return interviews
                    .lockOfSession(sessionId)
                    .chain(interview -> open(interview, exchangeId, at))
                    .map(turn -> turn.<Found>map(Found.Turn::new)
                            .orElseGet(() -> new Found.None("No question waits for this answer.")));
        });
    }

    /** What was said before the pause or the end is taken, also when that was heard of first. */
    private static boolean wasLive(KnownSession session, Instant at) {
        return session.isLive()
                || session.isOver()
                        && session.moments().endedAt().filter(at::isBefore).isPresent()
                || session.pausedAt().filter(at::isBefore).isPresent();
    }

    private Uni<Optional<AnswerTurn>> open(StoredInterview interview, UUID exchangeId, Instant at) {
        UUID wanted = exchangeId == null && interview != null ? interview.currentExchangeId() : exchangeId;
        if (interview == null
                || wanted == null
                || interview.finishedAt() != null && !at.isBefore(interview.finishedAt())) {
            return Uni.createFrom().item(Optional.empty());
        }
        return exchanges
                .one(wanted)
                .chain(exchange -> exchange == null || !exchange.interviewId().equals(interview.id())
                        ? Uni.createFrom().item(Optional.empty())
                        : attempts.newestOf(wanted)
                                .map(attempt -> attempt != null && attempt.isDraft()
                                        ? Optional.of(new AnswerTurn(interview, exchange, attempt))
                                        : Optional.empty()));
    }
}

package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.assessment.application.KnownFollowUp;
import dev.mockmate.interview.attempt.domain.Attempt;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.exchange.application.Transcript;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Hands in an answer that a client collected by itself, and takes the interview on. Inside the caller's transaction. */
@ApplicationScoped
class KeepCollectedAnswer {

    private final SessionViews sessions;
    private final Conversation conversation;
    private final Transcript transcript;
    private final AdvanceInterview advance;
    private final ClientScores scores;
    private final Now now;

    KeepCollectedAnswer(
            SessionViews sessions,
            Conversation conversation,
            Transcript transcript,
            AdvanceInterview advance,
            ClientScores scores,
            Now now) {
        this.sessions = sessions;
        this.conversation = conversation;
        this.transcript = transcript;
        this.advance = advance;
        this.scores = scores;
        this.now = now;
    }

    Uni<StoredAttempt> keep(
            StoredInterview interview, Exchange exchange, StoredAttempt attempt, CollectedAnswer answer) {
        attempt.submit(new Attempt.Answer(answer.text(), answer.responseTime(), Optional.empty(), now.get()));
        attempt.feedback(answer.feedback().orElse(null));
        if (interview.state() instanceof Interview.Open open && exchange.id().equals(interview.currentExchangeId())) {
            attempt.allowFollowUp(answer.score().isEmpty() && !open.followUp());
            interview.become(open.submit(), now.get());
        }
        Uni<Void> scored = answer.score().isPresent()
                ? scores.score(exchange, attempt, answer.score().get())
                : Uni.createFrom().voidItem();
        return conversation
                .takeUp(exchange)
                .chain(() -> scored)
                .chain(() -> reached(interview, exchange))
                .chain(() -> attempt.transcribed()
                        ? Uni.createFrom().voidItem()
                        : transcript.add(interview, attempt.id(), Transcript.USER, answer.text(), true, attempt.id()))
                .invoke(() -> attempt.markTranscribed(true))
                .chain(() -> answer.score().isPresent()
                        ? advance.after(interview, attempt, KnownFollowUp.NONE)
                        : Uni.createFrom().voidItem())
                .replaceWith(attempt);
    }

    /** A client's score for an answer that was kept before; when a live client waits for what comes after it, that comes now. */
    Uni<Void> score(StoredInterview interview, Exchange exchange, StoredAttempt attempt, double score) {
        return scores.score(exchange, attempt, score)
                .chain(() -> advance.after(interview, attempt, KnownFollowUp.NONE));
    }

    /** A question that was answered has reached the candidate; that counts as the beginning only in a live session. */
    private Uni<Void> reached(StoredInterview interview, Exchange exchange) {
        return sessions.one(interview.sessionId())
                .chain(session -> session != null && session.isLive()
                        ? conversation.delivered(interview, exchange)
                        : Uni.createFrom().voidItem());
    }
}

package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.attempt.domain.Attempt;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.feedback.domain.ScoredAttempt;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes scores that clients give by themselves, and decides anew which attempt counts (<b>best-attempt</b>). */
@ApplicationScoped
class ClientScores {

    private final Exchanges exchanges;
    private final Attempts attempts;
    private final Now now;

    ClientScores(Exchanges exchanges, Attempts attempts, Now now) {
        this.exchanges = exchanges;
        this.attempts = attempts;
        this.now = now;
    }

    Uni<Void> score(Exchange exchange, StoredAttempt attempt, double score) {
        attempt.become(((Attempt.Submitted) attempt.state()).scoredByClient(score, now.get()));
        return attempts.ofExchange(exchange.id())
                .map(all -> ScoredAttempt.best(
                                all.stream().map(StoredAttempt::scored).toList())
                        .map(ScoredAttempt::id)
                        .orElse(attempt.id()))
                .chain(best -> exchanges.finalAttempt(exchange.id(), best));
    }
}

package dev.mockmate.interview.attempt.application;

import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Opens an attempt at a question: an empty draft. Inside the caller's transaction, with the interview locked. */
@ApplicationScoped
public class OpenAttempt {
    private final Attempts attempts;
    private final Now now;
    private final Ids ids;

    OpenAttempt(Attempts attempts, Now now, Ids ids) {
        this.attempts = attempts;
        this.now = now;
        this.ids = ids;
    }

    /**
     * A new attempt at a question.
     *
     * @param number counts the attempts at one question from 1
     */
    public Uni<StoredAttempt> open(Exchange exchange, UUID userId, int number) {
        return attempts.open(ids.next(), exchange.id(), exchange.interviewId(), userId, number, now.get());
    }
}

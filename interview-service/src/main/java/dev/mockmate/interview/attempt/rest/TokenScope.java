package dev.mockmate.interview.attempt.rest;

import dev.mockmate.interview.attempt.application.ReadAttempts;
import dev.mockmate.interview.exchange.application.FindInterviews;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Keeps a token that is bound to a session to that session's interview, before anything is done: 403 for what belongs to another
 * session of the caller. A user's own token costs no look into the database, and what is unknown or another user's is left to
 * the use case.
 */
@ApplicationScoped
public class TokenScope {
    private final FindInterviews interviews;
    private final ReadAttempts attempts;
    private final CurrentCaller caller;

    TokenScope(FindInterviews interviews, ReadAttempts attempts, CurrentCaller caller) {
        this.interviews = interviews;
        this.attempts = attempts;
        this.caller = caller;
    }

    /**
     * Checks a session.
     *
     * @throws ProblemException 403 when the token opens another one only
     */
    public void requireSession(UUID sessionId) {
        caller.get().requireScope(sessionId);
    }

    /** Checks an interview's session; fails with 403. */
    public Uni<Void> requireInterview(UUID interviewId) {
        return require(() -> interviews.interview(interviewId));
    }

    /** Checks an exchange's session; fails with 403. */
    Uni<Void> requireExchange(UUID exchangeId) {
        return require(() -> interviews.ofExchange(exchangeId));
    }

    /** Checks an attempt's session; fails with 403. */
    public Uni<Void> requireAttempt(UUID attemptId) {
        return require(() -> attempts.attempt(attemptId).map(found -> found.map(ReadAttempts.Found::interview)));
    }

    private Uni<Void> require(Supplier<Uni<Optional<StoredInterview>>> look) {
        Caller asking = caller.get();
        return asking.sessionScope().isEmpty()
                ? Uni.createFrom().voidItem()
                : look.get()
                        .invoke(found ->
                                found.ifPresent(interview -> asking.owns(interview.userId(), interview.sessionId())))
                        .replaceWithVoid();
    }
}

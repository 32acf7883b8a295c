package dev.mockmate.interview.rest;

import dev.mockmate.interview.application.ReadInterviews;
import dev.mockmate.interview.store.InterviewRow;
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
class TokenScope {
    private final ReadInterviews read;
    private final CurrentCaller caller;

    TokenScope(ReadInterviews read, CurrentCaller caller) {
        this.read = read;
        this.caller = caller;
    }

    /**
     * Checks a session.
     *
     * @throws ProblemException 403 when the token opens another one only
     */
    void requireSession(UUID sessionId) {
        caller.get().requireScope(sessionId);
    }

    /** Checks an interview's session; fails with 403. */
    Uni<Void> requireInterview(UUID interviewId) {
        return require(() -> read.interview(interviewId));
    }

    /** Checks an exchange's session; fails with 403. */
    Uni<Void> requireExchange(UUID exchangeId) {
        return require(() -> read.ofExchange(exchangeId));
    }

    /** Checks an attempt's session; fails with 403. */
    Uni<Void> requireAttempt(UUID attemptId) {
        return require(() -> read.attempt(attemptId).map(found -> found.map(ReadInterviews.Attempt::interview)));
    }

    private Uni<Void> require(Supplier<Uni<Optional<InterviewRow>>> look) {
        Caller asking = caller.get();
        return asking.sessionScope().isEmpty()
                ? Uni.createFrom().voidItem()
                : look.get()
                        .invoke(found ->
                                found.ifPresent(interview -> asking.owns(interview.userId, interview.sessionId)))
                        .replaceWithVoid();
    }
}

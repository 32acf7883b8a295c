package dev.mockmate.interview.attempt.rest;

import dev.mockmate.interview.attempt.application.ReadAttempts;
import dev.mockmate.platform.http.UuidParameter;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Answers 404 before a stream of server-sent events begins: the framework sends their status and headers before it asks for the
 * first event, and a refusal found out then would only be a broken 200.
 */
class VisibleAttemptFilter {
    private final ReadAttempts read;
    private final CurrentCaller caller;

    VisibleAttemptFilter(ReadAttempts read, CurrentCaller caller) {
        this.read = read;
        this.caller = caller;
    }

    @ServerRequestFilter
    @VisibleAttempt
    public Uni<Void> check(UriInfo uri) {
        UUID id = UuidParameter.parse(uri.getPathParameters().getFirst("id"));
        Caller reader = caller.get();
        return read.attempt(id)
                .map(found -> found.filter(one -> reader.maySee(
                                one.interview().userId(), one.interview().sessionId()))
                        .orElseThrow(ProblemException::notFound))
                .replaceWithVoid();
    }
}

package dev.mockmate.interview.attempt.rest;

import dev.mockmate.interview.attempt.application.ReadAttempts;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.text.UuidText;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Answers 404, or 429 to who has too many open, before a stream of server-sent events begins: the framework sends their status and headers before it asks for the
 * first event, and a refusal found out then would only be a broken 200. It answers 204 to who has seen the last event: clients of
 * such streams come back for ever otherwise.
 */
class VisibleAttemptFilter {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final ReadAttempts read;
    private final CurrentCaller caller;
    private final AttemptStream streams;

    VisibleAttemptFilter(ReadAttempts read, CurrentCaller caller, AttemptStream streams) {
        this.read = read;
        this.caller = caller;
        this.streams = streams;
    }

    @ServerRequestFilter
    @VisibleAttempt
    public Uni<Response> check(UriInfo uri, HttpHeaders headers) {
        UUID id = UuidText.parse(uri.getPathParameters().getFirst("id"));
        Caller reader = caller.get();
        if (!streams.hasRoom(reader.userId())) {
            throw ProblemException.of(
                            CommonProblem.TOO_MANY_REQUESTS,
                            "Too many streams are open; close one, or come back later.")
                    .retryAfter(SOON);
        }
        return read.attempt(id)
                .map(found -> found.filter(one -> reader.maySee(
                                one.interview().userId(), one.interview().sessionId()))
                        .orElseThrow(ProblemException::notFound))
                .map(found -> isOver(found.attempt()) && AttemptStream.isDone(headers.getHeaderString("Last-Event-ID"))
                        ? Response.noContent()
                                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                .build()
                        : null);
    }

    private static boolean isOver(StoredAttempt attempt) {
        return attempt.isCompleted() || attempt.isFailed();
    }
}

package dev.mockmate.testsession.live.rest;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.access.RequestedTest;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.application.ReadTestSessions;
import dev.mockmate.testsession.live.application.OpenStreams;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses before a stream of server-sent events begins: the framework sends their status and headers before it asks for the first
 * event, and a refusal found out then would only be a broken 200.
 */
class AdmittedStreamFilter {
    private final CurrentTestCaller caller;
    private final ReadTestSessions tests;
    private final OpenStreams streams;

    AdmittedStreamFilter(CurrentTestCaller caller, ReadTestSessions tests, OpenStreams streams) {
        this.caller = caller;
        this.tests = tests;
        this.streams = streams;
    }

    @ServerRequestFilter(priority = Priorities.USER + 120)
    @AdmittedStream
    public Uni<Void> check(UriInfo uri) {
        TestCaller who = caller.get();
        if (!streams.hasRoom(who.userId())) {
            throw ProblemException.of(
                    CommonProblem.TOO_MANY_REQUESTS, "Too many streams are open; close one, or come back later.");
        }
        if (!uri.getPathParameters().containsKey("candidate_id")) {
            return Uni.createFrom().voidItem();
        }
        return tests.find(RequestedTest.of(uri).selection(who))
                .invoke(found -> found.orElseThrow(ProblemException::notFound))
                .replaceWithVoid();
    }
}

package dev.mockmate.testsession.live.rest;

import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.access.RequestedTest;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.application.ReadTestSessions;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.live.application.LiveOverview;
import dev.mockmate.testsession.live.application.PageEventFeed;
import dev.mockmate.testsession.live.domain.PageEvent;
import dev.mockmate.testsession.live.domain.PageEvent.Kind;
import dev.mockmate.testsession.live.store.LiveTests.Shown;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Streams of what happens: to a candidate's page, to recruiters. They end by themselves after a while; clients come back. */
@Path("/api/test-session")
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = "Live changes")
public class StreamResource {
    private static final int LONGEST_ID = 18;
    private static final Set<Kind> TOLD_AGAIN = Set.of(Kind.ANNOUNCEMENT, Kind.TIME_CHANGED, Kind.ENDED);

    private final CurrentTestCaller caller;
    private final ReadTestSessions tests;
    private final PageEventFeed feed;
    private final LiveOverview overview;
    private final EventStream streams;
    private final Now now;

    StreamResource(
            CurrentTestCaller caller,
            ReadTestSessions tests,
            PageEventFeed feed,
            LiveOverview overview,
            EventStream streams,
            Now now) {
        this.caller = caller;
        this.tests = tests;
        this.feed = feed;
        this.overview = overview;
        this.streams = streams;
        this.now = now;
    }

    @GET
    @Path("/{candidate_id}/events")
    @AdmittedStream
    @RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER, Roles.ADMIN})
    @Operation(
            summary = "What the candidate's page is told",
            operationId = "testEvents",
            description =
                    "Events time_changed {test_end_time, remaining_seconds, reason}, announcement {id, text, at}, revived {at},"
                            + " ended {status, completion_method, at}, execution {execution_id}. With Last-Event-ID it goes on"
                            + " behind that event; without, it begins with the announcements and the end as they stand, and with ended when the test"
                            + " is over. It is fetched with the bearer; no token goes into the query.")
    @APIResponse(
            responseCode = "200",
            description = "the events",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> events(
            @BeanParam RequestedTest requested, @HeaderParam("Last-Event-ID") String lastEventId, @Context Sse sse) {
        TestCaller who = caller.get();
        TestSelection selection = requested.selection(who);
        PageState state = new PageState(number(lastEventId));
        return streams.of(who.userId(), sse, () -> page(selection, state, sse));
    }

    @GET
    @Path("/live")
    @AdmittedStream
    @RolesAllowed({Roles.RECRUITER, Roles.ADMIN})
    @Operation(
            summary = "The organisation's tests under way",
            operationId = "liveTests",
            description =
                    "Events session {test_id, candidate_id, status, last_heartbeat, remaining_seconds, answered, gaps}: first each"
                            + " test under way, then each whose state changed, once more when it ended. Whoever comes back gets"
                            + " them all again.")
    @APIResponse(
            responseCode = "200",
            description = "the events",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> live(@Context Sse sse) {
        TestCaller who = caller.get();
        Map<UUID, Shown> known = new HashMap<>();
        return streams.of(who.userId(), sse, () -> overview.changes(who.organisation(), known)
                .map(changes ->
                        changes.stream().map(test -> told(test, known, sse)).toList()));
    }

    /** What a page was sent; its test is known from the first look on. */
    private static final class PageState {
        private UUID test;
        private long behind;

        PageState(long behind) {
            this.behind = behind;
        }
    }

    private Uni<List<OutboundSseEvent>> page(TestSelection selection, PageState state, Sse sse) {
        if (state.test == null) {
            return tests.find(selection)
                    .map(found -> found.orElseThrow(ProblemException::notFound))
                    .invoke(test -> state.test = test.id())
                    .chain(test -> state.behind < 0
                            ? begin(state, sse)
                            : Uni.createFrom().item(List.of()));
        }
        return feed.behind(state.test, state.behind).map(events -> {
            state.behind = events.get(events.size() - 1).id();
            return events.stream().map(event -> told(event, sse)).toList();
        });
    }

    private Uni<List<OutboundSseEvent>> begin(PageState state, Sse sse) {
        return feed.whatStands(state.test).map(events -> {
            state.behind = events.isEmpty() ? 0 : events.get(events.size() - 1).id();
            return events.stream()
                    .filter(event -> TOLD_AGAIN.contains(event.kind()))
                    .map(event -> told(event, sse))
                    .toList();
        });
    }

    private OutboundSseEvent told(PageEvent event, Sse sse) {
        String data = event.kind() == Kind.TIME_CHANGED ? withRemaining(event.data()) : event.data();
        return EventStream.event(sse, event.id(), event.kind().label(), data);
    }

    private String withRemaining(String data) {
        JsonObject told = new JsonObject(data);
        return told.put("remaining_seconds", remaining(Instant.parse(told.getString("test_end_time"))))
                .encode();
    }

    private OutboundSseEvent told(Shown test, Map<UUID, Shown> known, Sse sse) {
        if (test.isActive()) {
            known.put(test.testId(), test);
        } else {
            known.remove(test.testId());
        }
        JsonObject data = new JsonObject()
                .put("test_id", test.testId().toString())
                .put("candidate_id", test.candidateId().toString())
                .put("status", test.status())
                .put("last_heartbeat", test.lastHeartbeat().toString())
                .put("remaining_seconds", test.isActive() ? remaining(test.endsAt()) : 0)
                .put("answered", test.answered())
                .put("gaps", test.gaps());
        return EventStream.event(sse, now.get().toEpochMilli(), "session", data.encode());
    }

    private long remaining(Instant end) {
        return Math.max(0, Duration.between(now.get(), end).toSeconds());
    }

    /** An id this service has not given is like none: -1. */
    private static long number(String lastEventId) {
        boolean isOurs = lastEventId != null
                && !lastEventId.isEmpty()
                && lastEventId.length() <= LONGEST_ID
                && lastEventId.chars().allMatch(c -> c >= '0' && c <= '9');
        return isOurs ? Long.parseLong(lastEventId) : -1;
    }
}

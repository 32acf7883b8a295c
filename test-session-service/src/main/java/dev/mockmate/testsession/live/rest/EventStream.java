package dev.mockmate.testsession.live.rest;

import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.live.application.LiveConfig;
import dev.mockmate.testsession.live.application.OpenStreams;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * A stream of server-sent events: asks for the next ones when the client took those before, says in between that it is still there,
 * and ends after a while, so that whoever comes back is looked at again.
 */
@ApplicationScoped
class EventStream {
    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(2);

    private final OpenStreams streams;
    private final LiveConfig config;
    private final Vertx vertx;
    private final Now now;

    EventStream(OpenStreams streams, LiveConfig config, Vertx vertx, Now now) {
        this.streams = streams;
        this.config = config;
        this.vertx = vertx;
        this.now = now;
    }

    private record Sent(List<OutboundSseEvent> events, boolean goesOn) {}

    /**
     * The stream.
     *
     * @param user who counts for it
     * @param next the next events; where they do not come, they are asked for again
     */
    Multi<OutboundSseEvent> of(UUID user, Sse sse, Supplier<Uni<List<OutboundSseEvent>>> next) {
        return Multi.createFrom().deferred(() -> {
            Executor here = CallerContext.here(vertx);
            Instant until = now.get().plus(config.maxStream());
            streams.opened(user);
            return events(here, until, sse, next).onTermination().invoke(() -> streams.closed(user));
        });
    }

    private Multi<OutboundSseEvent> events(
            Executor here, Instant until, Sse sse, Supplier<Uni<List<OutboundSseEvent>>> next) {
        return Multi.createBy()
                .repeating()
                .uni(() -> next(here, until, sse, next))
                .whilst(Sent::goesOn)
                .onItem()
                .transformToIterable(Sent::events);
    }

    private Uni<Sent> next(Executor here, Instant until, Sse sse, Supplier<Uni<List<OutboundSseEvent>>> next) {
        return next.get()
                .ifNoItem()
                .after(config.keepAlive())
                .recoverWithItem(() -> List.of(sse.newEventBuilder().comment("").build()))
                .emitOn(here)
                .map(events -> new Sent(events, now.get().isBefore(until)));
    }

    /** An event with what clients come back by. */
    static OutboundSseEvent event(Sse sse, long id, String name, String json) {
        return sse.newEventBuilder()
                .id(String.valueOf(id))
                .reconnectDelay(COME_BACK_AFTER.toMillis())
                .name(name)
                .data(String.class, json)
                .build();
    }
}

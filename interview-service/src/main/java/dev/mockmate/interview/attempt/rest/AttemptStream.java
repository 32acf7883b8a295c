package dev.mockmate.interview.attempt.rest;

import dev.mockmate.interview.attempt.application.AttemptChangeNotifier;
import dev.mockmate.interview.attempt.application.ReadAttempts;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.feedback.application.AssessmentPart;
import dev.mockmate.interview.outcome.application.Waiting;
import dev.mockmate.platform.concurrency.UserPlaces;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Follows an attempt by looking at its row, at once when this replica changed it and at growing intervals for the others:
 * sends the parts that are new, in the contract's order, and {@code done} when there will be no more. It ends by itself
 * after a while. An event's id is the number of its part, so a client that comes back with {@code Last-Event-ID} gets what it has
 * not seen.
 */
@ApplicationScoped
public class AttemptStream {

    private static final int DONE = AssessmentPart.ALL + 1;
    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(2);

    private final ReadAttempts read;
    private final AttemptChangeNotifier changes;
    private final Waiting waiting;
    private final InterviewConfig config;
    private final UserPlaces places;

    AttemptStream(ReadAttempts read, AttemptChangeNotifier changes, Waiting waiting, InterviewConfig config) {
        this.read = read;
        this.changes = changes;
        this.waiting = waiting;
        this.config = config;
        this.places = new UserPlaces(config.streamsPerUser(), config.streams());
    }

    /** Whether there is room for another stream of this user. */
    boolean hasRoom(UUID user) {
        return places.hasRoom(user);
    }

    /** The events behind the one with this id, or from the first one on; they count for the user. */
    Multi<OutboundSseEvent> of(UUID user, UUID attemptId, String lastEventId, Sse sse) {
        int seen = seen(lastEventId);
        return Multi.createFrom().deferred(() -> {
            State state = new State(changes.follow(attemptId), seen);
            places.take(user);
            return events(attemptId, state, sse).onTermination().invoke(() -> {
                places.giveBack(user);
                state.follower.close();
            });
        });
    }

    private Multi<OutboundSseEvent> events(UUID attemptId, State state, Sse sse) {
        return Multi.createBy()
                .repeating()
                .uni(() -> next(attemptId, state, sse))
                .whilst(Sent::goesOn)
                .select()
                .first(config.maxStream())
                .onItem()
                .transformToIterable(Sent::events);
    }

    /** How many parts one client was sent, what the last glance saw and how long to wait before the next. */
    private static final class State {
        private final AttemptChangeNotifier.Follower follower;
        private int sent;
        private Attempts.Glance seen;
        private Duration wait;

        State(AttemptChangeNotifier.Follower follower, int sent) {
            this.follower = follower;
            this.sent = sent;
        }
    }

    private record Sent(List<OutboundSseEvent> events, boolean goesOn) {}

    private Uni<Sent> next(UUID attemptId, State state, Sse sse) {
        if (state.seen == null) {
            return look(attemptId, state, sse);
        }
        Duration wait = state.wait;
        state.wait = waiting.longer(wait);
        return state.follower.news(wait).chain(() -> look(attemptId, state, sse));
    }

    /** A glance tells whether there is anything to read. */
    private Uni<Sent> look(UUID attemptId, State state, Sse sse) {
        state.follower.look();
        return read.glance(attemptId).chain(glance -> {
            boolean isNews = glance == null || !glance.equals(state.seen);
            if (!isNews) {
                return Uni.createFrom().item(new Sent(List.of(), true));
            }
            state.seen = glance;
            state.wait = config.lookAgain();
            return read.attempt(attemptId).map(found -> news(found, state, sse));
        });
    }

    /** Whether the id is that of the last event. */
    static boolean isDone(String lastEventId) {
        return seen(lastEventId) == DONE;
    }

    /** An id this service has not given is like none. */
    private static int seen(String lastEventId) {
        boolean isOurs = lastEventId != null && lastEventId.length() == 1 && Character.isDigit(lastEventId.charAt(0));
        return isOurs ? Math.min(DONE, Character.digit(lastEventId.charAt(0), 10)) : 0;
    }

    private static Sent news(Optional<ReadAttempts.Found> found, State state, Sse sse) {
        if (found.isEmpty()) {
            return new Sent(List.of(), false);
        }
        StoredAttempt attempt = found.get().attempt();
        StoredInterview interview = found.get().interview();
        List<OutboundSseEvent> events = new ArrayList<>();
        if (interview.showsAssessments()) {
            AssessmentPart.between(state.sent, Math.max(state.sent, attempt.partsKnown()))
                    .forEach(part -> events.add(event(
                            sse,
                            part.ordinal() + 1,
                            part.wire(),
                            Json.encode(new JsonObject(attempt.assessment()).getValue(part.wire())))));
            state.sent = Math.max(state.sent, attempt.partsKnown());
        }
        boolean over = attempt.isCompleted() || attempt.isFailed();
        if (over && state.sent < DONE) {
            events.add(event(
                    sse,
                    DONE,
                    "done",
                    new JsonObject()
                            .put("attempt_id", attempt.id().toString())
                            .put("status", attempt.status())
                            .encode()));
        }
        return new Sent(events, !over);
    }

    private static OutboundSseEvent event(Sse sse, int id, String name, String json) {
        return sse.newEventBuilder()
                .id(String.valueOf(id))
                .reconnectDelay(COME_BACK_AFTER.toMillis())
                .name(name)
                .data(String.class, json)
                .build();
    }
}

package dev.mockmate.interview.rest;

import dev.mockmate.interview.application.AssessmentPart;
import dev.mockmate.interview.application.InterviewConfig;
import dev.mockmate.interview.application.ReadInterviews;
import dev.mockmate.interview.application.Waiting;
import dev.mockmate.interview.store.AttemptRow;
import dev.mockmate.interview.store.InterviewRow;
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
 * Follows an attempt by looking at its row, so it does not matter which replica assesses it: sends the parts that are
 * new, in the contract's order, and {@code done} when there will be no more. It ends by itself after a while; a client
 * that connects again gets everything from the first part.
 */
@ApplicationScoped
public class AttemptStream {

    private final ReadInterviews read;
    private final Waiting waiting;
    private final InterviewConfig config;

    AttemptStream(ReadInterviews read, Waiting waiting, InterviewConfig config) {
        this.read = read;
        this.waiting = waiting;
        this.config = config;
    }

    Multi<OutboundSseEvent> of(UUID attemptId, Sse sse) {
        long looks = Math.max(
                1, config.longestStream().toMillis() / config.lookAgain().toMillis());
        return Multi.createBy()
                .repeating()
                .uni(() -> new State(config), state -> next(attemptId, state, sse))
                .whilst(Sent::goesOn)
                .select()
                .first(config.longestStream())
                .onItem()
                .transformToIterable(Sent::events);
    }

    /** How many parts one client was sent. */
    private static final class State {
        private int sent;
        private boolean looked;
        private Duration wait;

        State(InterviewConfig config) {
            this.wait = config.lookAgain();
        }
    }

    private record Sent(List<OutboundSseEvent> events, boolean goesOn) {}

    private Uni<Sent> next(UUID attemptId, State state, Sse sse) {
        Uni<Void> before = state.looked
                ? waiting.pause(config.lookAgain())
                : Uni.createFrom().voidItem();
        state.looked = true;
        return before.chain(() -> read.attempt(attemptId)).map(found -> news(found, state, sse));
    }

    private static Sent news(Optional<ReadInterviews.Attempt> found, State state, Sse sse) {
        if (found.isEmpty()) {
            return new Sent(List.of(), false);
        }
        AttemptRow attempt = found.get().attempt();
        InterviewRow interview = found.get().interview();
        List<OutboundSseEvent> events = new ArrayList<>();
        if (interview.showsAssessments()) {
            AssessmentPart.between(state.sent, Math.max(state.sent, attempt.partsKnown))
                    .forEach(part -> events.add(
                            event(sse, part.wire(), Json.encode(attempt.parts().getValue(part.wire())))));
            state.sent = Math.max(state.sent, attempt.partsKnown);
        }
        boolean over = attempt.isCompleted() || "failed".equals(attempt.status);
        if (over) {
            events.add(event(
                    sse,
                    "done",
                    new JsonObject()
                            .put("attempt_id", attempt.id.toString())
                            .put("status", attempt.status)
                            .encode()));
        }
        return new Sent(events, !over);
    }

    private static OutboundSseEvent event(Sse sse, String name, String json) {
        return sse.newEventBuilder().name(name).data(String.class, json).build();
    }
}

package dev.mockmate.interview.rest;

import dev.mockmate.interview.application.AssessmentPart;
import dev.mockmate.interview.application.AttemptNews;
import dev.mockmate.interview.application.InterviewConfig;
import dev.mockmate.interview.application.ReadInterviews;
import dev.mockmate.interview.store.AttemptRow;
import dev.mockmate.interview.store.InterviewRow;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Follows an attempt by looking at its row, at once when this replica changed it and at short intervals for the others:
 * sends the parts that are new, in the contract's order, and {@code done} when there will be no more. It ends by itself
 * after a while; a client that connects again gets everything from the first part.
 */
@ApplicationScoped
public class AttemptStream {

    private final ReadInterviews read;
    private final AttemptNews attemptNews;
    private final InterviewConfig config;

    AttemptStream(ReadInterviews read, AttemptNews attemptNews, InterviewConfig config) {
        this.read = read;
        this.attemptNews = attemptNews;
        this.config = config;
    }

    Multi<OutboundSseEvent> of(UUID attemptId, Sse sse) {
        return Multi.createFrom().deferred(() -> {
            State state = new State(attemptNews.follow(attemptId));
            return events(attemptId, state, sse).onTermination().invoke(state.follower::close);
        });
    }

    private Multi<OutboundSseEvent> events(UUID attemptId, State state, Sse sse) {
        return Multi.createBy()
                .repeating()
                .uni(() -> next(attemptId, state, sse))
                .whilst(Sent::goesOn)
                .select()
                .first(config.longestStream())
                .onItem()
                .transformToIterable(Sent::events);
    }

    /** How many parts one client was sent. */
    private static final class State {
        private final AttemptNews.Follower follower;
        private int sent;
        private boolean looked;

        State(AttemptNews.Follower follower) {
            this.follower = follower;
        }
    }

    private record Sent(List<OutboundSseEvent> events, boolean goesOn) {}

    private Uni<Sent> next(UUID attemptId, State state, Sse sse) {
        Uni<Void> before = state.looked
                ? state.follower.news(config.lookAgain())
                : Uni.createFrom().voidItem();
        state.looked = true;
        return before.invoke(state.follower::look)
                .chain(() -> read.attempt(attemptId))
                .map(found -> news(found, state, sse));
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

package dev.mockmate.interview.exchange.application;

import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.exchange.store.Segments;
import dev.mockmate.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Erases an interview with its transcript, and what was published of it. Inside the caller's transaction. */
@ApplicationScoped
public class EraseInterview {

    private final Interviews interviews;
    private final Segments segments;
    private final Outbox outbox;

    EraseInterview(Interviews interviews, Segments segments, Outbox outbox) {
        this.interviews = interviews;
        this.segments = segments;
        this.outbox = outbox;
    }

    /** What was published goes too: the request to be forgotten may come after this, and finds no interview then. */
    public Uni<Void> ofSession(UUID sessionId) {
        return interviews
                .delete("sessionId", sessionId)
                .chain(() -> segments.delete("sessionId", sessionId))
                .chain(() -> outbox.forget(List.of(sessionId)));
    }
}

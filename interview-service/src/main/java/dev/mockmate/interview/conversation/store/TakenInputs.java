package dev.mockmate.interview.conversation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Which messages of live clients were taken: one that a client sends again, because it heard nothing, is taken once. */
@ApplicationScoped
public class TakenInputs {
    private static final String IS_TAKEN =
            "select count(*) from taken_input where session_id = :session and input_id = :input";
    private static final String TAKE = "insert into taken_input (session_id, input_id, taken_at)"
            + " values (:session, :input, :now) on conflict do nothing";

    /** Whether the message was taken before. The caller's lock of the interview keeps the order. */
    public Uni<Boolean> isTaken(UUID sessionId, UUID inputId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IS_TAKEN, Long.class)
                        .setParameter("session", sessionId)
                        .setParameter("input", inputId)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    /** Notes that the message was taken. */
    public Uni<Void> take(UUID sessionId, UUID inputId, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE)
                        .setParameter("session", sessionId)
                        .setParameter("input", inputId)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }
}

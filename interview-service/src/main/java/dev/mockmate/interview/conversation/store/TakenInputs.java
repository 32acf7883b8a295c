package dev.mockmate.interview.conversation.store;

import dev.mockmate.platform.transaction.NativeQueries;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which messages of live clients were taken: one that a client sends again, because it heard nothing, is taken once. */
@ApplicationScoped
public class TakenInputs {
    private static final String FIND =
            "select attempt_id from taken_input where session_id = :session and input_id = :input";
    private static final String TAKE = "insert into taken_input (session_id, input_id, attempt_id, taken_at)"
            + " values (:session, :input, :attempt, :now) on conflict do nothing";

    /** Stands for none, because a row without an attempt is of a time when it was not noted. */
    private static final UUID NO_ATTEMPT = new UUID(0, 0);

    /**
     * A message that was taken.
     *
     * @param attemptId null when it is not known what it was taken for
     */
    public record Taken(UUID attemptId) {
        /** Whether the same message, about this attempt, means something that was not taken. */
        public boolean wasForAnother(UUID attempt) {
            return attemptId != null && !attemptId.equals(attempt);
        }
    }

    /** What the message was taken for; empty when it is new. The caller's lock of the interview keeps the order. */
    public Uni<Optional<Taken>> find(UUID sessionId, UUID inputId) {
        return Panache.getSession()
                .chain(session -> NativeQueries.values(session, FIND, UUID.class)
                        .setParameter("session", sessionId)
                        .setParameter("input", inputId)
                        .getResultList())
                .map(found -> found.isEmpty() ? Optional.empty() : Optional.of(new Taken(found.get(0))));
    }

    /**
     * Notes that the message was taken.
     *
     * @param attemptId null when it was about none
     */
    public Uni<Void> take(UUID sessionId, UUID inputId, UUID attemptId, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE)
                        .setParameter("session", sessionId)
                        .setParameter("input", inputId)
                        .setParameter("attempt", attemptId == null ? NO_ATTEMPT : attemptId)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }
}

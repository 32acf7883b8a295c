package dev.mockmate.interview.assessment.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The trail of assessments that were done again at an operator's wish. */
@ApplicationScoped
public class Reassessments {
    private static final String NOTE = "insert into reassessment"
            + " (id, attempt_id, asked_by, reason, score_before, model_before, at)"
            + " select :id, a.id, :by, :reason, a.overall, a.model_version, :at from mock_interview_attempts a"
            + " where a.id = :attempt";

    /** Notes who wants an attempt assessed again and why, with what was there before. */
    public Uni<Void> note(UUID id, UUID attemptId, UUID by, String reason, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter("id", id)
                        .setParameter("by", by)
                        .setParameter("reason", reason)
                        .setParameter("at", at)
                        .setParameter("attempt", attemptId)
                        .executeUpdate())
                .replaceWithVoid();
    }
}

package dev.mockmate.interview.exchange.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The transcripts. */
@ApplicationScoped
public class Segments implements PanacheRepositoryBase<SegmentRow, SegmentRow.Key> {

    /** Segments behind {@code after}, in order. */
    public Uni<List<SegmentRow>> ofSession(UUID sessionId, long after, int most) {
        return find("sessionId = ?1 and sequence > ?2 order by sequence", sessionId, after)
                .page(0, most)
                .list();
    }

    /** What was said of an answer, in order. */
    public Uni<List<SegmentRow>> ofAttempt(UUID sessionId, UUID attemptId) {
        return list("sessionId = ?1 and attemptId = ?2 order by sequence", sessionId, attemptId);
    }

    /** The stored segment with this id, or null. */
    public Uni<SegmentRow> segment(UUID sessionId, UUID segmentId) {
        return find("sessionId = ?1 and segmentId = ?2", sessionId, segmentId).firstResult();
    }
}

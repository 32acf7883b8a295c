package dev.mockmate.interview.exchange.store;

import dev.mockmate.interview.exchange.domain.Segment;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The transcripts. */
@ApplicationScoped
public class Segments implements PanacheRepositoryBase<SegmentRow, SegmentRow.Key> {

    /** Segments behind {@code after}, in order. */
    public Uni<List<Segment>> ofSession(UUID sessionId, long after, int most) {
        return find("sessionId = ?1 and sequence > ?2 order by sequence", sessionId, after)
                .page(0, most)
                .list()
                .map(Segments::read);
    }

    /** What was said of an answer, in order. */
    public Uni<List<Segment>> ofAttempt(UUID sessionId, UUID attemptId) {
        return list("sessionId = ?1 and attemptId = ?2 order by sequence", sessionId, attemptId)
                .map(Segments::read);
    }

    /** The stored segment with this id, or null. */
    public Uni<Segment> segment(UUID sessionId, UUID segmentId) {
        return find("sessionId = ?1 and segmentId = ?2", sessionId, segmentId)
                .firstResult()
                .map(row -> row == null ? null : row.segment());
    }

    /** Writes it down. */
    public Uni<Void> add(Segment segment) {
        return persist(SegmentRow.of(segment)).replaceWithVoid();
    }

    private static List<Segment> read(List<SegmentRow> rows) {
        return rows.stream().map(SegmentRow::segment).toList();
    }
}

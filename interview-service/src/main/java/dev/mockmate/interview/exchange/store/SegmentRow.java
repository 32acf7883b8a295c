package dev.mockmate.interview.exchange.store;

import dev.mockmate.interview.exchange.domain.Segment;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A {@link Segment} as it is stored. */
@Entity
@Table(name = "transcript_segment")
@IdClass(SegmentRow.Key.class)
public class SegmentRow {
    @Id
    public UUID sessionId;

    @Id
    public long sequence;

    public UUID segmentId;
    public String speaker;
    public String text;
    public Instant at;

    /** Null for what the interviewer says. */
    public UUID attemptId;

    /** Where a segment stands. */
    public record Key(UUID sessionId, long sequence) implements Serializable {}

    static SegmentRow of(Segment segment) {
        SegmentRow row = new SegmentRow();
        row.sessionId = segment.sessionId();
        row.sequence = segment.sequence();
        row.segmentId = segment.segmentId();
        row.speaker = segment.speaker();
        row.text = segment.text();
        row.at = segment.at();
        row.attemptId = segment.attemptId().orElse(null);
        return row;
    }

    Segment segment() {
        return new Segment(sessionId, sequence, segmentId, speaker, text, at, Optional.ofNullable(attemptId));
    }
}

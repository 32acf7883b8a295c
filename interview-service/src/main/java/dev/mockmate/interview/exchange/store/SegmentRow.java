package dev.mockmate.interview.exchange.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A final piece of the conversation. */
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

    /** The answer it is a piece of; null for what the interviewer says. */
    public UUID attemptId;

    /** Where a segment stands. */
    public record Key(UUID sessionId, long sequence) implements Serializable {}
}

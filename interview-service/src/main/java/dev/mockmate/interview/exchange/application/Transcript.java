package dev.mockmate.interview.exchange.application;

import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.interview.exchange.domain.Segment;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Segments;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Writes the conversation down: numbers each final segment, stores it and tells live clients. */
@ApplicationScoped
public class Transcript {
    /** The interviewer's voice. */
    public static final String AI = "ai";
    /** The candidate's voice. */
    public static final String USER = "user";

    private final Segments segments;
    private final Outbox outbox;
    private final Now now;

    Transcript(Segments segments, Outbox outbox, Now now) {
        this.segments = segments;
        this.outbox = outbox;
        this.now = now;
    }

    /** Adds a final segment. The interview is locked by the caller, which keeps the numbers in order. */
    public Uni<Void> add(StoredInterview interview, UUID segmentId, String speaker, String text, boolean turnComplete) {
        return add(interview, segmentId, speaker, text, turnComplete, null);
    }

    /** The same for a piece of an answer, which its speaker may take back. */
    public Uni<Void> add(
            StoredInterview interview,
            UUID segmentId,
            String speaker,
            String text,
            boolean turnComplete,
            UUID attemptId) {
        Segment segment = new Segment(
                interview.sessionId(),
                interview.nextSegment(),
                segmentId,
                speaker,
                text,
                now.get(),
                Optional.ofNullable(attemptId));
        return segments.add(segment).chain(() -> outbox.publish(event(segment, turnComplete)));
    }

    /** Takes back what was said of an answer so far: it is in the transcript no more, and live clients are told. */
    public Uni<Void> discard(StoredInterview interview, UUID attemptId) {
        return segments.ofAttempt(interview.sessionId(), attemptId)
                .call(taken -> segments.delete("sessionId = ?1 and attemptId = ?2", interview.sessionId(), attemptId))
                .chain(taken -> outbox.publish(taken.stream()
                        .map(segment -> new TranscriptEvent.SegmentDiscarded(
                                segment.sessionId(), segment.segmentId(), segment.speaker(), now.get()))
                        .toList()));
    }

    /** Tells live clients a stored segment once more. */
    public Uni<Void> repeat(UUID sessionId, UUID segmentId) {
        return segments.segment(sessionId, segmentId)
                .chain(found -> found == null ? Uni.createFrom().voidItem() : outbox.publish(event(found, true)));
    }

    private static TranscriptEvent.Segment event(Segment segment, boolean turnComplete) {
        return new TranscriptEvent.Segment(
                segment.sessionId(),
                segment.segmentId(),
                segment.speaker(),
                segment.text(),
                true,
                turnComplete,
                segment.sequence(),
                segment.at());
    }
}

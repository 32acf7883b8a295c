package dev.mockmate.interview.exchange.application;

import dev.mockmate.interview.exchange.domain.Segment;
import dev.mockmate.interview.exchange.store.Segments;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads the transcript of a session. Who may see it is decided by the caller's edge. */
@ApplicationScoped
public class ReadTranscript {
    private final Segments segments;
    private final Transactions transactions;

    ReadTranscript(Segments segments, Transactions transactions) {
        this.segments = segments;
        this.transactions = transactions;
    }

    /** Transcript segments behind {@code after}, in order. */
    public Uni<List<Segment>> transcript(UUID sessionId, long after, int most) {
        return transactions.inTransaction(() -> segments.ofSession(sessionId, after, most));
    }
}

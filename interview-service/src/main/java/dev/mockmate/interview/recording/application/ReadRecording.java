package dev.mockmate.interview.recording.application;

import dev.mockmate.interview.recording.domain.Recording;
import dev.mockmate.interview.recording.store.Recordings;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the recording of an attempt. Who may hear it is decided by the caller's edge. */
@ApplicationScoped
public class ReadRecording {

    private final Recordings recordings;
    private final AudioStore store;
    private final Transactions transactions;
    private final Now now;

    ReadRecording(Recordings recordings, AudioStore store, Transactions transactions, Now now) {
        this.recordings = recordings;
        this.store = store;
        this.transactions = transactions;
        this.now = now;
    }

    /** What is known of it, or empty. */
    public Uni<Optional<Recording.Kept>> of(UUID attemptId) {
        return transactions.inTransaction(() -> recordings.shown(attemptId, now.get()));
    }

    /** Those of an interview. */
    public Uni<List<Recording.Kept>> ofInterview(UUID interviewId) {
        return transactions.inTransaction(() -> recordings.shownOf(interviewId, now.get()));
    }

    /** Its bytes, read when they are subscribed to; see {@link AudioStore#read}. */
    public Multi<Buffer> bytes(Recording.Kept recording, long from, long length) {
        return store.read(recording.origin().id(), from, length);
    }
}

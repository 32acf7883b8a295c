package dev.mockmate.interview.recording.application;

import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import dev.mockmate.interview.recording.domain.AudioType;
import dev.mockmate.interview.recording.domain.Recording;
import dev.mockmate.interview.recording.store.Recordings;
import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Keeps the recording of an attempt while it is being sent; a later one takes the place of the one before.
 *
 * <p>A row with the key is stored before the first byte and shown after the last: whatever ends in between, the process
 * included, leaves a row that runs out, and with it go the bytes.
 */
@ApplicationScoped
public class KeepRecording {

    private final Interviews interviews;
    private final Attempts attempts;
    private final Recordings recordings;
    private final AudioStore store;
    private final Transactions transactions;
    private final RecordingsConfig config;
    private final MeterRegistry metrics;
    private final Vertx vertx;
    private final Ids ids;
    private final Now now;

    KeepRecording(
            Interviews interviews,
            Attempts attempts,
            Recordings recordings,
            AudioStore store,
            Transactions transactions,
            RecordingsConfig config,
            MeterRegistry metrics,
            Vertx vertx,
            Ids ids,
            Now now) {
        this.interviews = interviews;
        this.attempts = attempts;
        this.recordings = recordings;
        this.store = store;
        this.transactions = transactions;
        this.config = config;
        this.metrics = metrics;
        this.vertx = vertx;
        this.ids = ids;
        this.now = now;
    }

    /**
     * A recording on its way.
     *
     * @param bytes as they come; may be subscribed to once
     * @param length how many there will be, when the client said so
     */
    public record Upload(AudioType type, OptionalLong length, Multi<Buffer> bytes) {}

    /**
     * The recording as it is shown from now on. Fails with {@link RecordingRefusedException} when it is not what it must be and
     * with {@link ProviderUnavailableException} when the store is away; nothing is kept then.
     */
    public Uni<Outcome<Recording.Kept, Refusal>> keep(UUID userId, UUID attemptId, Upload upload) {
        return transactions
                .inTransaction(() -> begin(userId, attemptId, upload.type()))
                .chain(begun -> begun.isEmpty()
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("attempt")))
                        : receive(begun.get(), upload));
    }

    private Uni<Optional<Recording.Origin>> begin(UUID userId, UUID attemptId, AudioType type) {
        return attempts.one(attemptId)
                .chain(attempt -> attempt == null || !attempt.userId().equals(userId)
                        ? Uni.createFrom().item(Optional.empty())
                        : interviews
                                .lock(attempt.interviewId())
                                .chain(interview -> interview == null
                                        ? Uni.createFrom().item(Optional.empty())
                                        : add(uploading(interview, attempt, type))));
    }

    private Uni<Optional<Recording.Origin>> add(Recording.Uploading begun) {
        return recordings.add(begun).replaceWith(Optional.of(begun.origin()));
    }

    private Recording.Uploading uploading(StoredInterview interview, StoredAttempt attempt, AudioType type) {
        Instant at = now.get();
        return new Recording.Uploading(
                new Recording.Origin(ids.next(), attempt.id(), interview.id(), interview.sessionId(), attempt.userId()),
                type.mediaType(),
                at,
                at.plus(config.uploadTimeout().multipliedBy(2)));
    }

    private Uni<Outcome<Recording.Kept, Refusal>> receive(Recording.Origin of, Upload upload) {
        CheckedBytes bytes = new CheckedBytes(upload.type(), config.maxBytes().asLongValue());
        // The time-out speaks from a thread of its own; the transactions belong on the caller's context.
        return CallerContext.returning(vertx, () -> store.put(
                                of.id(), bytes.of(upload.bytes()), upload.length(), upload.type())
                        .ifNoItem()
                        .after(config.uploadTimeout())
                        .failWith(() -> new RecordingRefusedException(RecordingRefusedException.Reason.TOO_SLOW)))
                .invoke(bytes::requireAccepted)
                .onFailure()
                .transform(failure -> bytes.refusal().map(Throwable.class::cast).orElse(failure))
                .chain(() -> show(of, bytes))
                .onFailure()
                .call(() -> transactions.inTransaction(() -> recordings.end(of.id(), now.get())));
    }

    private Uni<Outcome<Recording.Kept, Refusal>> show(Recording.Origin of, CheckedBytes bytes) {
        String sha256 = bytes.sha256();
        return transactions
                .inTransaction(() -> interviews
                        .lock(of.interviewId())
                        .chain(() -> recordings.replace(of.attemptId(), now.get()))
                        .chain(() -> recordings.keep(of.id(), bytes.count(), sha256, now.get(), config.keptFor()))
                        .chain(() -> recordings.shown(of.attemptId(), now.get())))
                .chain(shown -> shown.filter(one -> one.origin().equals(of)).isPresent()
                        ? kept(shown.get())
                        : store.delete(of.id()).replaceWith(Outcome.refused(new Refusal.NotFound("attempt"))));
    }

    private Uni<Outcome<Recording.Kept, Refusal>> kept(Recording.Kept recording) {
        metrics.counter("mockmate.recordings.kept", "type", recording.mediaType())
                .increment();
        metrics.summary("mockmate.recordings.size").record(recording.sizeBytes());
        return Uni.createFrom().item(Outcome.done(recording));
    }
}

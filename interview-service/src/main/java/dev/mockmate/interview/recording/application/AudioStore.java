package dev.mockmate.interview.recording.application;

import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import dev.mockmate.interview.recording.domain.AudioType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Where the bytes of recordings are. Keys are made by this service, never by a client.
 *
 * <p>Bytes come and go as streams at the pace of the slower side. Nothing of it is called inside a database transaction. A store
 * that is away fails with {@link ProviderUnavailableException}.
 */
public interface AudioStore {

    /**
     * Keeps what comes. It is there as a whole when the result is, and not at all when it failed or when the process ended
     * before.
     *
     * @param bytes may be subscribed to once, on the calling context
     * @param length how many there will be, when the client said so
     */
    Uni<Void> put(UUID key, Multi<Buffer> bytes, OptionalLong length, AudioType type);

    /**
     * Reads a part of it. Fails with {@link MissingException}, before the first item, when there is nothing under the key.
     *
     * @param from the first byte, from 0
     * @param length at least 1
     */
    Multi<Buffer> read(UUID key, long from, long length);

    /** Removes it, and what an interrupted {@link #put} left of it; what is not there is removed already. */
    Uni<Void> delete(UUID key);

    /** Removes everything that was stored before then, whether anybody knows of it or not; answers how much that was. */
    Uni<Long> deleteStoredBefore(Instant then);

    /** There is nothing under the key. */
    final class MissingException extends RuntimeException {
        public MissingException(UUID key) {
            super("no recording " + key);
        }
    }
}

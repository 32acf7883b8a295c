package dev.mockmate.interview.recording.application;

import dev.mockmate.interview.recording.domain.AudioType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Looks at the bytes of one upload as they pass: counts and digests them, and ends the stream as soon as it is too large or not
 * of its type.
 */
final class CheckedBytes {
    private final AudioType type;
    private final long most;
    private final MessageDigest digest;
    private final Buffer head = Buffer.buffer(AudioType.HEAD_BYTES);

    private long count;
    private RecordingRefusedException refusal;

    CheckedBytes(AudioType type, long most) {
        this.type = type;
        this.most = most;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** The same bytes; fails with {@link RecordingRefusedException}. */
    Multi<Buffer> of(Multi<Buffer> bytes) {
        return bytes.onItem().invoke(this::look).onCompletion().call(this::lookAtTheEnd);
    }

    /** Why the stream was ended, also when a store told of it in words of its own. */
    Optional<RecordingRefusedException> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** A store that knew the length may have all bytes before their end is looked at. */
    void requireAccepted() {
        if (refusal != null) {
            throw refusal;
        }
    }

    long count() {
        return count;
    }

    /** To be asked once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void look(Buffer bytes) {
        boolean headKnown = head.length() == AudioType.HEAD_BYTES;
        count += bytes.length();
        if (count > most) {
            throw refuse(RecordingRefusedException.Reason.TOO_LARGE);
        }
        digest.update(bytes.getBytes());
        if (!headKnown) {
            head.appendBuffer(bytes, 0, Math.min(bytes.length(), AudioType.HEAD_BYTES - head.length()));
            if (head.length() == AudioType.HEAD_BYTES) {
                requireType();
            }
        }
    }

    private Uni<Void> lookAtTheEnd() {
        if (head.length() < AudioType.HEAD_BYTES) {
            requireType();
        }
        return Uni.createFrom().voidItem();
    }

    private void requireType() {
        if (!type.begins(head.getBytes())) {
            throw refuse(RecordingRefusedException.Reason.OTHER_TYPE);
        }
    }

    private RecordingRefusedException refuse(RecordingRefusedException.Reason reason) {
        refusal = new RecordingRefusedException(reason);
        return refusal;
    }
}

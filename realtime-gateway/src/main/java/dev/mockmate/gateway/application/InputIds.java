package dev.mockmate.gateway.application;

import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Names what a client says. The same message of the same session under the same {@code request_id} has the same name, on
 * whichever connection or replica it comes, so that whoever hears it twice takes it once. A client that begins to count its
 * requests anew does not lose what it says, because what is said counts too.
 */
@ApplicationScoped
public class InputIds {
    private static final int VERSION_8 = 8;

    private final Ids ids;

    public InputIds(Ids ids) {
        this.ids = ids;
    }

    /** The name of a message; a new one when the client gave it no {@code request_id}. */
    public UUID of(UUID sessionId, ClientToServerMessage message) {
        return message.getRequestId().isEmpty() ? ids.next() : named(sessionId, message.toByteArray());
    }

    /** The name of a message that is said once more on the same line, after another question. */
    public UUID again(UUID inputId, String question) {
        return named(inputId, question.getBytes(StandardCharsets.UTF_8));
    }

    /** A UUID of version 8 (RFC 9562): the digest of what it names. */
    private static UUID named(UUID within, byte[] content) {
        ByteBuffer input = ByteBuffer.allocate(2 * Long.BYTES + content.length)
                .putLong(within.getMostSignificantBits())
                .putLong(within.getLeastSignificantBits())
                .put(content);
        ByteBuffer digest = ByteBuffer.wrap(sha256(input.array()));
        long most = digest.getLong() & ~0xf000L | VERSION_8 << 12;
        long least = digest.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(most, least);
    }

    private static byte[] sha256(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

package dev.mockmate.platform.http;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a list that is ordered by time and id: lists continue behind the last row seen (keyset paging), so rows that come
 * or go meanwhile neither repeat nor hide others. Clients see 32 characters of base64url.
 *
 * @param at the row's time, microsecond precision as stored
 * @param id the row's id, which decides between equal times
 */
public record Cursor(Instant at, UUID id) {
    private static final int BYTES = 24;
    private static final long MICROS = 1_000_000;

    /** The text clients pass back. */
    public String encode() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(Math.addExact(Math.multiplyExact(at.getEpochSecond(), MICROS), at.getNano() / 1000))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Reads what a client passed back.
     *
     * @param text null or empty for the first page
     * @throws ProblemException {@link CommonProblem#MALFORMED_CURSOR}
     */
    public static Optional<Cursor> decode(String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != BYTES) {
                throw malformed();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            long micros = buffer.getLong();
            Instant at = Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
            if (at.isBefore(Instant.EPOCH) || at.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) {
                throw malformed();
            }
            return Optional.of(new Cursor(at, new UUID(buffer.getLong(), buffer.getLong())));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw malformed();
        }
    }

    private static ProblemException malformed() {
        return ProblemException.of(CommonProblem.MALFORMED_CURSOR, "Pass next_cursor as it was answered.");
    }
}

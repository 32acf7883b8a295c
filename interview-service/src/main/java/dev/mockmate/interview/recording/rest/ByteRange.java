package dev.mockmate.interview.recording.rest;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/**
 * Which bytes of something a client asks for, RFC 9110 section 14. One range is served; several, other units and what is not a
 * range are answered with the whole, as the RFC allows.
 */
public sealed interface ByteRange {

    /** All of it. */
    record Whole() implements ByteRange {}

    /** The bytes from {@code first} to {@code last}, both included, from 0. */
    record Part(long first, long last) implements ByteRange {

        public long length() {
            return last - first + 1;
        }
    }

    /** Bytes that are not there. */
    record Outside() implements ByteRange {}

    /** One range; no number is so long that it does not fit. */
    Pattern ONE_RANGE = Pattern.compile("bytes=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    /**
     * What a {@code Range} header asks for.
     *
     * @param size of the whole, at least 1
     */
    static ByteRange of(Optional<String> header, long size) {
        Matcher range = ONE_RANGE.matcher(header.orElse(""));
        if (!range.matches()) {
            return new Whole();
        }
        String from = range.group(1);
        String to = range.group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? new Whole() : last(Long.parseLong(to), size);
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(to));
        if (!to.isEmpty() && Long.parseLong(to) < first) {
            return new Whole();
        }
        return first >= size ? new Outside() : new Part(first, last);
    }

    private static ByteRange last(long count, long size) {
        return count == 0 ? new Outside() : new Part(Math.max(0, size - count), size - 1);
    }
}

package dev.mockmate.interview.library.document;

import java.util.OptionalInt;

/** Result of reading a document. */
public sealed interface DocumentOutcome {

    /**
     * Its text.
     *
     * @param pages absent when it does not say
     * @param truncated whether there is more text in it
     */
    record Text(String text, OptionalInt pages, boolean truncated) implements DocumentOutcome {}

    /** It could not be read: {@code encrypted}, {@code no_text} or {@code malformed}. */
    record Unreadable(String reason) implements DocumentOutcome {}

    /** Others are being read, and as many wait; the caller's own one counts too. */
    record Busy(boolean own) implements DocumentOutcome {}
}

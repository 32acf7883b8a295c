package dev.mockmate.platform.identity;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;

/** Why an operator does what they do to another user's things: every such act says so and is recorded with it. */
public final class ActingReason {
    /** The request header that takes the place of {@code reason} in the body. */
    public static final String HEADER = "X-Reason";

    private static final int LONGEST = 500;

    private ActingReason() {}

    /**
     * The reason that was given, in the body or the header; the body's goes first.
     *
     * @throws ProblemException 422 {@code reason-required} when neither says anything, 422 when it is too long
     */
    public static String of(String inBody, String inHeader) {
        String reason = said(inBody) ? inBody : utf8(inHeader);
        if (!said(reason)) {
            throw ProblemException.of(
                    CommonProblem.REASON_REQUIRED, "Say why: reason in the body, or the header X-Reason.");
        }
        if (reason.length() > LONGEST) {
            throw ProblemException.invalidField("reason", "size must be between 1 and " + LONGEST);
        }
        return reason.strip();
    }

    private static boolean said(String reason) {
        return reason != null && reason.codePoints().anyMatch(ActingReason::isVisible);
    }

    private static boolean isVisible(int character) {
        return Character.isLetterOrDigit(character);
    }

    /** Headers arrive byte by byte; people write UTF-8 into them. */
    private static String utf8(String header) {
        if (header == null || header.chars().anyMatch(c -> c > 0xff)) {
            return header;
        }
        String text = new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') >= 0 ? header : text;
    }
}

package dev.mockmate.platform.text;

import com.google.re2j.Pattern;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import java.util.UUID;

/** Ids as text: only the full form of 36 characters is one. */
public final class UuidText {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private UuidText() {}

    /**
     * Reads an id.
     *
     * @throws ProblemException {@link CommonProblem#MALFORMED_ID}
     */
    public static UUID parse(String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            throw ProblemException.of(CommonProblem.MALFORMED_ID, "An id is a UUID of 36 characters.");
        }
        return UUID.fromString(text);
    }
}

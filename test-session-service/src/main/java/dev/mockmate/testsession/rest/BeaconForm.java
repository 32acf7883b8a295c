package dev.mockmate.testsession.rest;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.text.Texts;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * A beacon's form. It is read from a body that is bounded like any other: the framework's own reading of forms keeps files on disk
 * and any number of fields, before it is known who sends them.
 *
 * @param token null when the form has none
 * @param payload the beacon's JSON, null when the form has none
 */
record BeaconForm(String token, String payload) {
    private static final int MOST_FIELDS = 16;

    /** Of which each byte is a character. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    /**
     * Reads a form, urlencoded or multipart. Of fields of the same name the first counts.
     *
     * @param type its {@code Content-Type}
     * @throws ProblemException 400 for what is no form, and for a payload that could not be kept as it is
     */
    static BeaconForm read(String type, byte[] body) {
        Map<String, byte[]> values = values(type, body);
        byte[] payload = values.get("payload");
        if (payload != null && !Texts.isStorableJson(payload)) {
            throw ProblemException.of(
                    CommonProblem.MALFORMED_REQUEST,
                    "The payload must be UTF-8, without NUL characters and without halves of surrogate pairs.");
        }
        return new BeaconForm(text(values.get("token")), text(payload));
    }

    /** The parsers throw more kinds of exceptions than they declare; each of them means that it is no form. */
    private static Map<String, byte[]> values(String type, byte[] body) {
        try {
            return type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                    ? FormParts.read(type, body, MOST_FIELDS)
                    : fields(new String(body, BYTES));
        } catch (IOException | RuntimeException none) {
            throw ProblemException.of(CommonProblem.MALFORMED_REQUEST, "The form cannot be read.");
        }
    }

    private static Map<String, byte[]> fields(String body) throws IOException {
        StringTokenizer fields = new StringTokenizer(body, "&");
        if (fields.countTokens() > MOST_FIELDS) {
            throw new IOException("too many fields");
        }
        Map<String, byte[]> values = new HashMap<>();
        while (fields.hasMoreTokens()) {
            String field = fields.nextToken();
            int end = field.indexOf('=');
            if (end >= 0) {
                values.putIfAbsent(
                        URLDecoder.decode(field.substring(0, end), BYTES),
                        URLDecoder.decode(field.substring(end + 1), BYTES).getBytes(BYTES));
            }
        }
        return values;
    }

    private static String text(byte[] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}

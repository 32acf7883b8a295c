package dev.mockmate.platform.http;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Refuses JSON with NUL characters, raw or escaped: PostgreSQL text cannot hold them, so they would surface as a failure far
 * from the client that sent them.
 */
@Provider
public class NulCharacters implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (type != null && (type.getSubtype().endsWith("json") || "text".equals(type.getType()))) {
            byte[] body = context.getInputStream().readAllBytes();
            if (hasNul(body)) {
                throw ProblemException.of(CommonProblem.MALFORMED_REQUEST, "The body has a NUL character; remove it.");
            }
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    /** Whether a JSON text holds U+0000, as itself or as an escape; an escaped backslash before {@code u0000} is none. */
    static boolean hasNul(byte[] json) {
        for (int i = 0; i < json.length; i++) {
            if (json[i] == 0) {
                return true;
            }
            if (json[i] == '\\') {
                if (isNulEscape(json, i + 1)) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static boolean isNulEscape(byte[] json, int from) {
        return from + 4 < json.length
                && json[from] == 'u'
                && json[from + 1] == '0'
                && json[from + 2] == '0'
                && json[from + 3] == '0'
                && json[from + 4] == '0';
    }
}

package dev.mockmate.platform.http;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Refuses bodies that did not say how large they are and turn out too large ({@link RequestGuard} refuses those that say so), and
 * text with NUL characters, raw or escaped: PostgreSQL cannot hold them, so they would surface as a failure far from the client
 * that sent them. Calls that take large bodies as streams bind no entity and do not come by here.
 */
@Provider
public class BodyGuard implements ReaderInterceptor {
    private final Instance<LimitsConfig> limits;

    /** The framework makes interceptors before run-time configuration can be read: it is looked up with each body. */
    BodyGuard(Instance<LimitsConfig> limits) {
        this.limits = limits;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        int maxBody = Math.toIntExact(limits.get().bodySize().asLongValue());
        byte[] body = context.getInputStream().readNBytes(maxBody + 1);
        if (body.length > maxBody) {
            throw ProblemException.of(CommonProblem.PAYLOAD_TOO_LARGE, "Send at most " + maxBody + " bytes.");
        }
        if (isText(context.getMediaType()) && hasNul(body)) {
            throw ProblemException.of(CommonProblem.MALFORMED_REQUEST, "The body has a NUL character; remove it.");
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    private static boolean isText(MediaType type) {
        return type != null && (type.getSubtype().endsWith("json") || "text".equals(type.getType()));
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

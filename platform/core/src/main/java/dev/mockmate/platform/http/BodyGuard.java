package dev.mockmate.platform.http;

import dev.mockmate.platform.limits.LimitsConfig;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.text.Texts;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Refuses bodies that did not say how large they are and turn out too large ({@link RequestGuard} refuses those that say so), and
 * text that could not be kept as it is ({@link Texts}). Calls that take large bodies as streams bind no entity and do not come by
 * here.
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
        if (isJson(context.getMediaType()) ? !Texts.isStorableJson(body) : !Texts.isStorable(body, body.length)) {
            throw ProblemException.of(
                    CommonProblem.MALFORMED_REQUEST,
                    "The body must be UTF-8, without NUL characters and without halves of surrogate pairs.");
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    /** Text is JSON too for those who cannot set a content type; then a mention of an escape is taken for one. */
    private static boolean isJson(MediaType type) {
        return type != null && (type.getSubtype().endsWith("json") || "text".equals(type.getType()));
    }
}

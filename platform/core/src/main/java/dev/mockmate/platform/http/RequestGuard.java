package dev.mockmate.platform.http;

import com.google.re2j.Pattern;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemExtension;
import dev.mockmate.platform.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Locale;
import java.util.Optional;

/**
 * The first thing every request meets, before security: refuses the path forms that get past path rules on this framework
 * line (CVE-2026-39852, CVE-2026-50559: {@code ;}, {@code %3B}, {@code %2F}, {@code %5C}, {@code ..}), broken percent
 * encodings, NUL characters, and bodies that say they are too large.
 */
@ApplicationScoped
public class RequestGuard {
    private static final int BEFORE_SECURITY = 10_000;
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?:$|[^0-9a-fA-F]|[0-9a-fA-F](?:$|[^0-9a-fA-F]))");

    private final long maxBody;
    private final Optional<Pattern> streamedPaths;
    private final Instance<ProblemExtension> extensions;

    RequestGuard(LimitsConfig limits, Instance<ProblemExtension> extensions) {
        this.maxBody = limits.bodySize().asLongValue();
        this.streamedPaths = limits.streamedPaths().map(Pattern::compile);
        this.extensions = extensions;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_SECURITY);
    }

    private void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (isForbiddenPath(request.uri())) {
            refuse(exchange, CommonProblem.MALFORMED_PATH, "Send the path without ;, .. and escaped slashes.");
        } else if (declaredLength(request) > maxBody && !takesStreams(request.path())) {
            UnreadBody.discard(exchange);
            refuse(exchange, CommonProblem.PAYLOAD_TOO_LARGE, "Send at most " + maxBody + " bytes.");
        } else {
            exchange.next();
        }
    }

    /** Whether the raw request target uses a form that is refused. */
    static boolean isForbiddenPath(String uri) {
        int query = uri.indexOf('?');
        String path = (query < 0 ? uri : uri.substring(0, query)).toLowerCase(Locale.ROOT);
        return path.contains(";")
                || path.contains("%3b")
                || path.contains("%2f")
                || path.contains("%5c")
                || path.contains("\\")
                || path.contains("..")
                || path.contains("%2e")
                || path.contains("//")
                || uri.contains("%00")
                || BROKEN_ESCAPE.matcher(uri).find();
    }

    private boolean takesStreams(String path) {
        return streamedPaths.filter(paths -> paths.matcher(path).matches()).isPresent();
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException tooLong) {
            return Long.MAX_VALUE;
        }
    }

    private void refuse(RoutingContext exchange, ProblemType type, String detail) {
        String path = exchange.request().path();
        Problem problem = Problem.of(type, detail, path);
        for (ProblemExtension extension : extensions) {
            problem = extension.extend(problem);
        }
        JsonObject body = new JsonObject()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("instance", problem.instance())
                .put("code", problem.code());
        problem.members().forEach(body::put);
        exchange.response()
                .setStatusCode(type.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(body.encode());
    }
}

package dev.mockmate.platform.http;

import com.google.re2j.Pattern;
import dev.mockmate.platform.limits.LimitsConfig;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemAnswer;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.trace.TraceIds;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The first thing every request meets, before security: {@link RequestHead}, {@link AllowedOrigins}, the rate of its address or
 * user ({@link CallerRates}), bodies that say they are too large or come too slowly ({@link BodyDeadline}).
 */
@ApplicationScoped
public class RequestGuard {
    private static final int BEFORE_SECURITY = 10_000;

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final LimitsConfig limits;
    private final AllowedOrigins origins;
    private final CallerRates callers;
    private final BodyDeadline deadline;
    private final ProblemAnswer answer;
    private final TraceIds traces;
    private final long maxBody;
    private final long maxStream;
    private final Optional<Pattern> streamedPaths;

    RequestGuard(
            LimitsConfig limits,
            AllowedOrigins origins,
            CallerRates callers,
            BodyDeadline deadline,
            ProblemAnswer answer,
            TraceIds traces,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxStream) {
        this.limits = limits;
        this.origins = origins;
        this.callers = callers;
        this.deadline = deadline;
        this.answer = answer;
        this.traces = traces;
        this.maxBody = limits.bodySize().asLongValue();
        this.maxStream = maxStream.asLongValue();
        this.streamedPaths = limits.streamedPaths().map(Pattern::compile);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_SECURITY);
    }

    private void check(RoutingContext exchange) {
        traces.begin(exchange.request().getHeader(TraceIds.TRACE_PARENT));
        if (!callers.limitedElsewhere(exchange.request())) {
            MetricLabels.label(exchange);
        }
        deadline.watch(exchange);
        try {
            callers.admit(exchange);
            RequestHead.check(
                    exchange.request(), limits.targetLength(), limits.headSize().asLongValue());
            origins.check(exchange);
            checkLength(exchange);
        } catch (ProblemException refused) {
            answer.send(exchange, refused);
            return;
        }
        takeMergePatchForJson(exchange.request());
        exchange.next();
    }

    /** The services' patches are merge patches (RFC 7396), whichever of the two names a client gives them. */
    private static void takeMergePatchForJson(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (HttpMethod.PATCH.equals(request.method())
                && type != null
                && type.regionMatches(true, 0, MERGE_PATCH, 0, MERGE_PATCH.length())) {
            request.headers().set(HttpHeaders.CONTENT_TYPE, "application/json");
        }
    }

    private void checkLength(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        long length = declaredLength(request);
        if (length <= maxBody) {
            return;
        }
        long most = takesStreams(request.path()) ? maxStream : maxBody;
        if (length > most) {
            UnreadBody.discard(exchange);
            throw ProblemException.of(CommonProblem.PAYLOAD_TOO_LARGE, "Send at most " + most + " bytes.");
        }
    }

    private boolean takesStreams(String path) {
        return streamedPaths.filter(paths -> paths.matcher(path).matches()).isPresent();
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException tooLong) {
            return Long.MAX_VALUE;
        }
    }
}

package dev.mockmate.platform.http;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses calls of web pages whose origin is not configured ({@code quarkus.http.cors.origins}), with a problem that says how to
 * allow it. It stands before the framework's CORS filter, which would refuse them without a body, and would let pages in whose
 * origin merely equals the {@code Host} they ask for. All other work of CORS is the filter's.
 */
@ApplicationScoped
class AllowedOrigins {
    private static final String ANY = "*";

    private final Set<String> origins;

    AllowedOrigins(@ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins) {
        this.origins = Set.copyOf(origins.orElse(List.of()));
        if (this.origins.stream().anyMatch(origin -> origin.startsWith("/"))) {
            throw new IllegalArgumentException(
                    "CORS_ORIGINS is a list of origins like https://app.example.com, or *; it takes no patterns");
        }
    }

    /**
     * Checks a request's {@code Origin}, where it has one.
     *
     * @throws ProblemException {@link CommonProblem#FORBIDDEN}
     */
    void check(RoutingContext exchange) {
        String origin = exchange.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !origins.contains(origin) && !origins.contains(ANY)) {
            exchange.response().putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            throw ProblemException.of(
                    CommonProblem.FORBIDDEN,
                    "Pages of this origin may not call; an operator allows origins by CORS_ORIGINS.");
        }
    }
}

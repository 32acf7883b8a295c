package dev.mockmate.platform.http;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Calls with a body of callers nobody knows yet, by their address. Calls that are open to anybody are read before it is known who
 * sends them, for as long as {@link BodyDeadline} lets them come; so many at once are held of one address, and no more.
 */
final class OpenBodies {
    private static final String RELEASE = "mockmate.open-body";
    private static final Duration SOON = Duration.ofSeconds(1);

    private final int most;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    OpenBodies(int most) {
        this.most = most;
    }

    /**
     * Holds a call until {@link #letGo}.
     *
     * @throws ProblemException {@link CommonProblem#TOO_MANY_REQUESTS}
     */
    void hold(RoutingContext exchange, String address) {
        if (!BodyDeadline.announcesBody(exchange.request())) {
            return;
        }
        if (open.merge(address, 1, Integer::sum) > most) {
            release(address);
            throw ProblemException.of(
                            CommonProblem.TOO_MANY_REQUESTS,
                            "Too many bodies are on their way from this address; see Retry-After.")
                    .retryAfter(SOON);
        }
        AtomicBoolean held = new AtomicBoolean(true);
        Runnable release = () -> {
            if (held.getAndSet(false)) {
                release(address);
            }
        };
        exchange.put(RELEASE, release);
        exchange.request().end().onComplete(read -> release.run());
    }

    /**
     * The caller is known, or the body was cut or forgotten. One that was read, or whose connection is gone, is let go by itself,
     * however long its answer takes.
     */
    static void letGo(RoutingContext exchange) {
        Runnable release = exchange.remove(RELEASE);
        if (release != null) {
            release.run();
        }
    }

    private void release(String address) {
        open.computeIfPresent(address, (same, count) -> count > 1 ? count - 1 : null);
    }
}

package dev.mockmate.interview.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mockmate.platform.privacy.HeldDataResource;
import dev.mockmate.platform.provider.Circuit;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * What the other services hold about a user, asked with the user's own token: {@code GET} {@value HeldDataResource#PATH}. A service
 * that does not answer is asked twice more, then its part is {@link UnavailableException}; one that failed several times is left
 * alone for a while.
 */
@ApplicationScoped
public class HeldElsewhere {
    private static final Logger LOG = Logger.getLogger(HeldElsewhere.class);
    private static final int OK = 200;
    private static final int TRIES_AFTER_THE_FIRST = 2;
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(2);
    private static final int FAILURES_TO_LEAVE_ALONE = 5;
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final WebClient client;
    private final ObjectMapper json;
    private final PrivacyConfig config;
    private final Map<String, Circuit> circuits;

    HeldElsewhere(Vertx vertx, ObjectMapper json, PrivacyConfig config, Clock clock) {
        this.vertx = vertx;
        this.client = WebClient.create(vertx);
        this.json = json;
        this.config = config;
        this.circuits = config.holders().keySet().stream()
                .collect(Collectors.toMap(
                        service -> service, service -> new Circuit(FAILURES_TO_LEAVE_ALONE, LEFT_ALONE, clock)));
    }

    /** A service did not tell what it holds. */
    public static final class UnavailableException extends RuntimeException {
        private final String service;

        UnavailableException(String service, Throwable cause) {
            super(service + " did not tell what it holds", cause);
            this.service = service;
        }

        /** Which one. */
        public String service() {
            return service;
        }
    }

    /** The names of the services. */
    public Set<String> services() {
        return circuits.keySet();
    }

    /** What each service holds about the user of the token, by service. */
    public Uni<Map<String, JsonNode>> about(String token) {
        Uni<Map<String, JsonNode>> found = Uni.createFrom().item(new TreeMap<>());
        for (Map.Entry<String, URI> holder : config.holders().entrySet()) {
            found = found.call(parts ->
                    ask(holder.getKey(), holder.getValue(), token).invoke(part -> parts.put(holder.getKey(), part)));
        }
        return found;
    }

    private Uni<JsonNode> ask(String service, URI address, String token) {
        Circuit circuit = circuits.get(service);
        if (circuit.isOpen()) {
            return Uni.createFrom().failure(new UnavailableException(service, null));
        }
        Context context = vertx.getDelegate().getOrCreateContext();
        return get(address, token)
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .atMost(TRIES_AFTER_THE_FIRST)
                .invoke(circuit::succeeded)
                .onFailure()
                .transform(failure -> away(service, circuit, failure))
                // After a retry this runs on a timer's thread; what follows belongs on the caller's context.
                .emitOn(task -> context.runOnContext(ignored -> task.run()));
    }

    private Uni<JsonNode> get(URI address, String token) {
        return client.getAbs(address + HeldDataResource.PATH)
                .bearerTokenAuthentication(token)
                .timeout(config.exportTimeout().toMillis())
                .send()
                .map(this::read);
    }

    private JsonNode read(HttpResponse<Buffer> answer) {
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("status " + answer.statusCode());
        }
        try {
            return json.readTree(answer.bodyAsString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON", e);
        }
    }

    private static UnavailableException away(String service, Circuit circuit, Throwable failure) {
        circuit.failed();
        LOG.warnf("export incomplete service=%s cause=%s", service, failure);
        return new UnavailableException(service, failure);
    }
}

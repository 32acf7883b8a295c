package dev.mockmate.gateway.sessions;

import dev.mockmate.gateway.sessions.Reply.Done;
import dev.mockmate.gateway.sessions.Reply.Refusal;
import dev.mockmate.gateway.sessions.Reply.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * session-service, guarded. Every call is safe to repeat (the service answers a repeated one with 200), so each may be retried.
 * A call waits at most 5 s per try, because an activation is allowed to take 3; callers say what they do when it fails. A
 * {@link Refusal} is an answer: it is neither retried nor counted, so that what one user may not do closes the way for nobody.
 */
@ApplicationScoped
@Timeout(5000)
@Retry(maxRetries = 2, delay = 150, jitter = 100, maxDuration = 12_000, abortOn = CircuitBreakerOpenException.class)
@CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.6, delay = 2000)
public class Sessions {
    private static final int ACCEPTED = 202;

    private final SessionApi api;

    Sessions(@RestClient SessionApi api) {
        this.api = api;
    }

    /** Whether an activation is decided. */
    public enum Activation {
        /** The session is active. */
        ACTIVE,
        /** Billing has not decided. */
        PENDING
    }

    /** The session, if it is the token's. */
    public Uni<Reply<SessionView>> find(String token, UUID id) {
        return reply(api.get(bearer(token), id));
    }

    /** The session's status alone. */
    public Uni<Reply<StatusView>> status(String token, UUID id) {
        return reply(api.status(bearer(token), id));
    }

    /** Holds a credit and starts the clock. */
    public Uni<Reply<Activation>> activate(String token, UUID id) {
        return reply(api.activate(bearer(token), id).map(Sessions::activation));
    }

    /** A sign of presence: lifts a pause that a lost connection caused, and brings the clock. */
    public Uni<Reply<HeartbeatView>> heartbeat(String token, UUID id) {
        return reply(api.heartbeat(bearer(token), id, Map.of()));
    }

    /** Stops the clock because the user wants it to. */
    public Uni<Reply<TimerView>> pause(String token, UUID id) {
        return reply(api.pause(bearer(token), id, Map.of("reason", "user")));
    }

    /**
     * Stops the clock of a user who does nothing. The user did not ask for it and may resume at any time: it is tried once, or a
     * second try would stop what they let run meanwhile.
     */
    @Retry(maxRetries = 0)
    public Uni<Reply<TimerView>> idle(String token, UUID id) {
        return reply(api.pause(bearer(token), id, Map.of("reason", "idle")));
    }

    /** Lets the clock run again. */
    public Uni<Reply<TimerView>> resume(String token, UUID id) {
        return reply(api.resume(bearer(token), id));
    }

    /** The client was cut off; the clock stops where it was seen last. */
    public Uni<Reply<SessionView>> disconnect(String token, UUID id, Instant lastSeen) {
        return reply(api.disconnect(bearer(token), id, Map.of("last_seen", lastSeen.toString())));
    }

    /** Ends the session in its owner's name. */
    public Uni<Reply<SessionView>> complete(String token, UUID id) {
        return reply(api.complete(bearer(token), id, Map.of()));
    }

    private static <T> Uni<Reply<T>> reply(Uni<T> call) {
        return call.<Reply<T>>map(Done::new)
                .onFailure(Sessions::isRefusal)
                .recoverWithItem(failure -> new Refused<>(refusal(failure)));
    }

    private static Activation activation(RestResponse<Void> response) {
        return response.getStatus() == ACCEPTED ? Activation.PENDING : Activation.ACTIVE;
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof WebApplicationException answered
                && Refusal.of(answered.getResponse().getStatus()).isPresent();
    }

    private static Refusal refusal(Throwable failure) {
        return Refusal.of(((WebApplicationException) failure).getResponse().getStatus())
                .orElseThrow();
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }
}

package dev.mockmate.gateway.application;

import com.google.re2j.Pattern;
import dev.mockmate.contracts.live.ResumeRequest;
import dev.mockmate.contracts.live.StartRequest;
import dev.mockmate.gateway.GatewayConfig;
import dev.mockmate.gateway.application.Admission.Admitted;
import dev.mockmate.gateway.application.Admission.Resumption;
import dev.mockmate.gateway.application.Admission.TurnedAway;
import dev.mockmate.gateway.sessions.Reply;
import dev.mockmate.gateway.sessions.Reply.Done;
import dev.mockmate.gateway.sessions.Reply.Refused;
import dev.mockmate.gateway.sessions.SessionView;
import dev.mockmate.gateway.sessions.Sessions;
import dev.mockmate.gateway.sessions.StatusView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Lets a client in: checks its token, that the session is its own and not over, activates it if it was only created (waiting,
 * within bounds, for billing), and shows session-service that the client is present.
 */
@ApplicationScoped
public class AdmitClient {
    private static final Logger LOG = Logger.getLogger(AdmitClient.class);
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final VerifyToken verifyToken;
    private final Sessions sessions;
    private final ResumeTokens resumeTokens;
    private final GatewayConfig.Activation limits;
    private final Duration awayFor;
    private final Clock clock;

    AdmitClient(
            VerifyToken verifyToken, Sessions sessions, ResumeTokens resumeTokens, GatewayConfig config, Clock clock) {
        this.verifyToken = verifyToken;
        this.sessions = sessions;
        this.resumeTokens = resumeTokens;
        this.limits = config.activation();
        this.awayFor =
                config.resume().returnWithin().plus(config.heartbeatInterval()).plus(config.pongTimeout());
        this.clock = clock;
    }

    /** Whether there is a place for one who showed a token that holds. */
    @FunctionalInterface
    public interface Places {
        /**
         * Takes a place for the user's session.
         *
         * @param resumeToken the id of the resume token that it comes with
         * @return why there is none
         */
        Optional<TurnedAway> take(UUID userId, UUID sessionId, Optional<UUID> resumeToken);
    }

    /** A client that starts. */
    public Uni<Admission> start(StartRequest request, Places places) {
        return whenVerified(
                request.getAuthToken(),
                verified -> enter(verified, request.getInterviewId(), places, Optional.empty()));
    }

    /** A client that comes back. Its own token is needed only when the one of its earlier connection no longer holds. */
    public Uni<Admission> resume(ResumeRequest request, Places places) {
        Optional<ResumeTokens.Claim> claim = resumeTokens.open(request.getResumeToken());
        if (claim.isEmpty()) {
            return Uni.createFrom().item(TurnedAway.badResumeToken());
        }
        ResumeTokens.Claim earlier = claim.get();
        String token = request.getAuthToken().isEmpty() ? earlier.token() : request.getAuthToken();
        Resumption from = new Resumption(request.getEpoch(), request.getLastSequence());
        return whenVerified(token, verified -> comeBack(verified, earlier, from, places));
    }

    private Uni<Admission> comeBack(Verified verified, ResumeTokens.Claim earlier, Resumption from, Places places) {
        if (!verified.userId().equals(earlier.userId())) {
            return Uni.createFrom().item(TurnedAway.badToken());
        }
        return enter(verified, earlier.sessionId().toString(), places, Optional.of(earlier.id()))
                .map(admission -> admission instanceof Admitted admitted ? admitted.resuming(from) : admission);
    }

    private Uni<Admission> whenVerified(String token, Function<Verified, Uni<Admission>> proceed) {
        return verifyToken
                .verify(token)
                .chain(verified -> verified.map(proceed).orElseGet(() -> turnedAway(TurnedAway.badToken())))
                .onFailure()
                .recoverWithItem(AdmitClient::comeBackLater);
    }

    private Uni<Admission> enter(Verified verified, String interviewId, Places places, Optional<UUID> resumeToken) {
        if (!ID.matcher(interviewId).matches()) {
            return turnedAway(TurnedAway.notFound());
        }
        UUID sessionId = UUID.fromString(interviewId);
        if (!verified.opens(sessionId)) {
            return turnedAway(TurnedAway.notAllowed());
        }
        Optional<TurnedAway> noPlace = places.take(verified.userId(), sessionId, resumeToken);
        if (noPlace.isPresent()) {
            return turnedAway(noPlace.get());
        }
        return sessions.find(verified.token(), sessionId).chain(found -> {
            if (found instanceof Done<SessionView> done) {
                return resumeToken.isPresent() && isAwayTooLong(done.value())
                        ? turnedAway(TurnedAway.badResumeToken())
                        : enter(verified, done.value());
            }
            return refused(found);
        });
    }

    /**
     * The session's last sign of presence tells when its connection broke, whichever replica had it: until the next one was due
     * at the latest.
     */
    private boolean isAwayTooLong(SessionView session) {
        return session.lastHeartbeat() != null
                && session.lastHeartbeat().plus(awayFor).isBefore(clock.instant());
    }

    private Uni<Admission> enter(Verified verified, SessionView session) {
        if (!verified.userId().equals(session.userId())) {
            return turnedAway(TurnedAway.notFound());
        }
        switch (session.status()) {
            case "completed":
            case "expired":
                return turnedAway(TurnedAway.alreadyOver());
            case "created":
                return activate(verified, session.id());
            case "activating":
                return awaitDecision(verified, session.id());
            default:
                return showPresence(verified, session.id());
        }
    }

    private Uni<Admission> activate(Verified verified, UUID sessionId) {
        return sessions.activate(verified.token(), sessionId).chain(answer -> {
            if (answer instanceof Done<Sessions.Activation> done) {
                return done.value() == Sessions.Activation.ACTIVE
                        ? showPresence(verified, sessionId)
                        : awaitDecision(verified, sessionId);
            }
            return refused(answer);
        });
    }

    /** The replica that hears billing's decision may be another one, so the session itself is asked until it is decided. */
    private Uni<Admission> awaitDecision(Verified verified, UUID sessionId) {
        return Uni.createFrom()
                .deferred(() -> sessions.status(verified.token(), sessionId))
                .repeat()
                .withDelay(limits.pollInterval())
                .whilst(AdmitClient::isUndecided)
                .collect()
                .last()
                .ifNoItem()
                .after(limits.decisionTimeout())
                .fail()
                .chain(decided -> afterDecision(verified, sessionId, decided));
    }

    private Uni<Admission> afterDecision(Verified verified, UUID sessionId, Reply<StatusView> decided) {
        if (!(decided instanceof Done<StatusView> done)) {
            return refused(decided);
        }
        switch (done.value().status()) {
            case "created":
                return turnedAway(TurnedAway.noCredits());
            case "completed":
            case "expired":
                return turnedAway(TurnedAway.alreadyOver());
            default:
                return showPresence(verified, sessionId);
        }
    }

    private Uni<Admission> showPresence(Verified verified, UUID sessionId) {
        return sessions.heartbeat(verified.token(), sessionId).chain(answer -> {
            if (answer instanceof Done<dev.mockmate.gateway.sessions.HeartbeatView> done) {
                return Uni.createFrom()
                        .item(new Admitted(
                                verified, sessionId, done.value().timer().snapshot(clock.instant()), Optional.empty()));
            }
            return refused(answer);
        });
    }

    private static boolean isUndecided(Reply<StatusView> answer) {
        return answer instanceof Done<StatusView> done
                && "activating".equals(done.value().status());
    }

    private static <T> Uni<Admission> refused(Reply<T> answer) {
        return turnedAway(TurnedAway.because(((Refused<T>) answer).refusal()));
    }

    private static Uni<Admission> turnedAway(TurnedAway turnedAway) {
        return Uni.createFrom().item(turnedAway);
    }

    private static Admission comeBackLater(Throwable failure) {
        LOG.warnf("client not admitted: %s", failure.toString());
        return TurnedAway.comeBackLater();
    }
}

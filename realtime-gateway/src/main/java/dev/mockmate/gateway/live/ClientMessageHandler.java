package dev.mockmate.gateway.live;

import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.StartResponse;
import dev.mockmate.gateway.GatewayConfig;
import dev.mockmate.gateway.application.Admission.Admitted;
import dev.mockmate.gateway.application.Admission.TurnedAway;
import dev.mockmate.gateway.application.Verified;
import dev.mockmate.gateway.domain.CloseReason;
import dev.mockmate.gateway.domain.ConnectionOwner;
import dev.mockmate.gateway.domain.ErrorCode;
import dev.mockmate.gateway.sessions.Reply;
import dev.mockmate.gateway.sessions.Reply.Done;
import dev.mockmate.gateway.sessions.Reply.Refusal;
import dev.mockmate.gateway.sessions.Reply.Refused;
import dev.mockmate.gateway.sessions.SessionView;
import dev.mockmate.gateway.sessions.TimerView;
import dev.mockmate.platform.event.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The conversation on a connection that belongs to a session: answers what the client asks of the session, passes on what it
 * says to the interviewer ({@link CandidateInputForwarder}), and keeps it told of its session ({@link SessionUpdates}). On the
 * connection's event loop only. A new message of clients goes into interview.proto, {@link #answer}, the forwarder, LiveCodec's
 * ids and LiveProtocolTest; one for the interviewer also into {@code CandidateInputEvent} and a handler in interview-service.
 */
final class ClientMessageHandler {
    private static final Logger LOG = Logger.getLogger(ClientMessageHandler.class);

    private final LiveConnection connection;
    private final ConnectionOwner owner;
    private final ConnectionRegistry.Surroundings surroundings;
    private final GatewayConfig config;
    private final Services services;
    private final OutboundChannel outbound;
    private final ReplayBuffer replay;
    private final SessionUpdates updates;
    private final CandidateInputForwarder interviewer;
    private final SessionHeartbeat heartbeat;
    private final IdlePause idlePause;

    private Verified verified;
    private boolean audioRefused;

    ClientMessageHandler(
            LiveConnection connection,
            ConnectionOwner owner,
            Admitted admitted,
            ReplayBuffer replay,
            ConnectionRegistry.Surroundings surroundings) {
        this.connection = connection;
        this.owner = owner;
        this.surroundings = surroundings;
        this.config = surroundings.config();
        this.services = surroundings.services();
        this.verified = admitted.verified();
        this.outbound = connection.outbound();
        this.replay = replay;
        this.updates = new SessionUpdates(connection, this, admitted, replay, surroundings.clock());
        this.interviewer = new CandidateInputForwarder(connection, owner, services, surroundings.clock());
        this.heartbeat = new SessionHeartbeat(connection, updates, interviewer, surroundings, this::token);
        this.idlePause = new IdlePause(connection, updates, surroundings, this::token);
        outbound.whenDelivered(question -> interviewer.delivered(UUID.fromString(question.getExchangeId())));
    }

    /**
     * Greets the client, tells it what it missed and where the session stands, and tells the interviewer that it is there.
     *
     * @param had how much of the replay buffer it has; empty for a client that starts, or has to reload
     */
    void begin(Admitted admitted, OptionalLong had) {
        outbound.send(greeting());
        had.ifPresent(known -> replay.expectRepetitions());
        outbound.goOn(replay, had.orElse(replay.told()));
        outbound.send(standing(admitted, had.isPresent()));
        outbound.send(updates.timer());
        if (!connection.isJoined()) {
            return;
        }
        connection.liveness().whenAlive(connection.ticket()::confirmed);
        watchToken();
        heartbeat.start(owner.sessionId());
        idlePause.start(owner.sessionId());
        interviewer.joined(this::interviewerAway);
    }

    /** Answers one message of the client. */
    Uni<Void> answer(ClientToServerMessage message) {
        if (!message.hasTokenRefresh()) {
            idlePause.done();
        }
        switch (message.getPayloadCase()) {
            case TEXT_ANSWER:
            case FINISH_ANSWER:
            case RESTART_ANSWER:
            case SKIP_QUESTION:
                return interviewer.pass(message);
            case INTERRUPT:
                return Uni.createFrom().voidItem();
            case PAUSE:
                return move(message, "user", services.sessions.pause(verified.token(), owner.sessionId()));
            case RESUME:
                return move(message, "", services.sessions.resume(verified.token(), owner.sessionId()));
            case END_REQUEST:
                return end(message);
            case TOKEN_REFRESH:
                return refresh(message);
            default:
                connection.error(ErrorCode.ILLEGAL_NOW, "The line is started already.", false, message.getRequestId());
                return Uni.createFrom().voidItem();
        }
    }

    /** Something happened to the session. */
    void heard(ReceivedEvent event) {
        updates.heard(event);
    }

    /** The clock was let run: somebody did that. */
    void clockStarted() {
        idlePause.done();
    }

    /** The interviewer said something, so it is there. */
    void interviewerHeard() {
        idlePause.done();
        interviewer.heard();
    }

    /**
     * Says once that audio goes nowhere here: clients take it to the speech provider with a token of their own (ADR 15).
     * Clients of the existing protocol are not told: they take any error for the end.
     */
    void refuseAudioOnce() {
        idlePause.done();
        if (!audioRefused && outbound.takesPieces()) {
            audioRefused = true;
            connection.error(
                    ErrorCode.UNAVAILABLE,
                    "Audio is not taken here: turn it into text with a token of GET /api/mock/token, and send text_answer.",
                    false,
                    "");
        }
    }

    /** The connection is closed. */
    void left(CloseReason reason) {
        if (reason == CloseReason.NO_PONG) {
            Instant seen = connection.liveness().lastSign();
            services.sessions
                    .disconnect(verified.token(), owner.sessionId(), seen)
                    .subscribe()
                    .with(done -> {}, failure -> LOG.warnf("cut line not told: %s", failure.toString()));
        }
        interviewer.left(reason);
    }

    /** The request that an input came from. */
    String requestOf(UUID inputId) {
        return interviewer.requestOf(inputId);
    }

    /** What the client's session token was issued to; empty when it shows a user's own token. */
    Optional<UUID> connection() {
        return verified.grant().flatMap(Verified.Grant::connectionId);
    }

    /** Which connection this is. */
    ConnectionOwner owner() {
        return owner;
    }

    private ServerToClientMessage.Builder standing(Admitted admitted, boolean recovered) {
        if (admitted.resumption().isEmpty()) {
            return updates.state("");
        }
        surroundings.metrics().resumed(recovered);
        return recovered ? updates.recovered() : updates.notRecovered();
    }

    private ServerToClientMessage.Builder greeting() {
        return ServerMessages.message()
                .setStartResponse(StartResponse.newBuilder()
                        .setSessionId(owner.sessionId().toString())
                        .setPingIntervalSeconds((int) config.pingInterval().toSeconds())
                        .setPongTimeoutSeconds((int) config.pongTimeout().toSeconds())
                        .setResumeToken(services.resumeTokens.seal(
                                owner.sessionId(), verified, connection.ticket().next()))
                        .setEpoch(outbound.epoch().toString())
                        .setMaxMessageBytes(
                                (int) config.inbound().maxMessageSize().asLongValue()));
    }

    private Uni<Void> move(ClientToServerMessage message, String reason, Uni<Reply<TimerView>> call) {
        long before = updates.moves();
        return call.emitOn(connection.loop())
                .invoke(reply -> moved(message, reason, before, reply))
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(failure -> notNow("timer not moved", failure, message));
    }

    private void moved(ClientToServerMessage message, String reason, long before, Reply<TimerView> reply) {
        if (reply instanceof Done<TimerView> done) {
            updates.movedByClient(done.value().snapshot(now()), reason, before);
        } else {
            refused(((Refused<TimerView>) reply).refusal(), message);
        }
    }

    private Uni<Void> end(ClientToServerMessage message) {
        connection.asksToEnd();
        return services.sessions
                .complete(verified.token(), owner.sessionId())
                .emitOn(connection.loop())
                .invoke(reply -> ended(message, reply))
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(failure -> {
                    connection.endRefused();
                    return notNow("session not completed", failure, message);
                });
    }

    private void ended(ClientToServerMessage message, Reply<SessionView> reply) {
        if (reply instanceof Done<SessionView>) {
            connection.finish(ServerMessages.ended("user_ended"), CloseReason.ENDED);
        } else {
            connection.endRefused();
            refused(((Refused<SessionView>) reply).refusal(), message);
        }
    }

    private Uni<Void> refresh(ClientToServerMessage message) {
        return services.verifyToken
                .verify(message.getTokenRefresh().getAuthToken())
                .emitOn(connection.loop())
                .invoke(token -> refreshed(token, message.getRequestId()))
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(failure -> notNow("token not verified", failure, message));
    }

    private void refreshed(Optional<Verified> token, String requestId) {
        if (token.isEmpty()) {
            connection.error(ErrorCode.AUTH, "The token is not valid.", false, requestId);
        } else if (!token.get().userId().equals(owner.userId())) {
            connection.turnAway(TurnedAway.badToken(), requestId);
        } else if (!token.get().opens(owner.sessionId())) {
            connection.turnAway(TurnedAway.notAllowed(), requestId);
        } else {
            verified = token.get();
            watchToken();
            outbound.send(updates.state("token_refreshed"));
            outbound.send(greeting());
            connection.liveness().whenAlive(connection.ticket()::confirmed);
        }
    }

    private void watchToken() {
        Duration left = Duration.between(now(), verified.expiresAt());
        ConnectionTimers timers = connection.timers();
        Duration untilNotice = left.minus(config.tokenNotice());
        timers.set(
                ConnectionTimers.Kind.TOKEN_NOTICE, untilNotice, () -> outbound.send(updates.state("token_expiring")));
        timers.set(ConnectionTimers.Kind.TOKEN_END, left, () -> connection.turnAway(TurnedAway.badToken(), ""));
    }

    private void refused(Refusal refusal, ClientToServerMessage message) {
        TurnedAway why = TurnedAway.because(refusal);
        String text = refusal == Refusal.ILLEGAL_NOW ? "Not possible now." : why.message();
        connection.error(why.code(), text, why.temporary(), message.getRequestId());
    }

    private Void notNow(String what, Throwable failure, ClientToServerMessage message) {
        LOG.warnf("%s: %s", what, failure.toString());
        outbound.send(ServerMessages.notNow(message.getRequestId()));
        return null;
    }

    private void interviewerAway(Throwable failure) {
        LOG.warnf("interviewer not reached: %s", failure.toString());
        connection.turnAway(TurnedAway.comeBackLater(), "");
    }

    private String token() {
        return verified.token();
    }

    private Instant now() {
        return surroundings.clock().instant();
    }
}

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
 * The conversation on a line that belongs to a session: answers what the client asks of the session, passes on what it says to the
 * interviewer ({@link CandidateInputForwarder}), and keeps it told of its session ({@link SessionUpdates}). On the line's event loop
 * only. A new message of clients goes into interview.proto, {@link #answer}, the forwarder, LiveCodec's ids and LiveProtocolTest.
 */
final class ClientMessageHandler {
    private static final Logger LOG = Logger.getLogger(ClientMessageHandler.class);

    private final LiveConnection line;
    private final ConnectionOwner party;
    private final ConnectionRegistry.Surroundings surroundings;
    private final GatewayConfig config;
    private final Services services;
    private final ReplayBuffer journal;
    private final SessionUpdates news;
    private final CandidateInputForwarder interviewer;
    private final SessionHeartbeat heartbeat;
    private final IdleWatch idleness;

    private Verified verified;
    private boolean audioRefused;

    ClientMessageHandler(
            LiveConnection line,
            ConnectionOwner party,
            Admitted admitted,
            ReplayBuffer journal,
            ConnectionRegistry.Surroundings surroundings) {
        this.line = line;
        this.party = party;
        this.surroundings = surroundings;
        this.config = surroundings.config();
        this.services = surroundings.services();
        this.verified = admitted.verified();
        this.journal = journal;
        this.news = new SessionUpdates(line, this, admitted, journal, surroundings.clock());
        this.interviewer = new CandidateInputForwarder(line, party, services, surroundings.clock());
        this.heartbeat = new SessionHeartbeat(line, news, interviewer, surroundings, this::token);
        this.idleness = new IdleWatch(line, news, surroundings, this::token);
        line.wire().whenDelivered(question -> interviewer.delivered(UUID.fromString(question.getExchangeId())));
    }

    /**
     * Greets the client, tells it what it missed and where the session stands, and tells the interviewer that it is there.
     *
     * @param had how much of the journal it has; empty for a client that starts, or has to reload
     */
    void begin(Admitted admitted, OptionalLong had) {
        line.wire().send(greeting());
        had.ifPresent(known -> journal.expectRepetitions());
        line.wire().goOn(journal, had.orElse(journal.told()));
        line.wire().send(standing(admitted, had.isPresent()));
        line.wire().send(news.timer());
        if (!line.isJoined()) {
            return;
        }
        line.liveness().whenAlive(line.ticket()::confirmed);
        watchToken();
        heartbeat.start(party.sessionId());
        idleness.start(party.sessionId());
        interviewer.joined(this::interviewerAway);
    }

    /** Answers one message of the client. */
    Uni<Void> answer(ClientToServerMessage message) {
        if (!message.hasTokenRefresh()) {
            idleness.done();
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
                return move(message, "user", services.sessions.pause(verified.token(), party.sessionId()));
            case RESUME:
                return move(message, "", services.sessions.resume(verified.token(), party.sessionId()));
            case END_REQUEST:
                return end(message);
            case TOKEN_REFRESH:
                return refresh(message);
            default:
                line.error(ErrorCode.ILLEGAL_NOW, "The line is started already.", false, message.getRequestId());
                return Uni.createFrom().voidItem();
        }
    }

    /** Something happened to the session. */
    void heard(ReceivedEvent event) {
        news.heard(event);
    }

    /** The clock was let run: somebody did that. */
    void clockStarted() {
        idleness.done();
    }

    /** The interviewer said something, so it is there. */
    void interviewerHeard() {
        idleness.done();
        interviewer.heard();
    }

    /**
     * Says once that audio goes nowhere here: clients take it to the speech provider with a token of their own (ADR 15). Clients of
     * the existing protocol are not told: they take any error for the end.
     */
    void refuseAudioOnce() {
        idleness.done();
        if (!audioRefused && line.wire().takesPieces()) {
            audioRefused = true;
            line.error(
                    ErrorCode.UNAVAILABLE,
                    "Audio is not taken here: turn it into text with a token of GET /api/mock/token, and send text_answer.",
                    false,
                    "");
        }
    }

    /** The line is closed. */
    void left(CloseReason reason) {
        if (reason == CloseReason.NO_PONG) {
            services.sessions
                    .disconnect(
                            verified.token(), party.sessionId(), line.liveness().lastSign())
                    .subscribe()
                    .with(done -> {}, failure -> LOG.warnf("cut line not told: %s", failure.toString()));
        }
        interviewer.left(reason);
    }

    /** The request that an input came from. */
    String requestOf(UUID inputId) {
        return interviewer.requestOf(inputId);
    }

    /** The connection that the line's session token was issued to; empty when the line shows a user's own token. */
    Optional<UUID> connection() {
        return verified.grant().flatMap(Verified.Grant::connectionId);
    }

    /** Which line this is. */
    ConnectionOwner party() {
        return party;
    }

    private ServerToClientMessage.Builder standing(Admitted admitted, boolean recovered) {
        if (admitted.resumption().isEmpty()) {
            return news.state("");
        }
        surroundings.metrics().resumed(recovered);
        return recovered ? news.recovered() : news.notRecovered();
    }

    private ServerToClientMessage.Builder greeting() {
        UUID epoch = line.wire().epoch();
        return ServerMessages.message()
                .setStartResponse(StartResponse.newBuilder()
                        .setSessionId(party.sessionId().toString())
                        .setPingIntervalSeconds((int) config.pingInterval().toSeconds())
                        .setPongTimeoutSeconds((int) config.pongTimeout().toSeconds())
                        .setResumeToken(services.resumeTokens.seal(
                                party.sessionId(), verified, line.ticket().next()))
                        .setEpoch(epoch.toString())
                        .setMaxMessageBytes(
                                (int) config.inbound().maxMessageSize().asLongValue()));
    }

    private Uni<Void> move(ClientToServerMessage message, String reason, Uni<Reply<TimerView>> call) {
        long before = news.moves();
        return call.emitOn(line.loop())
                .invoke(reply -> moved(message, reason, before, reply))
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(failure -> notNow("timer not moved", failure, message));
    }

    private void moved(ClientToServerMessage message, String reason, long before, Reply<TimerView> reply) {
        if (reply instanceof Done<TimerView> done) {
            news.movedByClient(done.value().face(now()), reason, before);
        } else {
            refused(((Refused<TimerView>) reply).refusal(), message);
        }
    }

    private Uni<Void> end(ClientToServerMessage message) {
        line.asksToEnd();
        return services.sessions
                .complete(verified.token(), party.sessionId())
                .emitOn(line.loop())
                .invoke(reply -> ended(message, reply))
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(failure -> {
                    line.endRefused();
                    return notNow("session not completed", failure, message);
                });
    }

    private void ended(ClientToServerMessage message, Reply<SessionView> reply) {
        if (reply instanceof Done<SessionView>) {
            line.finish(ServerMessages.ended("user_ended"), CloseReason.ENDED);
        } else {
            line.endRefused();
            refused(((Refused<SessionView>) reply).refusal(), message);
        }
    }

    private Uni<Void> refresh(ClientToServerMessage message) {
        return services.verifyToken
                .verify(message.getTokenRefresh().getAuthToken())
                .emitOn(line.loop())
                .invoke(token -> refreshed(token, message.getRequestId()))
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(failure -> notNow("token not verified", failure, message));
    }

    private void refreshed(Optional<Verified> token, String requestId) {
        if (token.isEmpty()) {
            line.error(ErrorCode.AUTH, "The token is not valid.", false, requestId);
        } else if (!token.get().userId().equals(party.userId())) {
            line.turnAway(TurnedAway.badToken(), requestId);
        } else if (!token.get().opens(party.sessionId())) {
            line.turnAway(TurnedAway.notAllowed(), requestId);
        } else {
            verified = token.get();
            watchToken();
            line.wire().send(news.state("token_refreshed"));
            line.wire().send(greeting());
            line.liveness().whenAlive(line.ticket()::confirmed);
        }
    }

    private void watchToken() {
        Duration left = Duration.between(now(), verified.expiresAt());
        line.alarms().set(ConnectionTimers.Kind.TOKEN_NOTICE, left.minus(config.tokenNotice()), () -> line.wire()
                .send(news.state("token_expiring")));
        line.alarms().set(ConnectionTimers.Kind.TOKEN_END, left, () -> line.turnAway(TurnedAway.badToken(), ""));
    }

    private void refused(Refusal refusal, ClientToServerMessage message) {
        TurnedAway why = TurnedAway.because(refusal);
        line.error(
                why.code(),
                refusal == Refusal.ILLEGAL_NOW ? "Not possible now." : why.message(),
                why.temporary(),
                message.getRequestId());
    }

    private Void notNow(String what, Throwable failure, ClientToServerMessage message) {
        LOG.warnf("%s: %s", what, failure.toString());
        line.wire().send(ServerMessages.notNow(message.getRequestId()));
        return null;
    }

    private void interviewerAway(Throwable failure) {
        LOG.warnf("interviewer not reached: %s", failure.toString());
        line.turnAway(TurnedAway.comeBackLater(), "");
    }

    private String token() {
        return verified.token();
    }

    private Instant now() {
        return surroundings.clock().instant();
    }
}

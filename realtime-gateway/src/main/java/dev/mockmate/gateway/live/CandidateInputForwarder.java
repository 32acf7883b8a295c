package dev.mockmate.gateway.live;

import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.gateway.domain.CloseReason;
import dev.mockmate.gateway.domain.ConnectionOwner;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The way from a client to the interviewer: what the candidate says and does goes there as events, each input under an id that
 * is the same when it is sent again. Used on the connection's event loop only.
 */
final class CandidateInputForwarder {
    private static final Logger LOG = Logger.getLogger(CandidateInputForwarder.class);

    private final LiveConnection connection;
    private final ConnectionOwner owner;
    private final Services services;
    private final Clock clock;
    private final ConnectionInputIds names;

    private boolean heard;

    CandidateInputForwarder(LiveConnection connection, ConnectionOwner owner, Services services, Clock clock) {
        this.connection = connection;
        this.owner = owner;
        this.services = services;
        this.clock = clock;
        this.names = new ConnectionInputIds(services.inputs.inputIds(), owner.sessionId());
    }

    /** The client is there; {@code away} when that could not be told. */
    void joined(Consumer<Throwable> away) {
        services.inputs
                .send(new CandidateInputEvent.Joined(owner.sessionId(), owner.userId(), owner.connectionId(), now()))
                .emitOn(connection.loop())
                .subscribe()
                .with(done -> {}, away);
    }

    /** The client has gone. */
    void left(CloseReason reason) {
        tell(new CandidateInputEvent.Left(
                owner.sessionId(), owner.userId(), owner.connectionId(), reason.label(), now()));
    }

    /** The client was sent a question. */
    void delivered(UUID exchangeId) {
        tell(new CandidateInputEvent.QuestionDelivered(owner.sessionId(), owner.userId(), exchangeId, now()));
    }

    /** The interviewer said something, so it is there. */
    void heard() {
        heard = true;
    }

    /** Whether the interviewer is there, as far as this connection knows. */
    boolean isHeard() {
        return heard;
    }

    /** The request that an input came from. */
    String requestOf(UUID inputId) {
        return names.requestOf(inputId);
    }

    /** Passes on an answer, its end, its new beginning, or that a question is left out. */
    Uni<Void> pass(ClientToServerMessage message) {
        switch (message.getPayloadCase()) {
            case TEXT_ANSWER:
                return say(message, id -> textAnswer(id, message));
            case FINISH_ANSWER:
                return say(message, id -> finished(id, message.getFinishAnswer().getExchangeId()));
            case RESTART_ANSWER:
                return say(
                        message, id -> restarted(id, message.getRestartAnswer().getExchangeId()));
            case SKIP_QUESTION:
                return say(message, id -> skipped(id, message.getSkipQuestion().getExchangeId()));
            default:
                throw new IllegalArgumentException("not for the interviewer: " + message.getPayloadCase());
        }
    }

    private Uni<Void> say(ClientToServerMessage message, Function<UUID, CandidateInputEvent> event) {
        UUID inputId = names.of(message, connection.outbound().asked());
        return services.inputs
                .send(event.apply(inputId))
                .emitOn(connection.loop())
                .onFailure()
                .recoverWithItem(failure -> lost(failure, message));
    }

    /** Whether the interviewer is there is known when it is heard again. */
    private Void lost(Throwable failure, ClientToServerMessage message) {
        heard = false;
        LOG.warnf("input not sent: %s", failure.toString());
        connection.outbound().send(ServerMessages.notNow(message.getRequestId()));
        return null;
    }

    private CandidateInputEvent textAnswer(UUID inputId, ClientToServerMessage message) {
        var answer = message.getTextAnswer();
        return new CandidateInputEvent.TextAnswer(
                owner.sessionId(),
                owner.userId(),
                inputId,
                exchange(answer.getExchangeId()),
                answer.getText(),
                answer.getIsFinal(),
                answer.getReplaces(),
                now());
    }

    private CandidateInputEvent finished(UUID inputId, String exchangeId) {
        return new CandidateInputEvent.AnswerFinished(
                owner.sessionId(), owner.userId(), inputId, exchange(exchangeId), now());
    }

    private CandidateInputEvent restarted(UUID inputId, String exchangeId) {
        return new CandidateInputEvent.AnswerRestarted(
                owner.sessionId(), owner.userId(), inputId, exchange(exchangeId), now());
    }

    private CandidateInputEvent skipped(UUID inputId, String exchangeId) {
        return new CandidateInputEvent.QuestionSkipped(
                owner.sessionId(), owner.userId(), inputId, exchange(exchangeId), now());
    }

    private void tell(CandidateInputEvent event) {
        services.inputs
                .send(event)
                .subscribe()
                .with(done -> {}, failure -> LOG.warnf("input not sent: %s", failure.toString()));
    }

    private static UUID exchange(String id) {
        return id.isEmpty() ? null : UUID.fromString(id);
    }

    private Instant now() {
        return clock.instant();
    }
}

package dev.mockmate.billing.events;

import dev.mockmate.billing.application.PendingChange;
import dev.mockmate.billing.application.RegisterSession;
import dev.mockmate.billing.application.SessionEventHandler;
import dev.mockmate.billing.application.WalletChangeBatcher;
import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.event.ReceivedEvent;
import dev.mockmate.platform.event.RecordsByKey;
import dev.mockmate.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * What session-service says. Sessions are worked on side by side, and changes of one user's credits wait in line at the {@link
 * WalletChangeBatcher}; each event is acknowledged when its effect is committed, or goes to the dead letters.
 */
@ApplicationScoped
class SessionEvents {
    private static final String CONSUMER = "billing";
    private static final int AT_ONCE = 256;

    private final Inbox inbox;
    private final RegisterSession sessions;
    private final SessionEventHandler handler;
    private final WalletChangeBatcher batcher;
    private final RecordsByKey records;

    SessionEvents(
            Inbox inbox,
            RegisterSession sessions,
            SessionEventHandler handler,
            WalletChangeBatcher batcher,
            Vertx vertx) {
        this.inbox = inbox;
        this.sessions = sessions;
        this.handler = handler;
        this.batcher = batcher;
        this.records = new RecordsByKey(vertx, AT_ONCE);
    }

    @Incoming("session-events")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(Message<String> message) {
        return records.take(message, this::receive);
    }

    private Uni<Void> receive(ConsumerRecord<String, String> message) {
        return read(message)
                .flatMap(received -> handler.change(received.event()).map(change -> take(received, change, message)))
                .orElseGet(() -> inbox.receive(CONSUMER, message, this::concerns, this::effect));
    }

    /** What changes no credits is passed over, except that a session began and whose it is. */
    private boolean concerns(Event event) {
        return event instanceof SessionEvent.Created || handler.change(event).isPresent();
    }

    private Uni<Void> take(ReceivedEvent received, PendingChange change, ConsumerRecord<String, String> message) {
        return batcher.make(received.id(), change, () -> inbox.receive(CONSUMER, message, this::effect));
    }

    private Uni<Void> effect(Event event) {
        return event instanceof SessionEvent.Created created
                ? sessions.note(created.sessionId(), created.userId())
                : handler.handle(event);
    }

    /** Empty also for what cannot be read: the inbox says so and fails it. */
    private static Optional<ReceivedEvent> read(ConsumerRecord<String, String> message) {
        try {
            return ReceivedEvent.read(message);
        } catch (ReceivedEvent.UnreadableRecordException rubbish) {
            return Optional.empty();
        }
    }
}

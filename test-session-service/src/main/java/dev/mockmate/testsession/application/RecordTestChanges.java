package dev.mockmate.testsession.application;

import dev.mockmate.contracts.event.TestSessionEvent;
import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.TestChange;
import dev.mockmate.testsession.store.History;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes down what happened to a test, in the transaction in which it happened: the history and the events. */
@ApplicationScoped
public class RecordTestChanges {
    private final History history;
    private final Outbox outbox;
    private final Ids ids;
    private final List<TestChangeListener> listeners;

    RecordTestChanges(History history, Outbox outbox, Ids ids, @All List<TestChangeListener> listeners) {
        this.history = history;
        this.outbox = outbox;
        this.ids = ids;
        this.listeners = listeners;
    }

    /** Writes the changes down in their order; what time decides is not the actor's doing. */
    public Uni<Void> write(CodingTest test, List<TestChange> changes, Actor actor, Instant now) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<History.Happening> entries = changes.stream()
                .map(change -> new History.Happening(
                        ids.next(),
                        test.id(),
                        change.at(),
                        now,
                        TestChanges.kind(change),
                        actor.name(),
                        TestChanges.detail(test, change)))
                .toList();
        List<TestSessionEvent> events = changes.stream()
                .map(change -> TestChanges.event(test, change))
                .flatMap(Optional::stream)
                .toList();
        return history.append(entries).chain(() -> outbox.publish(events)).chain(() -> tell(test, changes, now));
    }

    private Uni<Void> tell(CodingTest test, List<TestChange> changes, Instant now) {
        return InOrder.each(listeners, listener -> listener.changed(test, changes, now));
    }
}

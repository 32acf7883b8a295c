package dev.mockmate.session.application;

import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.session.application.SessionDecisions.Made;
import dev.mockmate.session.domain.SessionChange;
import dev.mockmate.session.domain.SessionState;
import dev.mockmate.session.domain.SessionState.Active;
import dev.mockmate.session.domain.SessionState.Completed;
import dev.mockmate.session.domain.SessionState.Started;
import dev.mockmate.session.store.Connections;
import dev.mockmate.session.store.History;
import dev.mockmate.session.store.SessionCredits;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Keeps the records beside a session's row in step with what happened: history, clock intervals, connections, credits. */
@ApplicationScoped
class RecordChanges {
    private final History history;
    private final Connections connections;
    private final SessionCredits credits;
    private final Ids ids;

    RecordChanges(History history, Connections connections, SessionCredits credits, Ids ids) {
        this.history = history;
        this.connections = connections;
        this.credits = credits;
        this.ids = ids;
    }

    /** The first entry of a session's history. */
    Uni<Void> created(UUID sessionId, Actor by, Instant at) {
        return history.append(
                List.of(new History.Happening(ids.next(), sessionId, at, at, "created", by.label(), new JsonObject())));
    }

    /** Records what led from one state to another, in its order. */
    Uni<Void> keep(UUID sessionId, SessionState before, SessionState after, List<Made> made, Instant now) {
        List<SessionChange> changes = made.stream().map(Made::change).toList();
        return keepIntervals(sessionId, before, changes)
                .chain(() -> history.append(made.stream()
                        .map(change -> entry(sessionId, change, now))
                        .toList()))
                .chain(() -> changes.stream().anyMatch(SessionChange.Waived.class::isInstance)
                        ? credits.releaseBeyond(sessionId, 0)
                        : Uni.createFrom().voidItem())
                .chain(() -> end(sessionId, before, after, changes));
    }

    /** The record of intervals follows the changes: the clock starts when activated or resumed, stops when paused or over. */
    private Uni<Void> keepIntervals(UUID sessionId, SessionState before, List<SessionChange> changes) {
        boolean running = before instanceof Active;
        List<Supplier<Uni<Void>>> moves = new ArrayList<>();
        for (SessionChange change : changes) {
            if (change instanceof SessionChange.Activated || change instanceof SessionChange.Resumed) {
                moves.add(() -> history.openInterval(sessionId, change.at()));
                running = true;
            } else if (running && change instanceof SessionChange.Paused paused) {
                moves.add(() -> history.closeInterval(
                        sessionId, paused.at(), paused.reason().label()));
                running = false;
            } else if (running && change instanceof SessionChange.Completed completed) {
                moves.add(() -> history.closeInterval(
                        sessionId, completed.at(), completed.reason().label()));
                running = false;
            }
        }
        return InOrder.each(moves, Supplier::get);
    }

    /** What an end, or a correction of it, leaves of connections, intervals and credits. */
    private Uni<Void> end(UUID sessionId, SessionState before, SessionState after, List<SessionChange> changes) {
        if (changes.isEmpty() || after instanceof SessionState.Live) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> closed =
                connections.close(sessionId, changes.get(changes.size() - 1).at(), Connections.ENDED);
        return after instanceof Completed completed
                ? closed.chain(() ->
                                credits.releaseBeyond(sessionId, completed.run().creditsDue()))
                        .chain(() -> takeBackGrace(sessionId, before, changes, completed))
                : closed;
    }

    private Uni<Void> takeBackGrace(
            UUID sessionId, SessionState before, List<SessionChange> changes, Completed completed) {
        boolean inGrace =
                before instanceof Started started && started.run().grace().isOpen()
                        || changes.stream().anyMatch(SessionChange.GraceBegan.class::isInstance);
        return inGrace
                ? history.shortenTo(sessionId, completed.run().elapsed())
                : Uni.createFrom().voidItem();
    }

    private History.Happening entry(UUID sessionId, Made made, Instant now) {
        SessionChange change = made.change();
        return new History.Happening(
                ids.next(),
                sessionId,
                change.at(),
                now,
                change.kind(),
                made.by().label(),
                HistoryEntries.detail(change));
    }
}

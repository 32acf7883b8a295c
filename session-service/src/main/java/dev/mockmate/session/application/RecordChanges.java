package dev.mockmate.session.application;

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
import dev.mockmate.session.store.SessionHistoryRow;
import dev.mockmate.session.store.SessionRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

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
    Uni<Void> created(SessionRow row, Actor by, Instant at) {
        return history.append(
                List.of(new SessionHistoryRow(ids.next(), row.id(), at, at, "created", by.label(), new JsonObject())));
    }

    /** Records what led from one state to another, in its order. */
    Uni<Void> keep(SessionRow row, SessionState before, SessionState after, List<Made> made, Instant now) {
        List<SessionChange> changes = made.stream().map(Made::change).toList();
        return keepIntervals(row, before, changes)
                .chain(() -> history.append(
                        made.stream().map(change -> entry(row, change, now)).toList()))
                .chain(() -> changes.stream().anyMatch(SessionChange.Waived.class::isInstance)
                        ? credits.releaseBeyond(row.id(), 0)
                        : Uni.createFrom().voidItem())
                .chain(() -> end(row, before, after, changes));
    }

    /** The record of intervals follows the changes: the clock starts when activated or resumed, stops when paused or over. */
    private Uni<Void> keepIntervals(SessionRow row, SessionState before, List<SessionChange> changes) {
        boolean running = before instanceof Active;
        Uni<Void> work = Uni.createFrom().voidItem();
        for (SessionChange change : changes) {
            if (change instanceof SessionChange.Activated || change instanceof SessionChange.Resumed) {
                work = work.chain(() -> history.openInterval(row.id(), change.at()));
                running = true;
            } else if (running && change instanceof SessionChange.Paused paused) {
                work = work.chain(() -> history.closeInterval(
                        row.id(), paused.at(), paused.reason().label()));
                running = false;
            } else if (running && change instanceof SessionChange.Completed completed) {
                work = work.chain(() -> history.closeInterval(
                        row.id(), completed.at(), completed.reason().label()));
                running = false;
            }
        }
        return work;
    }

    /** What an end, or a correction of it, leaves of connections, intervals and credits. */
    private Uni<Void> end(SessionRow row, SessionState before, SessionState after, List<SessionChange> changes) {
        if (changes.isEmpty() || after instanceof SessionState.Live) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> closed =
                connections.close(row.id(), changes.get(changes.size() - 1).at(), Connections.ENDED);
        return after instanceof Completed completed
                ? closed.chain(() ->
                                credits.releaseBeyond(row.id(), completed.run().creditsDue()))
                        .chain(() -> takeBackGrace(row, before, changes, completed))
                : closed;
    }

    private Uni<Void> takeBackGrace(
            SessionRow row, SessionState before, List<SessionChange> changes, Completed completed) {
        boolean inGrace =
                before instanceof Started started && started.run().grace().isOpen()
                        || changes.stream().anyMatch(SessionChange.GraceBegan.class::isInstance);
        return inGrace
                ? history.shortenTo(row.id(), completed.run().elapsed())
                : Uni.createFrom().voidItem();
    }

    private SessionHistoryRow entry(SessionRow row, Made made, Instant now) {
        SessionChange change = made.change();
        return new SessionHistoryRow(
                ids.next(),
                row.id(),
                change.at(),
                now,
                change.kind(),
                made.by().label(),
                HistoryEntries.detail(change));
    }
}

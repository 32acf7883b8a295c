package dev.mockmate.session.application;

import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.session.domain.Outcome;
import dev.mockmate.session.domain.Outcome.Moved;
import dev.mockmate.session.domain.SessionChange;
import dev.mockmate.session.domain.SessionState;
import dev.mockmate.session.domain.SessionState.Active;
import dev.mockmate.session.domain.Timetable;
import dev.mockmate.session.store.History;
import dev.mockmate.session.store.SessionHistoryRow;
import dev.mockmate.session.store.SessionRow;
import dev.mockmate.session.store.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one way a locked session changes: what fell due is settled first, then the move is decided, then state, clock intervals,
 * history and events are stored together. All use cases that move a session go through here, inside their transaction.
 */
@ApplicationScoped
class ChangeSession {
    private final Sessions sessions;
    private final History history;
    private final Outbox outbox;
    private final Timetable timetable;
    private final Ids ids;

    ChangeSession(Sessions sessions, History history, Outbox outbox, Timetable timetable, Ids ids) {
        this.sessions = sessions;
        this.history = history;
        this.outbox = outbox;
        this.timetable = timetable;
        this.ids = ids;
    }

    /** Settles what fell due and nothing else. */
    Uni<Outcome> settle(SessionRow row, Instant now) {
        return decide(row, Actor.TIME, now, Outcome.Unchanged::new);
    }

    /** Settles what fell due, then decides the move on the state that leaves. */
    Uni<Outcome> decide(SessionRow row, Actor actor, Instant now, Function<SessionState, Outcome> move) {
        return sessions.lastHeartbeat(row.id()).chain(seen -> decide(row, actor, now, seen, move));
    }

    private Uni<Outcome> decide(
            SessionRow row, Actor actor, Instant now, Optional<Instant> seen, Function<SessionState, Outcome> move) {
        SessionState before = row.state();
        Instant lastSeen = seen.orElse(Instant.EPOCH);
        List<SessionHistoryRow> entries = new ArrayList<>();
        List<SessionChange> changes = new ArrayList<>();
        SessionState settled = apply(timetable.due(before, lastSeen, now), before, changes);
        changes.forEach(change -> entries.add(entry(row, change, Actor.TIME, now)));
        Outcome outcome = move.apply(settled);
        List<SessionChange> moved = new ArrayList<>();
        SessionState after = apply(outcome, settled, moved);
        moved.forEach(change -> entries.add(entry(row, change, actor, now)));
        changes.addAll(moved);
        row.become(after, now);
        row.lookAgainAt(timetable.next(after, lastSeen, now).orElse(null));
        return keepIntervals(row, changes, before)
                .chain(() -> history.append(entries))
                .chain(() -> outbox.publish(changes.stream()
                        .flatMap(change -> SessionChanges.event(row, change).stream())
                        .toList()))
                .replaceWith(outcome);
    }

    private static SessionState apply(Outcome outcome, SessionState otherwise, List<SessionChange> changes) {
        if (outcome instanceof Moved moved) {
            changes.addAll(moved.changes());
            return moved.state();
        }
        return otherwise;
    }

    /** The record of intervals follows the changes: the clock starts when activated or resumed, stops when paused or over. */
    private Uni<Void> keepIntervals(SessionRow row, List<SessionChange> changes, SessionState before) {
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

    private SessionHistoryRow entry(SessionRow row, SessionChange change, Actor actor, Instant now) {
        return new SessionHistoryRow(
                ids.next(),
                row.id(),
                change.at(),
                now,
                SessionChanges.kind(change),
                actor.label(),
                SessionChanges.detail(change));
    }
}

package dev.mockmate.session.application;

import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.session.application.RecordChanges.Made;
import dev.mockmate.session.domain.Outcome;
import dev.mockmate.session.domain.Outcome.Moved;
import dev.mockmate.session.domain.SessionState;
import dev.mockmate.session.domain.Timetable;
import dev.mockmate.session.store.SessionRow;
import dev.mockmate.session.store.Sessions.Locked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The one way a locked session changes: what fell due is settled first, then the move is decided, then state, clock intervals,
 * history and events are stored together. All use cases that move a session go through here, inside their transaction.
 */
@ApplicationScoped
class ChangeSession {
    private final RecordChanges record;
    private final Outbox outbox;
    private final Timetable timetable;

    ChangeSession(RecordChanges record, Outbox outbox, Timetable timetable) {
        this.record = record;
        this.outbox = outbox;
        this.timetable = timetable;
    }

    /** Settles what fell due and nothing else. */
    Uni<Outcome> settle(Locked found, Instant now) {
        return decide(found, Actor.TIME, now, Outcome.Unchanged::new);
    }

    /** Settles what fell due, then decides the move on the state that leaves. */
    Uni<Outcome> decide(Locked found, Actor actor, Instant now, Function<SessionState, Outcome> move) {
        return decide(found, actor, state -> due(found, state, now), now, move);
    }

    /** The same where the move shows that the client was there at {@code sign}: what that confirms is settled before it. */
    Uni<Outcome> decideSeen(
            Locked found, Actor actor, Instant sign, Instant now, Function<SessionState, Outcome> move) {
        Instant lastSeen = found.contact().lastSignOrEpoch();
        return decide(found, actor, state -> timetable.confirmed(state, lastSeen, sign, now), now, move);
    }

    private Uni<Outcome> decide(
            Locked found,
            Actor actor,
            Function<SessionState, Outcome> settle,
            Instant now,
            Function<SessionState, Outcome> move) {
        Steps steps = new Steps(found.row().state());
        steps.take(settle.apply(steps.state), Actor.TIME);
        Outcome outcome = move.apply(steps.state);
        steps.take(outcome, actor);
        return store(found, steps, now).replaceWith(outcome);
    }

    /** Takes in something that happened before what fell due meanwhile, and settles that then. */
    Uni<Outcome> learn(Locked found, Actor actor, Instant now, Function<SessionState, Outcome> fact) {
        Steps steps = new Steps(found.row().state());
        Outcome outcome = fact.apply(steps.state);
        steps.take(outcome, actor);
        steps.take(due(found, steps.state, now), Actor.TIME);
        return store(found, steps, now).replaceWith(outcome);
    }

    private Outcome due(Locked found, SessionState state, Instant now) {
        return timetable.due(state, found.contact().lastSignOrEpoch(), now);
    }

    private Uni<Void> store(Locked found, Steps steps, Instant now) {
        SessionRow row = found.row();
        row.become(steps.state, now);
        row.lookAgainAt(timetable
                .next(steps.state, found.contact().lastSignOrEpoch(), now)
                .orElse(null));
        return record.keep(row, steps.before, steps.state, steps.made, now)
                .chain(() -> outbox.publish(steps.made.stream()
                        .flatMap(made -> SessionNews.of(row.id(), row.userId(), made.change()).stream())
                        .toList()));
    }

    /** The way from one state to another while it is decided. */
    private static final class Steps {
        private final SessionState before;
        private final List<Made> made = new ArrayList<>();
        private SessionState state;

        Steps(SessionState before) {
            this.before = before;
            this.state = before;
        }

        void take(Outcome outcome, Actor actor) {
            if (outcome instanceof Moved moved) {
                state = moved.state();
                moved.changes().forEach(change -> made.add(new Made(change, actor)));
            }
        }
    }
}

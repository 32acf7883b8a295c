package dev.mockmate.model;

import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.session.application.SessionNews;
import dev.mockmate.session.domain.Client;
import dev.mockmate.session.domain.Contact;
import dev.mockmate.session.domain.EndReason;
import dev.mockmate.session.domain.Grace;
import dev.mockmate.session.domain.Lifecycle;
import dev.mockmate.session.domain.Outcome;
import dev.mockmate.session.domain.PauseReason;
import dev.mockmate.session.domain.SessionChange;
import dev.mockmate.session.domain.SessionState;
import dev.mockmate.session.domain.Standing;
import dev.mockmate.session.domain.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The domain of session-service with what its application floor does around it, without database: the row, its lock and its
 * transaction are a map entry. {@code decide} and {@code learn} follow {@code ChangeSession}, {@code heartbeat} follows
 * {@code Presence} and {@code RecordHeartbeat}, what is heard follows {@code HearBilling} and {@code HearInterview}.
 */
final class RealSessions {
    private final Planted planted;
    private final Lifecycle lifecycle;
    private final Timetable timetable;
    private final Consumer<SessionEvent> publish;
    final Map<UUID, Row> rows = new LinkedHashMap<>();

    RealSessions(Planted planted, Consumer<SessionEvent> publish) {
        this.planted = planted;
        this.lifecycle = new Lifecycle(planted.sessionLimits());
        this.timetable = new Timetable(planted.sessionLimits());
        this.publish = publish;
    }

    /** A session as it is stored. */
    static final class Row {
        final UUID id;
        final UUID user;
        SessionState state;
        Contact contact = Contact.NONE;
        Instant due;
        int creditsUsed;
        Optional<Integer> claim = Optional.empty();

        Row(UUID id, UUID user, Instant createdAt) {
            this.id = id;
            this.user = user;
            this.state = new SessionState.Created(createdAt);
        }

        Standing standing() {
            return standing(state);
        }

        Standing standing(SessionState other) {
            return new Standing(id, other, creditsUsed, contact);
        }

        void credits(int used) {
            creditsUsed = state instanceof SessionState.Completed completed
                    ? Math.min(used, completed.run().creditsDue())
                    : used;
        }
    }

    void create(UUID id, UUID user, Instant now) {
        Row row = new Row(id, user, now);
        row.due = timetable.next(row.state, now, now).orElse(null);
        rows.put(id, row);
        publish.accept(new SessionEvent.Created(id, user, "", "", "", "", "easy", "mixed", "en", now));
    }

    void activate(UUID id, UUID activation, Instant now) {
        decide(rows.get(id), now, state -> lifecycle.requestActivation(state, activation, now));
    }

    void pause(UUID id, Instant now) {
        move(id, now, lifecycle::pause);
    }

    void resume(UUID id, Instant now) {
        move(id, now, lifecycle::resume);
    }

    void complete(UUID id, EndReason reason, Instant now) {
        move(id, now, (state, at) -> lifecycle.complete(state, reason, at));
    }

    void finish(UUID id, int minutes, Instant now) {
        Row row = rows.get(id);
        if (move(id, now, (state, at) -> lifecycle.finish(state, minutes, row.claim, at)) instanceof Outcome.Moved) {
            row.claim = Optional.of(minutes);
        }
    }

    void correct(UUID id, int minutes, Instant now) {
        decide(rows.get(id), now, state -> lifecycle.correct(state, Duration.ofMinutes(minutes), id, "corrected", now));
    }

    void connect(UUID id, UUID connection, Instant now) {
        Row row = rows.get(id);
        SessionChange.Connected connected = new SessionChange.Connected(
                connection, row.contact.connectionId(), new Client("test", "1", "test"), now);
        if (!(move(id, now, (state, at) -> lifecycle.connect(state, connected)) instanceof Outcome.IllegalTransition)) {
            row.contact = row.contact.connected(connection, now);
        }
    }

    void disconnect(UUID id, Instant now) {
        Row row = rows.get(id);
        if (!(move(id, now, (state, at) -> lifecycle.disconnect(state, row.contact, at))
                instanceof Outcome.IllegalTransition)) {
            row.contact = row.contact.dropped(now);
        }
    }

    void heartbeat(UUID id, Instant now) {
        Row row = rows.get(id);
        if (onlyNotes(id, now)) {
            row.contact = row.contact.seen(now);
        } else if (row.state instanceof SessionState.Live) {
            move(id, now, lifecycle::present);
        }
    }

    /** Whether a heartbeat is noted without looking at the session. */
    boolean onlyNotes(UUID id, Instant now) {
        Row row = rows.get(id);
        return !isDue(row, now) && onlyTheTimeChanges(row, now);
    }

    void approved(BillingEvent.ActivationApproved event, Instant now) {
        Row row = rows.get(event.sessionId());
        if (decide(row, now, state -> lifecycle.approve(state, event.activationId(), now)) instanceof Outcome.Moved) {
            row.credits(event.credits());
        }
    }

    void declined(BillingEvent.ActivationDeclined event, Instant now) {
        decide(
                rows.get(event.sessionId()),
                now,
                state -> lifecycle.decline(state, event.activationId(), event.required(), event.available(), now));
    }

    void charged(BillingEvent.CreditCharged event, Instant now) {
        Row row = rows.get(event.sessionId());
        boolean inTime = row.state instanceof SessionState.Started started
                && !event.at().isAfter(started.run().grace().endsAt());
        if (inTime) {
            learn(row, now, state -> lifecycle.charged(state, event.creditNumber(), now));
        } else {
            decide(row, now, Outcome.Unchanged::new);
        }
        row.credits(event.creditNumber());
    }

    void exhausted(BillingEvent.CreditExhausted event, Instant now) {
        Grace grace = Grace.heard(event.creditNumber(), event.graceEndsAt(), now);
        decide(rows.get(event.sessionId()), now, state -> lifecycle.exhausted(state, grace, now));
    }

    void released(BillingEvent.HoldReleased event) {
        rows.get(event.sessionId()).credits(0);
    }

    void questionDelivered(InterviewEvent.QuestionDelivered event, Instant now) {
        interview(
                event.sessionId(),
                event.at(),
                now,
                state -> lifecycle.began(state, "question_delivered", event.at(), now));
    }

    void candidatePresent(InterviewEvent.CandidatePresent event, Instant now) {
        if (!rows.get(event.sessionId()).contact.wentSince(event.at())) {
            interview(event.sessionId(), event.at(), now, state -> lifecycle.present(state, now));
        }
    }

    /** Does what the scheduler does on every session that is due. */
    void tick(Instant now) {
        dueAt(now).forEach(row -> decide(row, now, Outcome.Unchanged::new));
    }

    /** The sessions the scheduler finds. */
    List<Row> dueAt(Instant now) {
        return rows.values().stream().filter(row -> isDue(row, now)).toList();
    }

    /** When the scheduler finds something next. */
    Optional<Instant> nextDue() {
        return rows.values().stream()
                .map(row -> row.due)
                .filter(due -> due != null)
                .min(Instant::compareTo);
    }

    /** What the session would be if somebody looked at it now; nothing is stored. */
    Standing lookedAt(UUID id, Instant now) {
        Row row = rows.get(id);
        return timetable.due(row.state, row.contact.lastSignOrEpoch(), now) instanceof Outcome.Moved moved
                ? row.standing(moved.state())
                : row.standing();
    }

    private void interview(UUID id, Instant sign, Instant now, Function<SessionState, Outcome> move) {
        Row row = rows.get(id);
        decide(row, sign, now, move);
        row.contact = row.contact.seen(sign);
    }

    private Outcome move(UUID id, Instant now, BiFunction<SessionState, Instant, Outcome> move) {
        Row row = rows.get(id);
        Outcome outcome = decide(row, now, now, state -> move.apply(state, now));
        if (!(outcome instanceof Outcome.IllegalTransition)) {
            row.contact = row.contact.seen(now);
        }
        return outcome;
    }

    private Outcome decide(Row row, Instant now, Function<SessionState, Outcome> move) {
        return decide(row, timetable.due(row.state, row.contact.lastSignOrEpoch(), now), now, move);
    }

    /** The same when the client shows itself with it. */
    private Outcome decide(Row row, Instant sign, Instant now, Function<SessionState, Outcome> move) {
        return decide(row, timetable.confirmed(row.state, row.contact.lastSignOrEpoch(), sign, now), now, move);
    }

    private Outcome decide(Row row, Outcome due, Instant now, Function<SessionState, Outcome> move) {
        List<SessionChange> changes = new ArrayList<>();
        SessionState settled = apply(due, row.state, changes);
        Outcome outcome = move.apply(settled);
        store(row, apply(outcome, settled, changes), changes, now);
        return outcome;
    }

    private void learn(Row row, Instant now, Function<SessionState, Outcome> fact) {
        List<SessionChange> changes = new ArrayList<>();
        SessionState known = apply(fact.apply(row.state), row.state, changes);
        Outcome due = timetable.due(known, row.contact.lastSignOrEpoch(), now);
        store(row, apply(due, known, changes), changes, now);
    }

    private void store(Row row, SessionState state, List<SessionChange> changes, Instant now) {
        row.state = state;
        if (state instanceof SessionState.Completed) {
            row.credits(row.creditsUsed);
        }
        row.due = timetable.next(state, row.contact.lastSignOrEpoch(), now).orElse(null);
        changes.forEach(change -> event(row, change).ifPresent(publish));
    }

    private static SessionState apply(Outcome outcome, SessionState otherwise, List<SessionChange> changes) {
        if (outcome instanceof Outcome.Moved moved) {
            changes.addAll(moved.changes());
            return moved.state();
        }
        return otherwise;
    }

    private static boolean isDue(Row row, Instant now) {
        return row.due != null && !row.due.isAfter(now);
    }

    private boolean onlyTheTimeChanges(Row row, Instant now) {
        if (row.state instanceof SessionState.Active active) {
            Instant silent = now.minus(planted.sessionLimits().silence());
            return row.contact.lastSignOrEpoch().isAfter(silent)
                    || active.since().isAfter(silent);
        }
        return row.state instanceof SessionState.Created
                || row.state instanceof SessionState.Activating
                || row.state instanceof SessionState.Paused paused && paused.reason() == PauseReason.USER;
    }

    private Optional<SessionEvent> event(Row row, SessionChange change) {
        return SessionNews.of(row.id, row.user, change).map(planted::distort);
    }
}

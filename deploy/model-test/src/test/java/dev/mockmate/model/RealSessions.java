package dev.mockmate.model;

import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.session.application.Actor;
import dev.mockmate.session.application.SessionDecisions;
import dev.mockmate.session.application.SessionDecisions.Decision;
import dev.mockmate.session.application.SessionDecisions.Found;
import dev.mockmate.session.domain.Client;
import dev.mockmate.session.domain.ClientPresence;
import dev.mockmate.session.domain.DueTransitions;
import dev.mockmate.session.domain.EndReason;
import dev.mockmate.session.domain.JobBrief;
import dev.mockmate.session.domain.Lifecycle;
import dev.mockmate.session.domain.PauseReason;
import dev.mockmate.session.domain.SessionChange;
import dev.mockmate.session.domain.SessionSnapshot;
import dev.mockmate.session.domain.SessionState;
import dev.mockmate.session.domain.TransitionResult;
import dev.mockmate.session.store.SessionRow;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Session-service without its database: every decision is that of its {@link SessionDecisions}, every state goes through the columns
 * of its {@link SessionRow}, every event is what it would put into its outbox. What is played here is only where these are
 * kept: the row, its lock and its transaction are a map entry, the presence row is a {@link ClientPresence}, and the one statement of
 * {@code Presence} that notes a heartbeat without a look is {@link #onlyNotes}.
 */
final class RealSessions {
    private final Planted planted;
    private final Lifecycle lifecycle;
    private final DueTransitions timetable;
    private final SessionDecisions decisions;
    private final Consumer<SessionEvent> publish;
    final Map<UUID, Row> rows = new LinkedHashMap<>();

    RealSessions(Planted planted, Consumer<SessionEvent> publish) {
        this.planted = planted;
        this.lifecycle = new Lifecycle(planted.sessionLimits());
        this.timetable = new DueTransitions(planted.sessionLimits());
        this.decisions = new SessionDecisions(lifecycle, timetable);
        this.publish = publish;
    }

    /** A session as it is stored. */
    static final class Row {
        final UUID id;
        final UUID user;
        private final SessionRow stored;
        private final Actor owner;
        ClientPresence contact = ClientPresence.NONE;
        Instant due;

        Row(UUID id, UUID user, Instant createdAt) {
            this.id = id;
            this.user = user;
            this.owner = Actor.user(user);
            this.stored =
                    SessionRow.create(id, user, new JobBrief("", "", "", "", "easy", "mixed", "en", null), createdAt);
        }

        SessionState state() {
            return stored.state();
        }

        SessionSnapshot standing() {
            return stored.standing(contact);
        }

        private SessionSnapshot standing(SessionState other) {
            return new SessionSnapshot(id, other, standing().creditsUsed(), contact);
        }
    }

    void create(UUID id, UUID user, Instant now) {
        Row row = new Row(id, user, now);
        row.due = timetable.next(row.state(), now, now).orElse(null);
        rows.put(id, row);
        publish.accept(new SessionEvent.Created(id, user, "", "", "", "", "easy", "mixed", "en", now));
    }

    void activate(UUID id, UUID activation, Instant now) {
        decide(id, now, state -> lifecycle.requestActivation(state, activation, now));
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
        SessionRow row = rows.get(id).stored;
        if (move(id, now, (state, at) -> lifecycle.finish(state, minutes, row.claim(), at))
                instanceof TransitionResult.Moved) {
            row.claim(minutes);
        }
    }

    void correct(UUID id, int minutes, Instant now) {
        decide(id, now, state -> lifecycle.correct(state, Duration.ofMinutes(minutes), id, "corrected", now));
    }

    void connect(UUID id, UUID connection, Instant now) {
        Row row = rows.get(id);
        SessionChange.Connected connected = new SessionChange.Connected(
                connection, row.contact.connectionId(), new Client("test", "1", "test"), now);
        if (!(move(id, now, (state, at) -> lifecycle.connect(state, connected))
                instanceof TransitionResult.IllegalTransition)) {
            row.contact = row.contact.connected(connection, now);
        }
    }

    void disconnect(UUID id, Instant now) {
        Row row = rows.get(id);
        if (!(move(id, now, (state, at) -> lifecycle.disconnect(state, row.contact, at))
                instanceof TransitionResult.IllegalTransition)) {
            row.contact = row.contact.dropped(now);
        }
    }

    void heartbeat(UUID id, Instant now) {
        Row row = rows.get(id);
        if (onlyNotes(id, now)) {
            row.contact = row.contact.seen(now);
        } else {
            seen(row, now, keep(row, now, decisions.heartbeat(found(row), row.owner, false, now)));
        }
    }

    /** Whether a heartbeat is noted without looking at the session. */
    boolean onlyNotes(UUID id, Instant now) {
        Row row = rows.get(id);
        return !isDue(row, now) && onlyTheTimeChanges(row, now);
    }

    void approved(BillingEvent.ActivationApproved event, Instant now) {
        Row row = rows.get(event.sessionId());
        if (keep(row, now, decisions.approved(found(row), event, now)) instanceof TransitionResult.Moved) {
            row.stored.credits(event.credits());
        }
    }

    void declined(BillingEvent.ActivationDeclined event, Instant now) {
        Row row = rows.get(event.sessionId());
        keep(row, now, decisions.declined(found(row), event, now));
    }

    void charged(BillingEvent.CreditCharged event, Instant now) {
        Row row = rows.get(event.sessionId());
        keep(row, now, decisions.charged(found(row), event, now));
        row.stored.credits(event.creditNumber());
    }

    void exhausted(BillingEvent.CreditExhausted event, Instant now) {
        Row row = rows.get(event.sessionId());
        keep(row, now, decisions.exhausted(found(row), event, now));
    }

    void released(BillingEvent.HoldReleased event) {
        rows.get(event.sessionId()).stored.credits(0);
    }

    void questionDelivered(InterviewEvent.QuestionDelivered event, Instant now) {
        Row row = rows.get(event.sessionId());
        keep(row, now, decisions.questionDelivered(found(row), event.at(), now));
        row.contact = row.contact.seen(event.at());
    }

    void candidatePresent(InterviewEvent.CandidatePresent event, Instant now) {
        Row row = rows.get(event.sessionId());
        decisions.candidatePresent(found(row), event.at(), now).ifPresent(decided -> {
            keep(row, now, decided);
            row.contact = row.contact.seen(event.at());
        });
    }

    /** Does what the scheduler does on every session that is due. */
    void tick(Instant now) {
        dueAt(now).forEach(row -> keep(row, now, decisions.settle(found(row), now)));
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
    SessionSnapshot lookedAt(UUID id, Instant now) {
        Row row = rows.get(id);
        return timetable.due(row.state(), row.contact.lastSignOrEpoch(), now) instanceof TransitionResult.Moved moved
                ? row.standing(moved.state())
                : row.standing();
    }

    private TransitionResult move(UUID id, Instant now, BiFunction<SessionState, Instant, TransitionResult> move) {
        Row row = rows.get(id);
        Decision decided = decisions.decideSeen(found(row), row.owner, now, now, state -> move.apply(state, now));
        return seen(row, now, keep(row, now, decided));
    }

    private static TransitionResult seen(Row row, Instant now, TransitionResult outcome) {
        if (!(outcome instanceof TransitionResult.IllegalTransition)) {
            row.contact = row.contact.seen(now);
        }
        return outcome;
    }

    private void decide(UUID id, Instant now, Function<SessionState, TransitionResult> move) {
        Row row = rows.get(id);
        keep(row, now, decisions.decide(found(row), row.owner, now, move));
    }

    private static Found found(Row row) {
        return new Found(row.state(), row.contact);
    }

    private TransitionResult keep(Row row, Instant now, Decision decided) {
        row.stored.become(decided.after(), now);
        row.due = decided.lookAgainAt().orElse(null);
        decided.events(row.id, row.user).forEach(event -> publish.accept(planted.distort(event)));
        return decided.outcome();
    }

    private static boolean isDue(Row row, Instant now) {
        return row.due != null && !row.due.isAfter(now);
    }

    private boolean onlyTheTimeChanges(Row row, Instant now) {
        SessionState state = row.state();
        if (state instanceof SessionState.Active active) {
            Instant silent = now.minus(planted.sessionLimits().silence());
            return row.contact.lastSignOrEpoch().isAfter(silent)
                    || active.since().isAfter(silent);
        }
        return state instanceof SessionState.Created
                || state instanceof SessionState.Activating
                || state instanceof SessionState.Paused paused && paused.reason() == PauseReason.USER;
    }
}

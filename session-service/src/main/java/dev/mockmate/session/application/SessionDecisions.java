package dev.mockmate.session.application;

import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.session.domain.ClientPresence;
import dev.mockmate.session.domain.DueTransitions;
import dev.mockmate.session.domain.Grace;
import dev.mockmate.session.domain.JobBrief;
import dev.mockmate.session.domain.Lifecycle;
import dev.mockmate.session.domain.SessionChange;
import dev.mockmate.session.domain.SessionState;
import dev.mockmate.session.domain.SessionState.Started;
import dev.mockmate.session.domain.TransitionResult;
import dev.mockmate.session.domain.TransitionResult.IllegalTransition;
import dev.mockmate.session.domain.TransitionResult.Moved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What becomes of a session, decided from what is stored of it and nothing else: no database, no events, no clock of its own.
 * The use cases load, ask here, and store what was decided through {@link ChangeSession}.
 */
public final class SessionDecisions {
    private static final String QUESTION_DELIVERED = "question_delivered";

    private final Lifecycle lifecycle;
    private final DueTransitions dueTransitions;

    public SessionDecisions(Lifecycle lifecycle, DueTransitions dueTransitions) {
        this.lifecycle = lifecycle;
        this.dueTransitions = dueTransitions;
    }

    /** The same for a session about this, which may end sooner than others. */
    SessionDecisions of(JobBrief brief) {
        return brief.longest().isEmpty() ? this : new SessionDecisions(lifecycle, dueTransitions.of(brief));
    }

    /** What is stored of a session that a decision depends on. */
    public record Found(SessionState state, ClientPresence contact) {
        Instant lastSeen() {
            return contact.lastSignOrEpoch();
        }
    }

    /** A change and who made it. */
    public record Made(SessionChange change, Actor by) {}

    /**
     * What was decided.
     *
     * @param outcome of what was asked for, without what fell due before or behind it
     * @param made all changes in their order
     * @param lookAgainAt when something falls due next
     */
    public record Decision(
            SessionState before,
            SessionState after,
            TransitionResult outcome,
            List<Made> made,
            Optional<Instant> lookAgainAt) {
        /** What the other services are told. */
        public List<SessionEvent> events(UUID session, UUID user) {
            return made.stream()
                    .flatMap(each -> SessionEventMapper.of(session, user, each.change()).stream())
                    .toList();
        }
    }

    /** Settles what fell due and nothing else. */
    public Decision settle(Found found, Instant now) {
        return decide(found, Actor.TIME, now, TransitionResult.Unchanged::new);
    }

    /** Settles what fell due, then decides the move on the state that leaves. */
    public Decision decide(Found found, Actor actor, Instant now, Function<SessionState, TransitionResult> move) {
        return decide(found, actor, dueTransitions.due(found.state(), found.lastSeen(), now), now, move);
    }

    /** The same where the move shows that the client was there at {@code sign}: what that confirms is settled before it. */
    public Decision decideSeen(
            Found found, Actor actor, Instant sign, Instant now, Function<SessionState, TransitionResult> move) {
        return decide(found, actor, dueTransitions.confirmed(found.state(), found.lastSeen(), sign, now), now, move);
    }

    private Decision decide(
            Found found,
            Actor actor,
            TransitionResult settled,
            Instant now,
            Function<SessionState, TransitionResult> move) {
        Steps steps = new Steps(found.state());
        steps.take(settled, Actor.TIME);
        TransitionResult outcome = move.apply(steps.state);
        steps.take(outcome, actor);
        return steps.decision(found, outcome, now);
    }

    /** Takes in something that happened before what fell due meanwhile, and settles that then. */
    Decision learn(Found found, Actor actor, Instant now, Function<SessionState, TransitionResult> fact) {
        Steps steps = new Steps(found.state());
        TransitionResult outcome = fact.apply(steps.state);
        steps.take(outcome, actor);
        steps.take(dueTransitions.due(steps.state, found.lastSeen(), now), Actor.TIME);
        return steps.decision(found, outcome, now);
    }

    /** Billing holds the credit: the clock starts now, not when billing decided. */
    public Decision approved(Found found, BillingEvent.ActivationApproved event, Instant now) {
        return decide(found, Actor.BILLING, now, state -> lifecycle.approve(state, event.activationId(), now));
    }

    /** Billing has not enough credit. */
    public Decision declined(Found found, BillingEvent.ActivationDeclined event, Instant now) {
        return decide(
                found,
                Actor.BILLING,
                now,
                state -> lifecycle.decline(state, event.activationId(), event.required(), event.available(), now));
    }

    /** A further hour was charged; within a grace that saves the session, however late it is heard of. */
    public Decision charged(Found found, BillingEvent.CreditCharged event, Instant now) {
        boolean inTime = found.state() instanceof Started started
                && !event.at().isAfter(started.run().grace().endsAt());
        return inTime
                ? learn(found, Actor.BILLING, now, state -> lifecycle.charged(state, event.creditNumber(), now))
                : settle(found, now);
    }

    /** Rule <b>exhausted</b>: an hour is not paid, the session goes on for the grace. */
    public Decision exhausted(Found found, BillingEvent.CreditExhausted event, Instant now) {
        Grace grace = Grace.heard(event.creditNumber(), event.graceEndsAt(), now);
        return decide(found, Actor.BILLING, now, state -> lifecycle.exhausted(state, grace, now));
    }

    /** The first question reached the client at {@code said}: the interview has really begun. */
    public Decision questionDelivered(Found found, Instant said, Instant now) {
        Instant delivered = notAfter(now, said);
        return decideSeen(
                found,
                Actor.INTERVIEW,
                delivered,
                now,
                state -> lifecycle.began(state, QUESTION_DELIVERED, delivered, now));
    }

    /** The interview is a scripted one. */
    public Decision scripted(Found found, Instant now) {
        return decide(found, Actor.INTERVIEW, now, state -> lifecycle.waive(state, now));
    }

    /** An interview call at {@code said} counts as presence; empty where the client has gone since. */
    public Optional<Decision> candidatePresent(Found found, Instant said, Instant now) {
        Instant sign = notAfter(now, said);
        return found.contact().wentSince(sign)
                ? Optional.empty()
                : Optional.of(decideSeen(found, Actor.INTERVIEW, sign, now, state -> lifecycle.present(state, now)));
    }

    /** The owner's client shows itself; one whose place was taken by another shows nothing, but learns how the session stands. */
    public Decision heartbeat(Found found, Actor owner, boolean replaced, Instant now) {
        return replaced
                ? decide(found, owner, now, state -> presentIn(state, true, now))
                : decideSeen(found, owner, now, now, state -> presentIn(state, false, now));
    }

    private TransitionResult presentIn(SessionState state, boolean replaced, Instant now) {
        if (!(state instanceof SessionState.Live)) {
            return new IllegalTransition(state.label(), "connected");
        }
        return replaced ? new TransitionResult.Unchanged(state) : lifecycle.present(state, now);
    }

    /** Another service's clock may be ahead. */
    static Instant notAfter(Instant now, Instant said) {
        return said.isAfter(now) ? now : said;
    }

    /** The way from one state to another while it is decided. */
    private final class Steps {
        private final List<Made> made = new ArrayList<>();
        private SessionState state;

        Steps(SessionState before) {
            this.state = before;
        }

        void take(TransitionResult outcome, Actor actor) {
            if (outcome instanceof Moved moved) {
                state = moved.state();
                moved.changes().forEach(change -> made.add(new Made(change, actor)));
            }
        }

        Decision decision(Found found, TransitionResult outcome, Instant now) {
            return new Decision(
                    found.state(),
                    state,
                    outcome,
                    List.copyOf(made),
                    dueTransitions.next(state, found.lastSeen(), now));
        }
    }
}

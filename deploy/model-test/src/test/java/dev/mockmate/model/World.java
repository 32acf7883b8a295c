package dev.mockmate.model;

import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.model.Step.Command;
import dev.mockmate.model.Step.Topic;
import dev.mockmate.session.domain.EndReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The domains and the reference model side by side: each step is done to both at the same instant, then both are compared. A step
 * that means nothing where the sequence stands does nothing.
 */
final class World {
    private static final long START = Instant.parse("2026-01-01T10:00:00Z").toEpochMilli();
    private static final int USER = 1;
    private static final int SESSION = 2;
    private static final int OTHER = 3;

    private final Bus bus = new Bus();
    private final RealSessions sessions;
    private final RealBilling billing;
    private final ClockModel clocks = new ClockModel();
    private final CreditModel credits;
    private final Comparison comparison;
    private final List<UUID> users = new ArrayList<>();
    private final List<UUID> created = new ArrayList<>();
    private long now = START;
    private long ids;
    private boolean inOrder = true;

    World(Planted planted, int userCount) {
        this.sessions = new RealSessions(planted, event -> publish(Topic.SESSION, event));
        this.billing = new RealBilling(planted.billingLimits(), event -> publish(Topic.BILLING, event));
        this.credits = new CreditModel((int) planted.billingLimits().welcomeCredits());
        this.comparison = new Comparison(sessions, billing, clocks, credits);
        for (int i = 1; i <= userCount; i++) {
            users.add(Step.id(USER, i));
        }
    }

    /** Does one step and compares. */
    void does(Step step) {
        now++;
        if (step instanceof Step.Create s) {
            create(user(s.user()));
        } else if (step instanceof Step.Look s) {
            billing.look(user(s.user()), instant());
            credits.look(user(s.user()), now);
        } else if (step instanceof Step.Grant s) {
            grant(s);
        } else if (step instanceof Step.Expire) {
            billing.expire(instant());
            credits.expire(now);
        } else if (step instanceof Step.Together s) {
            together(user(s.user()));
        } else if (step instanceof Step.Flow) {
            flow();
        } else if (!created.isEmpty()) {
            doesToSession(step);
        }
        comparison.everything(now);
    }

    /** Lets everything arrive, everybody go and every time run out: then nothing is held and all is paid as far as it can be. */
    void end() {
        flow();
        comparison.everything(now);
        for (int day = 0; day < 4; day++) {
            waits(14 * ClockModel.DAY, true, true);
            comparison.everything(now);
        }
        comparison.atTheEnd(inOrder, now);
    }

    /** What the sequence reached, to tell whether the generator still goes everywhere. */
    Set<String> reached() {
        return comparison.reached();
    }

    /** How both stand, in one line per session and user. */
    String standing() {
        return comparison.standing(created, users, now);
    }

    private void doesToSession(Step step) {
        if (step instanceof Step.Do s) {
            commands(session(s.session()), s.command());
        } else if (step instanceof Step.Tell s) {
            tell(session(s.session()), s.question());
        } else if (step instanceof Step.Wait s) {
            waits(s.millis(), s.scheduler(), s.flow());
        } else if (step instanceof Step.Attend s) {
            attend(s);
        } else if (step instanceof Step.Deliver s) {
            UUID session = session(s.session());
            for (int i = 0; i < s.count() && bus.waiting(s.topic(), session) > 0; i++) {
                arrives(bus.take(s.topic(), session, 0));
            }
        } else if (step instanceof Step.Again s) {
            again(s.topic(), session(s.session()), s.place());
        } else if (step instanceof Step.Overtake s) {
            UUID session = session(s.session());
            int waiting = bus.waiting(Topic.SESSION, session);
            if (waiting > 0) {
                inOrder &= s.place() % waiting == 0;
                arrives(bus.take(Topic.SESSION, session, s.place() % waiting));
            }
        } else if (step instanceof Step.Correct s) {
            UUID session = session(s.session());
            clocks.correct(session, s.minutes(), now);
            sessions.correct(session, s.minutes(), instant());
            comparison.stored(session, now);
        } else if (step instanceof Step.Refund s) {
            UUID session = session(s.session());
            // Of a session billing has not heard of yet nothing can be given back.
            if (billing.bills.containsKey(session)) {
                boolean done = billing.refund(session, s.credits(), instant());
                Comparison.same("refund of " + s.credits(), done, credits.refund(session, s.credits(), now));
            }
        }
    }

    private void create(UUID user) {
        UUID id = Step.id(SESSION, ++ids);
        created.add(id);
        clocks.create(id, user, now);
        credits.create(id, user);
        sessions.create(id, user, instant());
    }

    private void grant(Step.Grant s) {
        UUID user = user(s.user());
        long expires = s.life() == 0 ? ClockModel.NEVER : now + s.life();
        Instant expiresAt = s.life() == 0 ? dev.mockmate.billing.domain.Grant.NEVER : Instant.ofEpochMilli(expires);
        billing.grant(user, Step.id(OTHER, ++ids), s.source(), s.amount(), s.priority(), expiresAt, instant());
        credits.grant(user, s.source(), s.amount(), s.priority(), expires, now);
    }

    private void commands(UUID session, Command command) {
        switch (command) {
            case ACTIVATE -> {
                UUID activation = Step.id(OTHER, ++ids);
                clocks.activate(session, activation, now);
                sessions.activate(session, activation, instant());
            }
            case PAUSE -> {
                clocks.pause(session, now);
                sessions.pause(session, instant());
            }
            case RESUME -> {
                clocks.resume(session, now);
                sessions.resume(session, instant());
            }
            case STOP -> {
                clocks.complete(session, "user_ended", now);
                sessions.complete(session, EndReason.USER_ENDED, instant());
            }
            case END_BY_AI -> {
                clocks.complete(session, "ai_ended", now);
                sessions.complete(session, EndReason.AI_ENDED, instant());
            }
            case FINALIZE -> {
                clocks.complete(session, "user_ended", now);
                sessions.finish(session, 7, instant());
            }
            case CONNECT -> {
                clocks.connect(session, now);
                sessions.connect(session, Step.id(OTHER, ++ids), instant());
            }
            case DISCONNECT -> {
                clocks.disconnect(session, now);
                sessions.disconnect(session, instant());
            }
            case HEARTBEAT -> {
                heartbeat(session);
                return;
            }
        }
        comparison.stored(session, now);
    }

    private void heartbeat(UUID session) {
        if (sessions.onlyNotes(session, instant())) {
            Comparison.same("a heartbeat only notes the time", true, clocks.noted(session, now));
            sessions.heartbeat(session, instant());
            return;
        }
        clocks.heartbeat(session, now);
        sessions.heartbeat(session, instant());
        comparison.stored(session, now);
    }

    private void tell(UUID session, boolean question) {
        UUID user = sessions.rows.get(session).user;
        publish(
                Topic.INTERVIEW,
                question
                        ? new InterviewEvent.QuestionDelivered(session, user, session, session, 1, instant())
                        : new InterviewEvent.CandidatePresent(session, user, instant()));
    }

    private void waits(long millis, boolean scheduler, boolean flow) {
        long until = now + millis;
        if (scheduler) {
            ticksUntil(until, flow);
        }
        now = until;
        if (scheduler) {
            tick(flow);
        }
    }

    private void attend(Step.Attend s) {
        UUID first = session(s.session());
        long left = s.elapsed() - clocks.lookedAt(first, now).elapsed(now);
        long until = now + Math.max(0, Math.min(left, s.atMost()));
        while (now < until && clocks.lookedAt(first, now).is("active", "paused", "abandoned")) {
            long next = Math.min(until, now + s.every());
            if (s.scheduler()) {
                ticksUntil(next, s.flow());
            }
            now = next;
            for (int i = 0; i < created.size(); i++) {
                UUID session = created.get(i);
                if (session.equals(first) || (s.sessions() >> i & 1) == 1) {
                    heartbeat(session);
                }
            }
            if (s.flow()) {
                flow();
            }
            if (!clocks.sessions.get(first).is("active")) {
                return;
            }
        }
    }

    /** The scheduler looks at every whole second; here only at those at which something is due. */
    private void ticksUntil(long until, boolean flow) {
        for (long due = nextTick(); due < until; due = nextTick()) {
            now = due;
            tick(flow);
        }
    }

    private long nextTick() {
        long due = sessions.nextDue().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE / 2);
        return Math.max(now + 1, (due + 999) / 1000 * 1000);
    }

    private void tick(boolean flow) {
        sessions.dueAt(instant()).forEach(row -> clocks.at(row.id, now));
        sessions.tick(instant());
        comparison.settled(now);
        if (flow) {
            flow();
        }
    }

    private void flow() {
        while (bus.isBusy()) {
            for (Topic topic : Topic.values()) {
                for (UUID session : created) {
                    while (bus.waiting(topic, session) > 0) {
                        arrives(bus.take(topic, session, 0));
                    }
                }
            }
        }
    }

    /** Only what claims to survive it arrives past the inbox a second time. */
    private void again(Topic topic, UUID session, int place) {
        int arrived = bus.arrived(topic, session);
        if (arrived > 0) {
            Event event = bus.again(topic, session, place % arrived);
            if (topic == Topic.SESSION
                    || event instanceof BillingEvent.ActivationApproved
                    || event instanceof BillingEvent.ActivationDeclined
                    || event instanceof InterviewEvent.QuestionDelivered) {
                arrives(event);
            }
        }
    }

    private void publish(Topic topic, Event event) {
        if (event instanceof SessionEvent told) {
            comparison.told(told, now);
        } else if (event instanceof BillingEvent told) {
            comparison.told(told);
        }
        bus.publish(topic, event);
    }

    private void arrives(Event event) {
        if (event instanceof SessionEvent e) {
            UUID user = credits.bills.get(e.sessionId()).user;
            rulesHear(e);
            billing.hear(user, List.of(e), instant());
            comparison.credits(user);
        } else if (event instanceof BillingEvent e) {
            sessionHears(e);
        } else if (event instanceof InterviewEvent.QuestionDelivered e) {
            // It may correct a bill, and no two corrections of one are made at the same instant.
            now++;
            clocks.called(e.sessionId(), now, e.at().toEpochMilli(), true);
            sessions.questionDelivered(e, instant());
            comparison.stored(e.sessionId(), now);
        } else if (event instanceof InterviewEvent.CandidatePresent e) {
            clocks.called(e.sessionId(), now, e.at().toEpochMilli(), false);
            sessions.candidatePresent(e, instant());
            comparison.stored(e.sessionId(), now);
        }
    }

    /** The reference model hears. */
    private void rulesHear(SessionEvent event) {
        if (event instanceof SessionEvent.ActivationRequested e) {
            credits.requested(e.sessionId(), e.activationId(), now);
        } else if (event instanceof SessionEvent.ActivationWithdrawn e) {
            credits.withdrawn(e.sessionId(), e.activationId(), now);
        } else if (event instanceof SessionEvent.InterviewBegan e) {
            credits.began(e.sessionId(), now);
        } else if (event instanceof SessionEvent.Metered e) {
            credits.metered(e.sessionId(), e.elapsedSeconds(), e.creditsDue(), now);
        } else if (event instanceof SessionEvent.Completed e) {
            credits.ended(e.sessionId(), e.creditsDue(), now);
        } else if (event instanceof SessionEvent.Expired e) {
            credits.ended(e.sessionId(), 0, now);
        } else if (event instanceof SessionEvent.Corrected e) {
            credits.corrected(e.sessionId(), e.creditsDue(), e.at().toEpochMilli(), now);
        }
    }

    /** Everything that waits for one user's credits arrives at once and is worked on in one transaction. */
    private void together(UUID user) {
        List<SessionEvent> events = new ArrayList<>();
        for (UUID session : created) {
            while (sessions.rows.get(session).user.equals(user) && bus.waiting(Topic.SESSION, session) > 0) {
                events.add((SessionEvent) bus.take(Topic.SESSION, session, 0));
            }
        }
        events.forEach(this::rulesHear);
        billing.hear(user, events, instant());
        comparison.credits(user);
    }

    private void sessionHears(BillingEvent event) {
        if (event instanceof BillingEvent.ActivationApproved e) {
            clocks.approved(e.sessionId(), e.activationId(), now);
            sessions.approved(e, instant());
            comparison.stored(e.sessionId(), now);
        } else if (event instanceof BillingEvent.ActivationDeclined e) {
            clocks.declined(e.sessionId(), e.activationId(), now);
            sessions.declined(e, instant());
            comparison.stored(e.sessionId(), now);
        } else if (event instanceof BillingEvent.CreditCharged e) {
            clocks.charged(e.sessionId(), e.creditNumber(), e.at().toEpochMilli(), now);
            sessions.charged(e, instant());
            comparison.stored(e.sessionId(), now);
        } else if (event instanceof BillingEvent.CreditExhausted e) {
            clocks.exhausted(e.sessionId(), e.creditNumber(), e.graceEndsAt().toEpochMilli(), now);
            sessions.exhausted(e, instant());
            comparison.stored(e.sessionId(), now);
        } else if (event instanceof BillingEvent.HoldReleased e) {
            sessions.released(e);
        }
    }

    private UUID user(int place) {
        return users.get(place % users.size());
    }

    private UUID session(int place) {
        return created.get(place % created.size());
    }

    private Instant instant() {
        return Instant.ofEpochMilli(now);
    }
}

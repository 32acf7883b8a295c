package dev.mockmate.interview.sessionview.application;

import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.interview.sessionview.domain.FollowedSession;
import dev.mockmate.interview.sessionview.domain.FollowedSession.RunningTime;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.interview.sessionview.domain.KnownSession.Moments;
import dev.mockmate.interview.sessionview.domain.KnownSession.Subject;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.time.Now;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Keeps the view of sessions and passes their events on to whoever follows them. Runs inside the inbox transaction. */
@ApplicationScoped
public class FollowSession {

    private final SessionViews sessions;
    private final List<SessionFollower> followers;
    private final Now now;

    FollowSession(SessionViews sessions, @All List<SessionFollower> followers, Now now) {
        this.sessions = sessions;
        this.followers = followers;
        this.now = now;
    }

    /** Whether anything follows here from an event: from connections and warnings nothing does. */
    public static boolean concerns(Event event) {
        return event instanceof SessionEvent
                && !(event instanceof SessionEvent.Connected
                        || event instanceof SessionEvent.InterviewBegan
                        || event instanceof SessionEvent.MaxDurationNear);
    }

    /**
     * Takes a session's event over. A session is locked before what belongs to it is erased: whoever is just writing to it comes
     * before, and goes with it, or finds it gone.
     */
    public Uni<Void> follow(SessionEvent event) {
        if (event instanceof SessionEvent.Deleted deleted) {
            return sessions.lockOrCreate(deleted.sessionId(), deleted.userId())
                    .call(() -> passOn(event, null))
                    .chain(session -> session == null
                            ? Uni.createFrom().voidItem()
                            : sessions.erase(deleted.sessionId(), deleted.userId(), now.get()));
        }
        return changed(event).chain(session -> passOn(event, session));
    }

    /** Tells the followers after the commit. */
    public void committed(SessionEvent event) {
        followers.forEach(follower -> follower.committed(event));
    }

    private Uni<Void> passOn(SessionEvent event, KnownSession session) {
        return InOrder.each(followers, follower -> follower.follow(event, session));
    }

    private Uni<KnownSession> changed(SessionEvent event) {
        if (event instanceof SessionEvent.Created created) {
            return view(created, created.userId(), session -> take(session, created));
        }
        if (event instanceof SessionEvent.Changed changed) {
            return view(changed, changed.userId(), session -> take(session, changed));
        }
        if (event instanceof SessionEvent.ActivationRequested asked) {
            return view(asked, asked.userId(), session -> session.in(new FollowedSession.Activating()));
        }
        if (event instanceof SessionEvent.ActivationWithdrawn withdrawn) {
            return view(withdrawn, withdrawn.userId(), session -> session.in(new FollowedSession.Created()));
        }
        if (event instanceof SessionEvent.Activated activated) {
            return view(activated, activated.userId(), session -> take(session, activated));
        }
        if (event instanceof SessionEvent.Paused paused) {
            return view(paused, paused.userId(), session -> take(session, paused));
        }
        if (event instanceof SessionEvent.Resumed resumed) {
            return view(resumed, resumed.userId(), session -> take(session, resumed));
        }
        return ended(event);
    }

    private Uni<KnownSession> ended(SessionEvent event) {
        if (event instanceof SessionEvent.Abandoned abandoned) {
            return view(abandoned, abandoned.userId(), session -> session.in(new FollowedSession.Abandoned())
                    .running(session.runningTime().stopped()));
        }
        if (event instanceof SessionEvent.Metered metered) {
            return view(metered, metered.userId(), session -> session.running(
                            session.runningTime().told(metered.elapsedSeconds(), metered.at()))
                    .costing(session.credits().due(metered.creditsDue())));
        }
        if (event instanceof SessionEvent.Corrected corrected) {
            return view(corrected, corrected.userId(), session -> session.running(
                            session.runningTime().told(corrected.elapsedSeconds(), corrected.at()))
                    .costing(session.credits().due(corrected.creditsDue())));
        }
        if (event instanceof SessionEvent.Expired expired) {
            return view(expired, expired.userId(), session -> session.in(new FollowedSession.Expired(expired.at())));
        }
        if (event instanceof SessionEvent.Completed completed) {
            return view(completed, completed.userId(), session -> take(session, completed));
        }
        return Uni.createFrom().nullItem();
    }

    /** The changed session; null when it was erased. */
    private Uni<KnownSession> view(SessionEvent event, UUID userId, UnaryOperator<KnownSession> change) {
        return sessions.lockOrCreate(event.sessionId(), userId)
                .chain(session -> session == null
                        ? Uni.createFrom().nullItem()
                        : sessions.save(change.apply(session.ownedBy(userId))));
    }

    private static KnownSession take(KnownSession session, SessionEvent.Created created) {
        return (session.isKnown() ? session : session.in(new FollowedSession.Created()))
                .about(new Subject(
                        orEmpty(created.sessionName()),
                        orEmpty(created.jobTitle()),
                        orEmpty(created.jobDescription()),
                        orEmpty(created.company()),
                        created.difficulty(),
                        created.interviewType(),
                        created.language()))
                .at(new Moments(
                        Optional.ofNullable(created.createdAt()),
                        session.moments().startedAt(),
                        session.moments().endedAt()));
    }

    private static KnownSession take(KnownSession session, SessionEvent.Changed changed) {
        return session.about(new Subject(
                orEmpty(changed.sessionName()),
                orEmpty(changed.jobTitle()),
                orEmpty(changed.jobDescription()),
                orEmpty(changed.company()),
                changed.difficulty(),
                changed.interviewType(),
                changed.language()));
    }

    private static KnownSession take(KnownSession session, SessionEvent.Activated activated) {
        return session.in(new FollowedSession.Active())
                .at(new Moments(
                        session.moments().createdAt(),
                        Optional.ofNullable(activated.at()),
                        session.moments().endedAt()))
                .running(RunningTime.from(session.runningTime().elapsedSeconds(), activated.at()))
                .costing(session.credits().due(Math.max(1, session.credits().used())));
    }

    private static KnownSession take(KnownSession session, SessionEvent.Paused paused) {
        return session.in(new FollowedSession.Paused(paused.reason(), paused.at()))
                .running(RunningTime.at(paused.elapsedSeconds()));
    }

    private static KnownSession take(KnownSession session, SessionEvent.Resumed resumed) {
        return session.in(new FollowedSession.Active())
                .running(RunningTime.from(resumed.elapsedSeconds(), resumed.at()));
    }

    private static KnownSession take(KnownSession session, SessionEvent.Completed completed) {
        return session.in(new FollowedSession.Completed(completed.endReason(), completed.at()))
                .running(RunningTime.at(completed.elapsedSeconds()))
                .costing(session.credits().due(completed.creditsDue()));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}

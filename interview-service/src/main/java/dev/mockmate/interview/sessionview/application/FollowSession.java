package dev.mockmate.interview.sessionview.application;

import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.interview.sessionview.domain.FollowedSession;
import dev.mockmate.interview.sessionview.domain.FollowedSession.RunningTime;
import dev.mockmate.interview.sessionview.store.SessionViewRow;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.time.Now;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

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

    /** Takes a session's event over. */
    public Uni<Void> follow(SessionEvent event) {
        if (event instanceof SessionEvent.Deleted deleted) {
            return passOn(event, null).chain(() -> sessions.erase(deleted.sessionId(), deleted.userId(), now.get()));
        }
        return changed(event).chain(session -> passOn(event, session));
    }

    /** Tells the followers after the commit. */
    public void committed(SessionEvent event) {
        followers.forEach(follower -> follower.committed(event));
    }

    private Uni<Void> passOn(SessionEvent event, SessionViewRow session) {
        return InOrder.each(followers, follower -> follower.follow(event, session));
    }

    private Uni<SessionViewRow> changed(SessionEvent event) {
        if (event instanceof SessionEvent.Created created) {
            return view(created, created.userId(), row -> take(row, created));
        }
        if (event instanceof SessionEvent.Changed changed) {
            return view(changed, changed.userId(), row -> take(row, changed));
        }
        if (event instanceof SessionEvent.ActivationRequested asked) {
            return view(asked, asked.userId(), row -> row.become(new FollowedSession.Activating()));
        }
        if (event instanceof SessionEvent.ActivationWithdrawn withdrawn) {
            return view(withdrawn, withdrawn.userId(), row -> row.become(new FollowedSession.Created()));
        }
        if (event instanceof SessionEvent.Activated activated) {
            return view(activated, activated.userId(), row -> take(row, activated));
        }
        if (event instanceof SessionEvent.Paused paused) {
            return view(paused, paused.userId(), row -> take(row, paused));
        }
        if (event instanceof SessionEvent.Resumed resumed) {
            return view(resumed, resumed.userId(), row -> take(row, resumed));
        }
        return ended(event);
    }

    private Uni<SessionViewRow> ended(SessionEvent event) {
        if (event instanceof SessionEvent.Abandoned abandoned) {
            return view(abandoned, abandoned.userId(), row -> {
                row.become(new FollowedSession.Abandoned());
                row.take(row.runningTime().stopped());
            });
        }
        if (event instanceof SessionEvent.Metered metered) {
            return view(metered, metered.userId(), row -> {
                row.take(row.runningTime().told(metered.elapsedSeconds(), metered.at()));
                row.creditsUsed = metered.creditsDue();
            });
        }
        if (event instanceof SessionEvent.Corrected corrected) {
            return view(corrected, corrected.userId(), row -> {
                row.take(row.runningTime().told(corrected.elapsedSeconds(), corrected.at()));
                row.creditsUsed = corrected.creditsDue();
            });
        }
        if (event instanceof SessionEvent.Expired expired) {
            return view(expired, expired.userId(), row -> row.become(new FollowedSession.Expired(expired.at())));
        }
        if (event instanceof SessionEvent.Completed completed) {
            return view(completed, completed.userId(), row -> take(row, completed));
        }
        return Uni.createFrom().nullItem();
    }

    /** The changed row; null when the session was erased. */
    private Uni<SessionViewRow> view(SessionEvent event, UUID userId, Consumer<SessionViewRow> change) {
        return sessions.lockOrCreate(event.sessionId(), userId).invoke(row -> {
            if (row != null) {
                row.userId = userId;
                change.accept(row);
            }
        });
    }

    private static void take(SessionViewRow row, SessionEvent.Created created) {
        if (!row.isKnown()) {
            row.become(new FollowedSession.Created());
        }
        row.sessionName = orEmpty(created.sessionName());
        row.jobTitle = orEmpty(created.jobTitle());
        row.jobDescription = orEmpty(created.jobDescription());
        row.company = orEmpty(created.company());
        row.difficulty = created.difficulty();
        row.interviewType = created.interviewType();
        row.language = created.language();
        row.createdAt = created.createdAt();
    }

    private static void take(SessionViewRow row, SessionEvent.Changed changed) {
        row.sessionName = orEmpty(changed.sessionName());
        row.jobTitle = orEmpty(changed.jobTitle());
        row.jobDescription = orEmpty(changed.jobDescription());
        row.company = orEmpty(changed.company());
        row.difficulty = changed.difficulty();
        row.interviewType = changed.interviewType();
        row.language = changed.language();
    }

    private static void take(SessionViewRow row, SessionEvent.Activated activated) {
        row.become(new FollowedSession.Active());
        row.startedAt = activated.at();
        row.take(RunningTime.from(row.elapsedSeconds, activated.at()));
        row.creditsUsed = Math.max(1, row.creditsUsed);
    }

    private static void take(SessionViewRow row, SessionEvent.Paused paused) {
        row.become(new FollowedSession.Paused(paused.reason(), paused.at()));
        row.take(RunningTime.at(paused.elapsedSeconds()));
    }

    private static void take(SessionViewRow row, SessionEvent.Resumed resumed) {
        row.become(new FollowedSession.Active());
        row.take(RunningTime.from(resumed.elapsedSeconds(), resumed.at()));
    }

    private static void take(SessionViewRow row, SessionEvent.Completed completed) {
        row.become(new FollowedSession.Completed(completed.endReason(), completed.at()));
        row.take(RunningTime.at(completed.elapsedSeconds()));
        row.creditsUsed = completed.creditsDue();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}

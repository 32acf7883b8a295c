package dev.mockmate.interview.sessionview.application;

import dev.mockmate.contracts.event.SessionEvent;
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
            return view(asked, asked.userId(), row -> row.status = "activating");
        }
        if (event instanceof SessionEvent.ActivationWithdrawn withdrawn) {
            return view(withdrawn, withdrawn.userId(), row -> row.status = "created");
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
                row.status = "abandoned";
                row.runningSince = null;
            });
        }
        if (event instanceof SessionEvent.Metered metered) {
            return view(metered, metered.userId(), row -> {
                row.elapsedSeconds = metered.elapsedSeconds();
                row.runningSince = row.runningSince == null ? null : metered.at();
                row.creditsUsed = metered.creditsDue();
            });
        }
        if (event instanceof SessionEvent.Corrected corrected) {
            return view(corrected, corrected.userId(), row -> {
                row.elapsedSeconds = corrected.elapsedSeconds();
                row.runningSince = row.runningSince == null ? null : corrected.at();
                row.creditsUsed = corrected.creditsDue();
            });
        }
        if (event instanceof SessionEvent.Expired expired) {
            return view(expired, expired.userId(), row -> {
                row.status = "expired";
                row.endedAt = expired.at();
            });
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
        if ("unknown".equals(row.status)) {
            row.status = "created";
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
        row.status = "active";
        row.pauseReason = null;
        row.pausedAt = null;
        row.startedAt = activated.at();
        row.runningSince = activated.at();
        row.creditsUsed = Math.max(1, row.creditsUsed);
    }

    private static void take(SessionViewRow row, SessionEvent.Paused paused) {
        row.status = "paused";
        row.pauseReason = paused.reason();
        row.pausedAt = paused.at();
        row.elapsedSeconds = paused.elapsedSeconds();
        row.runningSince = null;
    }

    private static void take(SessionViewRow row, SessionEvent.Resumed resumed) {
        row.status = "active";
        row.pauseReason = null;
        row.pausedAt = null;
        row.elapsedSeconds = resumed.elapsedSeconds();
        row.runningSince = resumed.at();
    }

    private static void take(SessionViewRow row, SessionEvent.Completed completed) {
        row.status = "completed";
        row.endReason = completed.endReason();
        row.endedAt = completed.at();
        row.elapsedSeconds = completed.elapsedSeconds();
        row.runningSince = null;
        row.creditsUsed = completed.creditsDue();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}

package dev.mockmate.interview.application;

import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.interview.store.Interviews;
import dev.mockmate.interview.store.Segments;
import dev.mockmate.interview.store.SessionViewRow;
import dev.mockmate.interview.store.SessionViews;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps the view of sessions, and does what a session's end or erasure means here. Runs inside the inbox transaction. */
@ApplicationScoped
public class FollowSession {

    private final SessionViews sessions;
    private final Interviews interviews;
    private final Segments segments;
    private final HearCandidate candidate;
    private final FinishInterview finish;
    private final Outbox outbox;
    private final Now now;

    FollowSession(
            SessionViews sessions,
            Interviews interviews,
            Segments segments,
            HearCandidate candidate,
            FinishInterview finish,
            Outbox outbox,
            Now now) {
        this.sessions = sessions;
        this.interviews = interviews;
        this.segments = segments;
        this.candidate = candidate;
        this.finish = finish;
        this.outbox = outbox;
        this.now = now;
    }

    /** Takes a session's event over. */
    public Uni<Void> follow(SessionEvent event) {
        if (event instanceof SessionEvent.Deleted deleted) {
            return erase(deleted);
        }
        if (event instanceof SessionEvent.Created created) {
            return view(created, created.userId(), row -> take(row, created)).replaceWithVoid();
        }
        if (event instanceof SessionEvent.Changed changed) {
            return view(changed, changed.userId(), row -> take(row, changed)).replaceWithVoid();
        }
        if (event instanceof SessionEvent.ActivationRequested asked) {
            return view(asked, asked.userId(), row -> row.status = "activating").replaceWithVoid();
        }
        if (event instanceof SessionEvent.ActivationWithdrawn withdrawn) {
            return view(withdrawn, withdrawn.userId(), row -> row.status = "created")
                    .replaceWithVoid();
        }
        if (event instanceof SessionEvent.Activated activated) {
            return view(activated, activated.userId(), row -> take(row, activated))
                    .chain(this::began);
        }
        if (event instanceof SessionEvent.Paused paused) {
            return view(paused, paused.userId(), row -> take(row, paused)).replaceWithVoid();
        }
        if (event instanceof SessionEvent.Resumed resumed) {
            return view(resumed, resumed.userId(), row -> take(row, resumed)).chain(this::began);
        }
        return end(event);
    }

    private Uni<Void> end(SessionEvent event) {
        if (event instanceof SessionEvent.Abandoned abandoned) {
            return view(abandoned, abandoned.userId(), row -> {
                        row.status = "abandoned";
                        row.runningSince = null;
                    })
                    .replaceWithVoid();
        }
        if (event instanceof SessionEvent.Metered metered) {
            return view(metered, metered.userId(), row -> {
                        row.elapsedSeconds = metered.elapsedSeconds();
                        row.runningSince = row.runningSince == null ? null : metered.at();
                        row.creditsUsed = metered.creditsDue();
                    })
                    .replaceWithVoid();
        }
        if (event instanceof SessionEvent.Corrected corrected) {
            return view(corrected, corrected.userId(), row -> {
                        row.elapsedSeconds = corrected.elapsedSeconds();
                        row.creditsUsed = corrected.creditsDue();
                    })
                    .replaceWithVoid();
        }
        if (event instanceof SessionEvent.Expired expired) {
            return view(expired, expired.userId(), row -> {
                        row.status = "expired";
                        row.endedAt = expired.at();
                    })
                    .replaceWithVoid();
        }
        if (event instanceof SessionEvent.Completed completed) {
            return view(completed, completed.userId(), row -> take(row, completed))
                    .chain(() -> interviews.lockOfSession(completed.sessionId()))
                    .chain(interview -> interview == null ? Uni.createFrom().voidItem() : finish.end(interview));
        }
        return Uni.createFrom().voidItem();
    }

    /** A client that joined before the session was known to run, or whose next question fell into a pause, is asked now. */
    private Uni<Void> began(SessionViewRow session) {
        return session != null && session.liveClient
                ? candidate.goOn(session)
                : Uni.createFrom().voidItem();
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

    /** What was published goes too: the wish to be forgotten may come after this, and finds no interview then. */
    private Uni<Void> erase(SessionEvent.Deleted deleted) {
        return interviews
                .delete("sessionId", deleted.sessionId())
                .chain(() -> segments.delete("sessionId", deleted.sessionId()))
                .chain(() -> outbox.forget(List.of(deleted.sessionId())))
                .chain(() -> sessions.erase(deleted.sessionId(), deleted.userId(), now.get()));
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

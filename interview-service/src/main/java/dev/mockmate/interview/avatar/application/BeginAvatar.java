package dev.mockmate.interview.avatar.application;

import dev.mockmate.interview.avatar.domain.AvatarSession;
import dev.mockmate.interview.avatar.store.AvatarSessions;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.sessionview.application.CandidatePresence;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Notes in the database that an interview's avatar is being started, or finds the one that is. */
@ApplicationScoped
class BeginAvatar {

    private final SessionViews sessions;
    private final AvatarSessions avatars;
    private final CandidatePresence presence;
    private final Transactions transactions;
    private final Ids ids;
    private final Now now;

    BeginAvatar(
            SessionViews sessions,
            AvatarSessions avatars,
            CandidatePresence presence,
            Transactions transactions,
            Ids ids,
            Now now) {
        this.sessions = sessions;
        this.avatars = avatars;
        this.presence = presence;
        this.transactions = transactions;
        this.ids = ids;
        this.now = now;
    }

    /** What a call found: the one it has to start, or the one another call has begun. */
    record Begun(AvatarSession avatar, boolean isMine) {}

    /** What there is to do; null when the session does not run any more. */
    Uni<Begun> begin(Avatar avatar, UUID sessionId, StoredInterview interview) {
        return transactions.inTransaction(() -> sessions.lock(sessionId)
                .chain(row -> row != null && row.isLive()
                        ? begin(avatar, interview)
                        : Uni.createFrom().nullItem()));
    }

    /** With the session locked: its pause comes before, and is seen, or after, and finds the row. */
    private Uni<Begun> begin(Avatar avatar, StoredInterview interview) {
        return presence.note(interview.sessionId(), interview.userId())
                .chain(() -> avatars.open(interview.id()))
                .chain(open -> open.map(there -> Uni.createFrom().item(new Begun(there, false)))
                        .orElseGet(() -> add(starting(avatar, interview))));
    }

    private Uni<Begun> add(AvatarSession.Starting mine) {
        return avatars.add(mine).replaceWith(new Begun(mine, true));
    }

    private AvatarSession.Starting starting(Avatar avatar, StoredInterview interview) {
        return AvatarSession.Starting.of(new AvatarSession.Origin(
                ids.next(), interview.id(), interview.sessionId(), interview.userId(), avatar.name(), now.get()));
    }
}

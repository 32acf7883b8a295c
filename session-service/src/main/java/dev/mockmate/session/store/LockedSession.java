package dev.mockmate.session.store;

import dev.mockmate.session.domain.ClientPresence;
import dev.mockmate.session.domain.JobBrief;
import dev.mockmate.session.domain.Session;
import dev.mockmate.session.domain.SessionSnapshot;
import dev.mockmate.session.domain.SessionState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A session that is locked until the transaction ends. What it is told is stored with the transaction. */
public final class LockedSession {
    private final SessionRow row;
    private final ClientPresence contact;

    LockedSession(SessionRow row, ClientPresence contact) {
        this.row = row;
        this.contact = contact;
    }

    public UUID id() {
        return row.id;
    }

    public UUID userId() {
        return row.userId;
    }

    /** Whether it is this user's. */
    public boolean isOf(UUID userId) {
        return row.userId.equals(userId);
    }

    /** What is known of its client. */
    public ClientPresence contact() {
        return contact;
    }

    /** Where it is in its life. */
    public SessionState state() {
        return row.state();
    }

    /** What it is about. */
    public JobBrief brief() {
        return row.brief();
    }

    /** What the client said how long it was; empty when it said nothing. */
    public Optional<Integer> claim() {
        return row.claim();
    }

    /** The session as it stands, with another contact. */
    public Session session(ClientPresence now) {
        return row.session(now);
    }

    /** Where it stands, with another contact. */
    public SessionSnapshot standing(ClientPresence now) {
        return row.standing(now);
    }

    /** Takes on a state the domain decided, and when it is to be looked at again; never, when that is empty. */
    public void become(SessionState state, Instant now, Optional<Instant> lookAgainAt) {
        row.become(state, now);
        row.lookAgainAt(lookAgainAt.orElse(null));
    }

    /** It is about something else now. */
    public void rewrite(JobBrief brief) {
        row.rewrite(brief);
    }

    /** Keeps what the client says how long it was. */
    public void claim(int minutes) {
        row.claim(minutes);
    }

    /** Keeps a declined try for the request that waits for it. */
    public void declined(UUID activation, int required, long available) {
        row.declined(activation, required, available);
    }

    /** What is held or captured, as billing says; of a session that is over, or costs nothing, at most what is due. */
    public void credits(int used) {
        row.credits(used);
    }
}

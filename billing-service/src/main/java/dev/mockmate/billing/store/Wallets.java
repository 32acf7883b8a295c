package dev.mockmate.billing.store;

import dev.mockmate.billing.domain.Books;
import dev.mockmate.billing.domain.DeterministicId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The users' wallets, opened and kept as a whole: two round trips for a decision. All methods run in the caller's transaction.
 */
@ApplicationScoped
public class Wallets {
    private static final String OPEN = "select open_wallet(:user, :session, :activation, :welcome)";
    private static final String KEEP = "select keep_books(:user, :at, :books)";
    private static final String NOTE =
            "insert into session_bill (session_id, user_id, holder, began, elapsed_seconds, due, phase, corrected_at,"
                    + " uncovered, warned_credit, warned_minutes, exhausted, is_short)"
                    + " values (:session, :user, :nobody, false, 0, 0, 'open', to_timestamp(0), 0, 0, 0, 0, false)"
                    + " on conflict do nothing";
    private static final String OWNER = "select user_id from session_bill where session_id = :session";
    private static final String EXPIRING = "select a.user_id from credit_grant g"
            + " join account a on a.user_id = g.user_id and a.kind = 'user-available'"
            + " where g.remaining > 0 and g.expires_at <= :now"
            + " order by g.expires_at limit 1 for no key update of a skip locked";

    /**
     * What a decision is about.
     *
     * @param sessionId {@link #NONE} when it is about no session
     * @param activationId {@link #NONE} when it is about no activation
     */
    public record Subject(UUID userId, UUID sessionId, UUID activationId) {
        /** Stands for no session and no activation. */
        public static final UUID NONE = new UUID(0, 0);

        /** The user alone. */
        public static Subject user(UUID userId) {
            return new Subject(userId, NONE, NONE);
        }

        /** A session of the user. */
        public static Subject session(UUID userId, UUID sessionId) {
            return new Subject(userId, sessionId, NONE);
        }
    }

    /** The user's books, locked until the transaction ends; accounts are opened when there are none. */
    public Uni<Books> open(Subject subject, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OPEN, String.class)
                        .setParameter("user", subject.userId())
                        .setParameter("session", subject.sessionId())
                        .setParameter("activation", subject.activationId())
                        .setParameter("welcome", DeterministicId.ofWelcome(subject.userId()))
                        .getSingleResult())
                .map(text -> BooksJson.read(text, subject.userId(), subject.activationId(), now));
    }

    /** Stores what changed since the books were opened; fails when an account would fall below its floor. */
    public Uni<Void> keep(Subject subject, Books before, Books after) {
        if (after.equals(before)) {
            return Uni.createFrom().voidItem();
        }
        String changes = BooksJson.changes(before, after, subject.sessionId()).encode();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP, Integer.class)
                        .setParameter("user", subject.userId())
                        .setParameter("at", after.now())
                        .setParameter("books", changes)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** Notes that a session exists and whose it is. */
    public Uni<Void> note(UUID sessionId, UUID userId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter("session", sessionId)
                        .setParameter("user", userId)
                        .setParameter("nobody", Subject.NONE)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Whose session it is; empty when billing never heard of it. */
    public Uni<Optional<UUID>> ownerOf(UUID sessionId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OWNER, UUID.class)
                        .setParameter("session", sessionId)
                        .getResultList())
                .map(found -> found.stream().findFirst());
    }

    /** A user with credits that ran out of time, the account locked; those another replica works on are left out. */
    public Uni<List<UUID>> lockExpiring(Instant now) {
        return Panache.getSession().chain(session -> session.createNativeQuery(EXPIRING, UUID.class)
                .setParameter("now", now)
                .getResultList());
    }
}

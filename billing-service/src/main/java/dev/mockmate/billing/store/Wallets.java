package dev.mockmate.billing.store;

import dev.mockmate.billing.domain.DeterministicId;
import dev.mockmate.billing.domain.SessionFact;
import dev.mockmate.billing.domain.WalletState;
import dev.mockmate.platform.transaction.NativeQueries;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The users' wallets, opened and kept as a whole: two round trips for a decision, or for many. All methods run in the caller's
 * transaction.
 */
@ApplicationScoped
public class Wallets {
    private static final String OPEN = "select open_wallet(:user, :sessions, :activations, :welcome, :events, :now)";
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
    private static final UUID NOBODY = new UUID(0, 0);

    /**
     * What decisions are about.
     *
     * @param sessions sessions of the user
     * @param activations the session of each activation at hand
     */
    public record Subject(UUID userId, Set<UUID> sessions, Map<UUID, UUID> activations) {

        public Subject {
            sessions = Set.copyOf(sessions);
            activations = Map.copyOf(activations);
        }

        /** The user alone. */
        public static Subject user(UUID userId) {
            return new Subject(userId, Set.of(), Map.of());
        }

        /** A session of the user. */
        public static Subject session(UUID userId, UUID sessionId) {
            return new Subject(userId, Set.of(sessionId), Map.of());
        }

        /** A try to activate a session of the user. */
        public static Subject activation(UUID userId, UUID sessionId, UUID activationId) {
            return new Subject(userId, Set.of(sessionId), Map.of(activationId, sessionId));
        }

        /** What this and another subject of the same user are about. */
        public Subject and(Subject other) {
            Set<UUID> allSessions = new LinkedHashSet<>(sessions);
            allSessions.addAll(other.sessions);
            Map<UUID, UUID> allActivations = new LinkedHashMap<>(activations);
            allActivations.putAll(other.activations);
            return new Subject(userId, allSessions, allActivations);
        }
    }

    /**
     * A user's wallet under its lock. The wallet's user is not the subject's when that one was forgotten: then it is the id under
     * which the wallet of the session goes on.
     *
     * @param taken the events that have not had their effect before; they are noted in the inbox now
     */
    public record Opened(Subject subject, WalletState state, Set<UUID> taken) {}

    /** The user's wallet, locked until the transaction ends; accounts are opened when there are none. */
    public Uni<Opened> open(Subject subject, Instant now) {
        return open(subject, Set.of(), now);
    }

    /** The same, and takes events into the inbox on the way. */
    public Uni<Opened> open(Subject subject, Collection<UUID> events, Instant now) {
        return Panache.getSession()
                .chain(session -> NativeQueries.values(session, OPEN, String.class)
                        .setParameter("user", subject.userId())
                        .setParameter("sessions", array(subject.sessions()))
                        .setParameter("activations", array(subject.activations().keySet()))
                        .setParameter("welcome", DeterministicId.ofWelcome(subject.userId()))
                        .setParameter("events", array(events))
                        .setParameter("now", now)
                        .getSingleResult())
                .map(text -> WalletStateJson.read(text, subject, now));
    }

    /** Stores what changed since the wallet was opened; fails when an account would fall below its floor. */
    public Uni<Void> keep(Opened opened, WalletState after, List<SessionFact> facts) {
        if (after.equals(opened.state()) && facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String changes = WalletStateJson.changes(opened, after, facts).encode();
        return Panache.getSession()
                .chain(session -> NativeQueries.values(session, KEEP, Integer.class)
                        .setParameter("user", opened.state().wallet().userId())
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
                        .setParameter("nobody", NOBODY)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Whose session it is; empty when billing never heard of it. */
    public Uni<Optional<UUID>> ownerOf(UUID sessionId) {
        return Panache.getSession()
                .chain(session -> NativeQueries.values(session, OWNER, UUID.class)
                        .setParameter("session", sessionId)
                        .getResultList())
                .map(found -> found.stream().findFirst());
    }

    /** A user with credits that ran out of time, the account locked; those another replica works on are left out. */
    public Uni<List<UUID>> lockExpiring(Instant now) {
        return Panache.getSession().chain(session -> NativeQueries.values(session, EXPIRING, UUID.class)
                .setParameter("now", now)
                .getResultList());
    }

    /** As PostgreSQL writes arrays; the driver has no parameter type for arrays in native queries. */
    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}

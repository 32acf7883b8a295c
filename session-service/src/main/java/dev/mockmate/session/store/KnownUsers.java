package dev.mockmate.session.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.privacy.PersonalDataRows;
import dev.mockmate.platform.transaction.Statements;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Users who made a session, with the name and address their sign-in said last. */
@ApplicationScoped
public class KnownUsers {
    private static final Duration SEEN_ANEW = Duration.ofHours(1);
    private static final String SEEN = "update known_user set name = :name, email = :email, seen_at = :at"
            + " where user_id = :user and (seen_at < :before or name <> :name or email <> :email)";
    private static final String FIRST_SEEN = "insert into known_user (user_id, name, email, seen_at)"
            + " values (:user, :name, :email, :at) on conflict (user_id) do nothing";
    private static final String COLUMNS = "select user_id, name, email, seen_at,"
            + " (select count(*) from session s where s.user_id = u.user_id) as sessions from known_user u";
    private static final String BY_ID = COLUMNS + " where user_id = $1";
    private static final String BY_EMAIL = COLUMNS + " where lower(email) = lower($1)"
            + " and ($2::timestamptz is null or (seen_at, user_id) < ($2, $3)) order by seen_at desc, user_id desc limit $4";
    private static final String FORGET = "delete from known_user where user_id = :user and seen_at <= :upTo";
    private static final String FORGET_OLD = "delete from known_user u where seen_at < :before"
            + " and not exists (select 1 from session s where s.user_id = u.user_id)";
    private static final String EXPORT = "select to_jsonb(u) from known_user u where u.user_id = $1";

    private final Statements statements;
    private final PersonalDataRows rows;

    KnownUsers(Statements statements, PersonalDataRows rows) {
        this.statements = statements;
        this.rows = rows;
    }

    /**
     * A user.
     *
     * @param name empty when the sign-in had none
     * @param email empty when the sign-in had none
     */
    public record KnownUser(UUID id, String name, String email, Instant seenAt, long sessions) {}

    /**
     * Notes who the user is, in the caller's transaction. Once an hour at most a row is locked for it, unless the sign-in says
     * another name or address: a user's sessions made at the same time do not wait for each other.
     */
    public Uni<Void> seen(UUID userId, String name, String email, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SEEN)
                        .setParameter("user", userId)
                        .setParameter("name", name)
                        .setParameter("email", email)
                        .setParameter("at", at)
                        .setParameter("before", at.minus(SEEN_ANEW))
                        .executeUpdate())
                .chain(updated -> updated > 0 ? Uni.createFrom().voidItem() : firstSeen(userId, name, email, at));
    }

    private static Uni<Void> firstSeen(UUID userId, String name, String email, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIRST_SEEN)
                        .setParameter("user", userId)
                        .setParameter("name", name)
                        .setParameter("email", email)
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The user with this id. */
    public Uni<Optional<KnownUser>> byId(UUID id) {
        return statements.run(BY_ID, Tuple.of(id)).map(found -> read(found).stream()
                .findFirst());
    }

    /** Users with this address in any case, the one seen last first, at most {@code limit} behind {@code after}. */
    public Uni<List<KnownUser>> byEmail(String email, Optional<Cursor> after, int limit) {
        Tuple parameters = Tuple.of(
                email,
                after.map(place -> place.at().atOffset(ZoneOffset.UTC)).orElse(null),
                after.map(Cursor::id).orElse(null),
                limit);
        return statements.run(BY_EMAIL, parameters).map(KnownUsers::read);
    }

    /** What is known of a user. */
    public Uni<JsonNode> export(UUID userId) {
        return rows.of(EXPORT, userId);
    }

    /** Forgets who a user was, unless seen since {@code upTo}; in the caller's transaction. */
    public Uni<Void> forget(UUID userId, Instant upTo) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("user", userId)
                        .setParameter("upTo", upTo)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Forgets users without a session who were not seen since {@code before}; in the caller's transaction. */
    public Uni<Void> forgetUnseenSince(Instant before) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET_OLD)
                        .setParameter("before", before)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static List<KnownUser> read(io.vertx.mutiny.sqlclient.RowSet<Row> found) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(row -> new KnownUser(
                        row.getUUID("user_id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getOffsetDateTime("seen_at").toInstant(),
                        row.getLong("sessions")))
                .toList();
    }
}

package dev.mockmate.session.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.platform.privacy.PersonalDataRows;
import dev.mockmate.platform.transaction.NativeQueries;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Sessions as what is held about their users: whole, and found by user or by age. */
@ApplicationScoped
public class StoredSessions {
    private static final String EXPORT = """
            select to_jsonb(s) || jsonb_build_object(
                'presence', (select to_jsonb(p) from session_presence p where p.session_id = s.id),
                'clock_intervals', (select coalesce(jsonb_agg(to_jsonb(i) order by i.started_at), '[]')
                                    from clock_interval i where i.session_id = s.id),
                'connections', (select coalesce(jsonb_agg(to_jsonb(c) order by c.connected_at), '[]')
                                from session_connection c where c.session_id = s.id),
                'launch_tokens', (select coalesce(jsonb_agg(to_jsonb(t) - 'token_hash' order by t.expires_at), '[]')
                                  from launch_token t where t.session_id = s.id),
                'credits', (select coalesce(jsonb_agg(to_jsonb(c) order by c.credit_number), '[]')
                            from session_credit c where c.session_id = s.id),
                'history', (select coalesce(jsonb_agg(to_jsonb(h) order by h.seq), '[]')
                            from session_history h where h.session_id = s.id))
            from session s where s.user_id = $1 order by s.created_at, s.id
            """;
    private static final String EXPORT_ERASED =
            "select to_jsonb(e) from erased_session e where e.user_id = $1 order by e.erased_at, e.session_id";
    private static final String OF_USER =
            "select id from session where user_id = :user and created_at <= :upTo order by id";
    private static final String ENDED =
            "select id from session where ended_at < :before order by ended_at limit :most" + " for update skip locked";
    private static final String FORGET_ERASED = "delete from erased_session where erased_at < :before";
    private static final String ERASED = "select session_id from erased_session where session_id = any(:ids)";

    private final PersonalDataRows rows;

    StoredSessions(PersonalDataRows rows) {
        this.rows = rows;
    }

    /** A user's sessions with all that hangs on them. */
    public Uni<JsonNode> export(UUID userId) {
        return rows.of(EXPORT, userId);
    }

    /** What is left of sessions the user erased: their ids. */
    public Uni<JsonNode> exportErased(UUID userId) {
        return rows.of(EXPORT_ERASED, userId);
    }

    /** The sessions a user had at {@code upTo}. */
    public Uni<List<UUID>> ofUser(UUID userId, Instant upTo) {
        return Panache.getSession().chain(session -> NativeQueries.values(session, OF_USER, UUID.class)
                .setParameter("user", userId)
                .setParameter("upTo", upTo)
                .getResultList());
    }

    /** Sessions that ended before {@code before}, longest ago first; those another replica works on are left out. */
    public Uni<List<UUID>> endedBefore(Instant before, int most) {
        return Panache.getSession().chain(session -> NativeQueries.values(session, ENDED, UUID.class)
                .setParameter("before", before)
                .setParameter("most", most)
                .getResultList());
    }

    /** Which of these were erased. */
    public Uni<List<UUID>> erasedOf(List<UUID> ids) {
        return Panache.getSession().chain(session -> NativeQueries.values(session, ERASED, UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    /** Forgets that sessions were erased before {@code before}. */
    public Uni<Void> forgetErased(Instant before) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET_ERASED)
                        .setParameter("before", before)
                        .executeUpdate())
                .replaceWithVoid();
    }
}

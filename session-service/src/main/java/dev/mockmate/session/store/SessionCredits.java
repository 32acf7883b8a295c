package dev.mockmate.session.store;

import dev.mockmate.platform.transaction.InSession;
import dev.mockmate.platform.transaction.NativeQueries;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What billing told of each credit of a session. */
@ApplicationScoped
public class SessionCredits {
    private static final String HOLD = "insert into session_credit"
            + " (session_id, credit_number, charged_at, at_minute, state) values (:session, 1, :at, 0, 'held')"
            + " on conflict (session_id, credit_number)"
            + " do update set charged_at = excluded.charged_at, at_minute = 0, state = 'held'";
    private static final String CAPTURE = "update session_credit set state = 'captured'"
            + " where session_id = :session and credit_number = 1 and state = 'held'";
    private static final String CHARGE = "insert into session_credit"
            + " (session_id, credit_number, charged_at, at_minute, state)"
            + " values (:session, :number, :at, :minute, 'captured')"
            + " on conflict (session_id, credit_number)"
            + " do update set charged_at = excluded.charged_at, at_minute = excluded.at_minute, state = 'captured'";
    private static final String RELEASE =
            "update session_credit set state = 'released' where session_id = :session and credit_number > :due";
    private static final String REFUND =
            "update session_credit set state = 'released' where session_id = :session and credit_number = :number";
    private static final String USED = "select cast(count(*) as integer) from session_credit"
            + " where session_id = :session and state in ('held', 'captured')";
    private static final String ALL = "select credit_number, charged_at, at_minute, state from session_credit"
            + " where session_id = :session order by credit_number";

    /**
     * One credit.
     *
     * @param chargedAt when it left the balance
     * @param atMinute the running minute at which it fell due
     * @param state {@code held|captured|released}
     */
    public record Credit(int number, Instant chargedAt, int atMinute, String state) {}

    /** The first credit is held. */
    public Uni<Void> hold(UUID sessionId, Instant at) {
        return NativeUpdate.execute(HOLD, Map.of("session", sessionId, "at", at));
    }

    /** The held credit is spent. */
    public Uni<Void> capture(UUID sessionId) {
        return NativeUpdate.execute(CAPTURE, Map.of("session", sessionId));
    }

    /** A credit is spent. */
    public Uni<Void> charge(UUID sessionId, int number, int atMinute, Instant at) {
        return NativeUpdate.execute(
                CHARGE, Map.of("session", sessionId, "number", number, "minute", atMinute, "at", at));
    }

    /** A spent credit goes back. */
    public Uni<Void> refund(UUID sessionId, int number) {
        return NativeUpdate.execute(REFUND, Map.of("session", sessionId, "number", number));
    }

    /** How many are held or spent. */
    public Uni<Integer> used(UUID sessionId) {
        return Panache.getSession().chain(session -> NativeQueries.values(session, USED, Integer.class)
                .setParameter("session", sessionId)
                .getSingleResult());
    }

    /** What lies beyond {@code due} goes back. */
    public Uni<Void> releaseBeyond(UUID sessionId, int due) {
        return NativeUpdate.execute(RELEASE, Map.of("session", sessionId, "due", due));
    }

    /** A session's credits by number. */
    @InSession
    public Uni<List<Credit>> of(UUID sessionId) {
        return Panache.getSession()
                .chain(session -> NativeQueries.rows(session, ALL)
                        .setParameter("session", sessionId)
                        .getResultList())
                .map(rows -> rows.stream().map(SessionCredits::read).toList());
    }

    private static Credit read(Object[] row) {
        return new Credit((Integer) row[0], ((OffsetDateTime) row[1]).toInstant(), (Integer) row[2], (String) row[3]);
    }
}

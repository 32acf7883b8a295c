package dev.mockmate.interview.exchange.store;

import dev.mockmate.interview.exchange.domain.InterviewBrief;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.transaction.NativeQueries;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The interviews. Whoever changes one, its exchanges or its attempts holds its lock. */
@ApplicationScoped
public class Interviews implements PanacheRepositoryBase<InterviewRow, UUID> {

    private static final String ASKED_LATELY = """
            select e.question_text from mock_interview_exchanges e where e.follow_up_of is null and e.interview_id in (
                select i.id from mock_interviews i
                where i.user_id = :user and i.session_id <> :session and not i.scripted
                    and exists (select 1 from mock_interview_exchanges q where q.interview_id = i.id)
                order by i.created_at desc, i.id desc limit :most)
            """;

    private static final String BEGUN_BESIDE = "select count(*) from InterviewRow i"
            + " where i.userId = :user and i.sessionId <> :session and not i.scripted"
            + " and exists (select 1 from ExchangeRow e where e.interviewId = i.id)";

    private static final String CLAIM_SCRIPT = "select i.* from mock_interviews i"
            + " join session_view v on v.session_id = i.session_id and v.status = 'active'"
            + " where i.script_due_at <= :now order by i.script_due_at limit 1 for update of i skip locked";

    /** An interview without a plan, not stored yet. */
    public static StoredInterview blank(UUID id, UUID sessionId, UUID userId, InterviewBrief brief, Instant at) {
        return InterviewRow.blank(id, sessionId, userId, brief, at);
    }

    /** Stores a new one. */
    public Uni<StoredInterview> add(StoredInterview interview) {
        return persist((InterviewRow) interview).map(StoredInterview.class::cast);
    }

    /** The interview, or null. */
    public Uni<StoredInterview> one(UUID id) {
        return findById(id).map(StoredInterview.class::cast);
    }

    /** An interview that runs and whose next line is due, locked for this transaction, or null. */
    public Uni<StoredInterview> claimScript(Instant now) {
        return getSession()
                .chain(session -> NativeQueries.entities(session, CLAIM_SCRIPT, InterviewRow.class)
                        .setParameter("now", now)
                        .getSingleResultOrNull())
                .map(StoredInterview.class::cast);
    }

    /** The interview locked for this transaction, or null. */
    public Uni<StoredInterview> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(StoredInterview.class::cast);
    }

    /** The interview of a session locked for this transaction, or null. */
    public Uni<StoredInterview> lockOfSession(UUID sessionId) {
        return find("sessionId", sessionId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(StoredInterview.class::cast);
    }

    /** The interview of a session, or null. */
    public Uni<StoredInterview> ofSession(UUID sessionId) {
        return find("sessionId", sessionId).firstResult().map(StoredInterview.class::cast);
    }

    /** How many interviews a user has begun, that of one session aside: anything was asked in them, by the plan or beside it. */
    public Uni<Long> begunBeside(UUID userId, UUID sessionId) {
        return getSession().chain(session -> session.createSelectionQuery(BEGUN_BESIDE, Long.class)
                .setParameter("user", userId)
                .setParameter("session", sessionId)
                .getSingleResult());
    }

    /**
     * What is asked by the interviews a user began last, that of one session aside.
     */
    public Uni<Set<String>> askedLately(UUID userId, UUID sessionId, int most) {
        return Panache.getSession()
                .chain(session -> NativeQueries.values(session, ASKED_LATELY, String.class)
                        .setParameter("user", userId)
                        .setParameter("session", sessionId)
                        .setParameter("most", most)
                        .getResultList())
                .map(Set::copyOf);
    }

    /** A user's interviews that a filter lets through, newest first. */
    public Uni<List<StoredInterview>> ofUser(UUID userId, InterviewFilter filter, Optional<Cursor> after, int most) {
        StringBuilder where = new StringBuilder("userId = :user");
        Map<String, Object> values = new HashMap<>(Map.of("user", userId));
        after.ifPresent(cursor -> {
            where.append(" and (createdAt < :at or (createdAt = :at and id < :id))");
            values.put("at", cursor.at());
            values.put("id", cursor.id());
        });
        filter.from().ifPresent(from -> {
            where.append(" and createdAt >= :from");
            values.put("from", from);
        });
        filter.to().ifPresent(to -> {
            where.append(" and createdAt < :to");
            values.put("to", to);
        });
        filter.status().ifPresent(status -> {
            where.append(" and status = :status");
            values.put("status", status);
        });
        filter.text().ifPresent(text -> {
            where.append(" and (locate(:text, lower(jobTitle)) > 0 or locate(:text, lower(company)) > 0)");
            values.put("text", text.toLowerCase(Locale.ROOT));
        });
        return find(where + " order by createdAt desc, id desc", values)
                .page(0, most)
                .list()
                .map(List::copyOf);
    }
}

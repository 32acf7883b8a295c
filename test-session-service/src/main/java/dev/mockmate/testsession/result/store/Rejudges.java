package dev.mockmate.testsession.result.store;

import dev.mockmate.platform.due.DueChecks;
import dev.mockmate.platform.transaction.InSession;
import dev.mockmate.platform.transaction.NativeQueries;
import dev.mockmate.platform.transaction.Statements;
import dev.mockmate.testsession.result.domain.ClaimedWork;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Which answers are graded anew, by which version of their question. */
@ApplicationScoped
public class Rejudges {
    private static final String SUPERSEDE = "update rejudge_answer set status = 'superseded', due_at = null"
            + " where status = 'pending' and rejudge_id in (select id from rejudge where question_id = :question)";
    private static final String ADD = "insert into rejudge"
            + " (id, question_id, version, organisation, requested_by, created_at)"
            + " values (:id, :question, :version, :organisation, :by, :at)";
    /** What a person graded stays as it is. */
    private static final String ADD_ANSWERS = """
            insert into rejudge_answer (rejudge_id, test_id, status, due_at)
            select :id, g.test_id, 'pending', :at from grade g where g.question_id = :question and g.graded_by = :service
            """;

    /** Chosen apart, so that only one is whatever the plan: nobody would work on a second one. */
    private static final String CLAIM = """
            with one as materialized (
                select rejudge_id, test_id from rejudge_answer where due_at <= $1 order by due_at limit 1
                for update skip locked)
            update rejudge_answer a set due_at = $2, tries = tries + 1
            from one, rejudge r
            where a.rejudge_id = one.rejudge_id and a.test_id = one.test_id and r.id = one.rejudge_id
            returning a.rejudge_id, a.test_id, a.tries, r.question_id, r.version
            """;

    private static final String AGAIN = "update rejudge_answer set due_at = $3"
            + " where rejudge_id = $1 and test_id = $2 and tries = $4 and status = 'pending'";
    private static final String RENEW = "update rejudge_answer set due_at = $4"
            + " where rejudge_id = $1 and test_id = $2 and tries = $3 and status = 'pending' and due_at < $4";
    private static final String SETTLE = "update rejudge_answer set status = :status, changed = :changed, due_at = null"
            + " where rejudge_id = :rejudge and test_id = :test and status = 'pending'";
    private static final String VERSIONS = "select distinct on (question_id) question_id, version from rejudge"
            + " where question_id = any(:questions) and created_at > :begun order by question_id, created_at desc, id desc";
    private static final String FIND = """
            select r.*, count(a.test_id) as total, count(*) filter (where a.status <> 'pending') as done,
                count(*) filter (where a.changed) as changed,
                coalesce(bool_or(a.status = 'superseded'), false) as superseded
            from rejudge r left join rejudge_answer a on a.rejudge_id = r.id where r.id = $1 group by r.id
            """;

    private static final String ANY_DUE = "exists (select 1 from rejudge_answer where due_at <= $1)";

    private final Statements statements;
    private final DueChecks.Check due;

    Rejudges(Statements statements, DueChecks checks) {
        this.statements = statements;
        this.due = checks.of(ANY_DUE);
    }

    /** Does the work if there may be something for it; not part of a transaction. */
    public Uni<Void> whenDue(Supplier<Uni<Void>> work) {
        return due.then(work);
    }

    /** A request to grade a question's answers anew. */
    public record Order(
            UUID id, UUID questionId, int version, String organisation, String requestedBy, Instant createdAt) {}

    /**
     * How far a request is.
     *
     * @param done answers that were looked at, of {@code total}
     * @param changed answers that are worth something else now
     * @param isSuperseded whether a newer request took what was left of it
     */
    public record Standing(Order order, int done, int total, int changed, boolean isSuperseded) {}

    /**
     * An answer this replica is to grade anew.
     *
     * @param tries this one counted
     */
    public record Claimed(UUID rejudgeId, UUID testId, int tries, UUID questionId, int version) implements ClaimedWork {
        @Override
        public String about() {
            return "rejudge_id=" + rejudgeId + " test_id=" + testId;
        }
    }

    /** What became of an answer. */
    public enum Settled {
        /** It has points by the new version. */
        GRADED("graded"),
        /** A person grades it, or its test goes on. */
        LEFT("left");

        private final String label;

        Settled(String label) {
            this.label = label;
        }
    }

    /**
     * Has all answers that {@code service} graded graded anew, in place of what an older request has not come to; the question is
     * locked. Part of the running transaction.
     */
    public Uni<Void> add(Order order, String service) {
        return execute(SUPERSEDE, Map.of("question", order.questionId()))
                .chain(() -> execute(
                        ADD,
                        Map.of(
                                "id", order.id(),
                                "question", order.questionId(),
                                "version", order.version(),
                                "organisation", order.organisation(),
                                "by", order.requestedBy(),
                                "at", order.createdAt())))
                .chain(() -> execute(
                        ADD_ANSWERS,
                        Map.of(
                                "id", order.id(),
                                "question", order.questionId(),
                                "service", service,
                                "at", order.createdAt())))
                .replaceWithVoid();
    }

    /** How far a request is; what the running transaction did is not seen. */
    public Uni<Optional<Standing>> find(UUID id) {
        return statements.run(FIND, Tuple.of(id)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(Rejudges::standing)
                .findFirst());
    }

    /** The one that is due first; until {@code again} it is this replica's. */
    public Uni<Optional<Claimed>> claim(Instant now, Instant again) {
        return statements.run(CLAIM, Tuple.of(utc(now), utc(again))).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(Rejudges::claimed)
                .findFirst());
    }

    /**
     * By which versions answers to these questions are graded in a test that began at {@code begun}, where that was asked for since;
     * the newest request counts.
     */
    @InSession
    public Uni<Map<UUID, Integer>> versions(Collection<UUID> questions, Instant begun) {
        return questions.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Panache.getSession()
                        .chain(session -> NativeQueries.rows(session, VERSIONS)
                                .setParameter("questions", questions.toArray(UUID[]::new))
                                .setParameter("begun", begun)
                                .getResultList())
                        .map(rows -> rows.stream()
                                .collect(Collectors.toUnmodifiableMap(row -> (UUID) row[0], row -> (Integer) row[1])));
    }

    /** Keeps one until then, unless it was claimed again or is settled. */
    public Uni<Void> renew(Claimed claimed, Instant until) {
        return statements
                .run(RENEW, Tuple.of(claimed.rejudgeId(), claimed.testId(), claimed.tries(), utc(until)))
                .replaceWithVoid();
    }

    /** Tries one again later. */
    public Uni<Void> again(Claimed claimed, Instant at) {
        return statements
                .run(AGAIN, Tuple.of(claimed.rejudgeId(), claimed.testId(), utc(at), claimed.tries()))
                .replaceWithVoid();
    }

    /** Notes what became of an answer; false when that is known already, or a newer request took it. Part of the transaction. */
    public Uni<Boolean> settle(Claimed claimed, Settled how, boolean changed) {
        return execute(
                        SETTLE,
                        Map.of(
                                "rejudge",
                                claimed.rejudgeId(),
                                "test",
                                claimed.testId(),
                                "status",
                                how.label,
                                "changed",
                                changed))
                .map(rows -> rows == 1);
    }

    private static Claimed claimed(Row row) {
        return new Claimed(
                row.getUUID("rejudge_id"),
                row.getUUID("test_id"),
                row.getInteger("tries"),
                row.getUUID("question_id"),
                row.getInteger("version"));
    }

    private static Standing standing(Row row) {
        Order order = new Order(
                row.getUUID("id"),
                row.getUUID("question_id"),
                row.getInteger("version"),
                row.getString("organisation"),
                row.getString("requested_by"),
                row.getOffsetDateTime("created_at").toInstant());
        int total = row.getLong("total").intValue();
        int done = total == 0 ? 0 : row.getLong("done").intValue();
        return new Standing(order, done, total, row.getLong("changed").intValue(), row.getBoolean("superseded"));
    }

    private static Uni<Integer> execute(String sql, Map<String, Object> parameters) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql);
            parameters.forEach(query::setParameter);
            return query.executeUpdate();
        });
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}

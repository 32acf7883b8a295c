package dev.mockmate.testsession.coderun.store;

import dev.mockmate.platform.due.DueChecks;
import dev.mockmate.platform.transaction.NativeQueries;
import dev.mockmate.platform.transaction.Statements;
import dev.mockmate.testsession.coderun.domain.ExecutionKind;
import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.coderun.domain.ProgramResult;
import dev.mockmate.testsession.live.domain.PageEvent;
import dev.mockmate.testsession.live.store.PageEvents;
import dev.mockmate.testsession.question.domain.Language;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** Programs that wait, run, or were judged. */
@ApplicationScoped
public class Executions {
    private static final String WAITING = "select count(*) filter (where candidate_id = :candidate), count(*)"
            + " from code_execution where status <> 'done'";
    private static final String QUEUE = "select count(*) filter (where status = 'queued') as waiting,"
            + " count(*) filter (where status = 'running') as running,"
            + " min(created_at) filter (where status = 'queued') as oldest from code_execution where status <> 'done'";
    private static final String ADD =
            "insert into code_execution (id, test_id, candidate_id, question_id, question_version,"
                    + " kind, language, code, status, created_at) values (:id, :test, :candidate, :question, :version, :kind,"
                    + " :language, :code, 'queued', :at)";
    /**
     * By turns: those first whose candidate has fewest before them, running ones counted, and of these the candidate who was served
     * longest ago; nobody above the share.
     */
    private static final String CLAIM = """
            with waiting as (
                select id, candidate_id, row_number() over (partition by candidate_id order by created_at, id) as place
                from code_execution
                where status = 'queued' or (status = 'running' and lease_until < $1)
            ), busy as (
                select candidate_id, count(*) as running from code_execution
                where status = 'running' and lease_until >= $1 group by candidate_id
            ), served as (
                select w.candidate_id, max(d.finished_at) as finished_at from waiting w
                join code_execution d on d.candidate_id = w.candidate_id and d.status = 'done'
                    and d.finished_at > $1 - interval '10 minutes'
                where w.place = 1 group by w.candidate_id
            ), taken as (
                select e.id from code_execution e
                join waiting w on w.id = e.id
                left join busy b on b.candidate_id = e.candidate_id
                left join served s on s.candidate_id = e.candidate_id
                where w.place + coalesce(b.running, 0) <= $2 and e.tries < $3
                  and (e.status = 'queued' or e.lease_until < $1)
                order by w.place + coalesce(b.running, 0), s.finished_at nulls first, e.created_at, e.id
                limit $4
                for update of e skip locked
            )
            update code_execution e set status = 'running', lease_until = $5, tries = tries + 1
            from taken where e.id = taken.id
            returning e.*
            """;

    private static final String LOST =
            "select * from code_execution" + " where status = 'running' and lease_until < $1 and tries >= $2 limit $3";
    private static final String RENEW =
            "update code_execution set lease_until = $2 where id = any($1) and status = 'running'";
    private static final String PUT_BACK =
            "update code_execution set status = 'queued', lease_until = null where id = $1 and status = 'running'";
    // First, as everybody who changes a test does.
    private static final String LOCK_TEST = "select 1 from test_session"
            + " where id = (select test_id from code_execution where id = $1) for no key update";
    private static final String FINISH =
            "update code_execution set status = 'done', lease_until = null, judgement = $2,"
                    + " points = $3, finished_at = $4 where id = $1 and status <> 'done' returning test_id";
    private static final String KEEP_BUILT = """
            insert into last_built_program (test_id, question_id, candidate_id, language, code, execution_id, sent_at)
            select test_id, question_id, candidate_id, language, code, id, created_at from code_execution where id = $1
            on conflict (test_id, question_id) do update set language = excluded.language, code = excluded.code,
                execution_id = excluded.execution_id, sent_at = excluded.sent_at
            where excluded.sent_at >= last_built_program.sent_at
            """;
    private static final String FIND = "select e.* from code_execution e join test_session t on t.id = e.test_id"
            + " where e.id = $1 and e.candidate_id = $2 and ($3::uuid is null or t.invitation_id = $3)";
    private static final String LAST_LANGUAGE = "select language from code_execution"
            + " where test_id = $1 and question_id = $2 order by created_at desc, id desc limit 1";
    private static final String LAST_BUILT =
            "select language, code from last_built_program where test_id = $1 and question_id = $2";

    private static final String ANY_DUE = "exists (select 1 from code_execution where status <> 'done')";

    private final Statements statements;
    private final DueChecks.Check due;

    Executions(Statements statements, DueChecks checks) {
        this.statements = statements;
        this.due = checks.of(ANY_DUE);
    }

    /** Does the work if there may be something for it; not part of a transaction. */
    public Uni<Void> whenDue(Supplier<Uni<Void>> work) {
        return due.then(work);
    }

    /**
     * An execution that was asked for.
     *
     * @param tries how often it was begun
     */
    public record Order(
            UUID id,
            UUID testId,
            UUID candidateId,
            UUID questionId,
            int questionVersion,
            ExecutionKind kind,
            Program program,
            int tries,
            Instant createdAt) {}

    /**
     * An execution as it is now.
     *
     * @param status {@code queued, running, done}
     * @param judgement empty until it is done
     * @param points of a submission that is done
     */
    public record Execution(Order order, String status, Optional<ProgramResult> judgement, Optional<Integer> points) {
        /** Whether it was judged. */
        public boolean isDone() {
            return judgement.isPresent();
        }
    }

    /** How many wait or run, of a candidate and of all; part of the running transaction. */
    public record Waiting(long ofCandidate, long ofAll) {}

    /** How many wait or run now. */
    public Uni<Waiting> waiting(UUID candidate) {
        return Panache.getSession()
                .chain(session -> NativeQueries.rows(session, WAITING)
                        .setParameter("candidate", candidate)
                        .getSingleResult())
                .map(row -> new Waiting(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }

    /**
     * What waits and runs, of all candidates.
     *
     * @param oldest when the one that waits longest was sent
     */
    public record Queue(long waiting, long running, Optional<Instant> oldest) {}

    /** What waits and runs now; not part of a transaction. */
    public Uni<Queue> queue() {
        return statements
                .run(QUEUE)
                .map(rows -> rows.iterator().next())
                .map(row -> new Queue(
                        row.getLong("waiting"),
                        row.getLong("running"),
                        Optional.ofNullable(row.getOffsetDateTime("oldest")).map(OffsetDateTime::toInstant)));
    }

    /** Stores one that waits; part of the running transaction. */
    public Uni<Void> add(Order order) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("id", order.id())
                        .setParameter("test", order.testId())
                        .setParameter("candidate", order.candidateId())
                        .setParameter("question", order.questionId())
                        .setParameter("version", order.questionVersion())
                        .setParameter("kind", order.kind().label())
                        .setParameter("language", order.program().language().label())
                        .setParameter("code", order.program().code())
                        .setParameter("at", order.createdAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Takes some that wait, or whose replica is gone, by turns between candidates. */
    public Uni<List<Order>> claim(Instant now, int share, int tries, int room, Instant leaseUntil) {
        return statements
                .run(CLAIM, Tuple.of(at(now), share, tries, room, at(leaseUntil)))
                .map(Executions::orders);
    }

    /** Those whose last try never ended. */
    public Uni<List<Order>> lost(Instant now, int tries, int most) {
        return statements.run(LOST, Tuple.of(at(now), tries, most)).map(Executions::orders);
    }

    /** Keeps what is still worked on. */
    public Uni<Void> renew(Collection<UUID> ids, Instant leaseUntil) {
        return statements
                .run(RENEW, Tuple.of(ids.toArray(UUID[]::new), at(leaseUntil)))
                .replaceWithVoid();
    }

    /** Lets another try follow at once. */
    public Uni<Void> putBack(UUID id) {
        return statements.run(PUT_BACK, Tuple.of(id)).replaceWithVoid();
    }

    /** Stores what came of it, once; a program that could be built becomes the answer's last one that could. */
    public Uni<Void> finish(UUID id, ProgramResult judgement, Optional<Integer> points, Instant now) {
        Tuple result = Tuple.of(id, ProgramResultDocument.of(judgement), points.orElse(null), at(now));
        return statements.inTransaction(connection -> connection
                .preparedQuery(LOCK_TEST)
                .execute(Tuple.of(id))
                .chain(() -> connection.preparedQuery(FINISH).execute(result))
                .chain(done -> done.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : keepBuilt(connection, id, judgement)
                                .chain(() -> tellPage(
                                        connection, done.iterator().next().getUUID("test_id"), id, now))));
    }

    private static Uni<Void> tellPage(SqlConnection connection, UUID testId, UUID id, Instant now) {
        JsonObject data = new JsonObject().put("execution_id", id.toString());
        return PageEvents.append(connection, testId, PageEvent.Kind.EXECUTION, data, now);
    }

    private static Uni<Void> keepBuilt(SqlConnection connection, UUID id, ProgramResult judgement) {
        if (!judgement.isBuilt() || judgement.isInternalError()) {
            return Uni.createFrom().voidItem();
        }
        return connection.preparedQuery(KEEP_BUILT).execute(Tuple.of(id)).replaceWithVoid();
    }

    /** A candidate's execution; where an invitation is given, of its test. */
    public Uni<Optional<Execution>> find(UUID id, UUID candidate, Optional<UUID> invitation) {
        return statements
                .run(FIND, Tuple.of(id, candidate, invitation.orElse(null)))
                .map(rows -> each(rows).map(Executions::execution).findFirst());
    }

    /** The newest program sent for a question that could be built; not part of a transaction. */
    public Uni<Optional<Program>> lastBuilt(UUID testId, UUID questionId) {
        return statements
                .run(LAST_BUILT, Tuple.of(testId, questionId))
                .map(rows -> each(rows).map(Executions::program).findFirst());
    }

    /** The language of the newest program sent for a question; not part of a transaction. */
    public Uni<Optional<Language>> lastLanguage(UUID testId, UUID questionId) {
        return statements
                .run(LAST_LANGUAGE, Tuple.of(testId, questionId))
                .map(rows -> each(rows).findFirst().flatMap(row -> Language.of(row.getString("language"))));
    }

    private static List<Order> orders(RowSet<Row> rows) {
        return each(rows).map(Executions::order).toList();
    }

    private static java.util.stream.Stream<Row> each(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static Order order(Row row) {
        return new Order(
                row.getUUID("id"),
                row.getUUID("test_id"),
                row.getUUID("candidate_id"),
                row.getUUID("question_id"),
                row.getInteger("question_version"),
                ExecutionKind.of(row.getString("kind")),
                program(row),
                row.getInteger("tries"),
                row.getOffsetDateTime("created_at").toInstant());
    }

    private static Program program(Row row) {
        return new Program(Language.of(row.getString("language")).orElseThrow(), row.getString("code"));
    }

    private static Execution execution(Row row) {
        return new Execution(
                order(row),
                row.getString("status"),
                Optional.ofNullable(row.getJsonObject("judgement")).map(ProgramResultDocument::read),
                Optional.ofNullable(row.getInteger("points")));
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}

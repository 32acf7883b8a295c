package dev.mockmate.testsession.result.store;

import dev.mockmate.platform.due.DueChecks;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** Which tests are to be graded. */
@ApplicationScoped
public class Gradings {
    private static final String SCHEDULE = """
            insert into grading (test_id, status, round, due_at) values (:test, 'pending', 1, :at)
            on conflict (test_id) do update set status = 'pending', due_at = excluded.due_at, tries = 0
            """;
    private static final String CANCEL = "update grading set due_at = null where test_id = :test";
    private static final String RESTART = "update grading set status = 'pending', due_at = null, tries = 0,"
            + " round = round + 1, graded_at = null where test_id = :test";
    /** Chosen apart, so that only one is whatever the plan: nobody would work on a second one. */
    private static final String CLAIM = """
            with one as materialized (
                select test_id from grading where due_at <= $1 order by due_at limit 1 for update skip locked)
            update grading g set due_at = $2, tries = tries + 1
            from one where g.test_id = one.test_id
            returning g.test_id, g.round, g.tries
            """;
    /** First, as everybody who changes a test does. */
    private static final String LOCK_TEST = "select 1 from test_session where id = :test for no key update";

    private static final String LOCK = "select round, status from grading where test_id = :test for update";
    private static final String AGAIN =
            "update grading set due_at = $3 where test_id = $1 and round = $2 and tries = $4 and due_at is not null";
    private static final String RENEW = "update grading set due_at = $4"
            + " where test_id = $1 and round = $2 and tries = $3 and due_at is not null and due_at < $4";
    private static final String NOTHING_DUE =
            "update grading set due_at = null where test_id = $1 and round = $2 and tries = $3";
    private static final String FINISH =
            "update grading set status = 'graded', graded_at = :at, due_at = null where test_id = :test";

    private static final String ANY_DUE = "exists (select 1 from grading where due_at <= $1)";

    private final Statements statements;
    private final DueChecks.Check due;

    Gradings(Statements statements, DueChecks checks) {
        this.statements = statements;
        this.due = checks.of(ANY_DUE);
    }

    /** Does the work if there may be something for it; not part of a transaction. */
    public Uni<Void> whenDue(Supplier<Uni<Void>> work) {
        return due.then(work);
    }

    /**
     * A test this replica is to grade.
     *
     * @param round grows when the test is reopened
     * @param tries this one counted
     */
    public record Claimed(UUID testId, int round, int tries) implements ClaimedWork {
        @Override
        public String about() {
            return "test_id=" + testId;
        }
    }

    /** How far a test's grading is. */
    public record Standing(int round, boolean isGraded) {}

    /** A test is over and due at a time; part of the running transaction. */
    public Uni<Void> schedule(UUID testId, Instant at) {
        return execute(SCHEDULE, Map.of("test", testId, "at", at));
    }

    /** A test goes on after all; part of the running transaction. */
    public Uni<Void> cancel(UUID testId) {
        return execute(CANCEL, Map.of("test", testId));
    }

    /** A test goes on after it may have been graded; part of the running transaction. */
    public Uni<Void> restart(UUID testId) {
        return execute(RESTART, Map.of("test", testId));
    }

    /** The one that is due first; until {@code again} it is this replica's. */
    public Uni<Optional<Claimed>> claim(Instant now, Instant again) {
        return statements.run(CLAIM, Tuple.of(utc(now), utc(again))).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(Gradings::claimed)
                .findFirst());
    }

    /** Keeps one until then, unless it was claimed again, is graded, or goes on. */
    public Uni<Void> renew(Claimed claimed, Instant until) {
        return statements
                .run(RENEW, Tuple.of(claimed.testId(), claimed.round(), claimed.tries(), utc(until)))
                .replaceWithVoid();
    }

    /** Tries one again later. */
    public Uni<Void> again(Claimed claimed, Instant at) {
        return statements
                .run(AGAIN, Tuple.of(claimed.testId(), claimed.round(), utc(at), claimed.tries()))
                .replaceWithVoid();
    }

    /** There is nothing left this service can grade. */
    public Uni<Void> nothingDue(Claimed claimed) {
        return statements
                .run(NOTHING_DUE, Tuple.of(claimed.testId(), claimed.round(), claimed.tries()))
                .replaceWithVoid();
    }

    /** How far it is, locked until the transaction ends, after the test itself; empty when the test was never over. */
    public Uni<Optional<Standing>> lock(UUID testId) {
        return Panache.getSession()
                .chain(session -> NativeQueries.values(session, LOCK_TEST, Integer.class)
                        .setParameter("test", testId)
                        .getSingleResultOrNull()
                        .chain(() -> NativeQueries.rows(session, LOCK)
                                .setParameter("test", testId)
                                .getSingleResultOrNull()))
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new Standing((Integer) found[0], "graded".equals(found[1]))));
    }

    /** Every answer has its points; part of the running transaction. */
    public Uni<Void> finish(UUID testId, Instant at) {
        return execute(FINISH, Map.of("test", testId, "at", at));
    }

    private static Claimed claimed(Row row) {
        return new Claimed(row.getUUID("test_id"), row.getInteger("round"), row.getInteger("tries"));
    }

    private static Uni<Void> execute(String sql, Map<String, Object> parameters) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql);
                    parameters.forEach(query::setParameter);
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}

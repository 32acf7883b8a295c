package dev.mockmate.testsession.store;

import dev.mockmate.platform.due.DueChecks;
import dev.mockmate.platform.transaction.InSession;
import dev.mockmate.platform.transaction.NativeQueries;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.TestSelection;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** The coding tests. Which of a candidate's tests is meant, a selection says. */
@ApplicationScoped
public class Tests implements PanacheRepositoryBase<TestSessionRow, UUID> {
    private static final String ATTEMPTS =
            "select coalesce(max(attempt), 0) from test_session where candidate_id = :candidate";
    private static final String OTHER_ACTIVE =
            "select exists (select 1 from test_session where candidate_id = :candidate"
                    + " and organisation = :organisation and status = 'active' and id <> :test)";
    private static final String DUE = "select id from test_session where status = 'active' and test_end_time <= :now"
            + " and id > :after order by id limit :limit";
    private static final String SILENT = "select id from test_session where status = 'active'"
            + " and greatest(last_heartbeat, last_activity) <= :since and id > :after order by id limit :limit";
    private static final String UNDER_WAY = "select * from test_session where candidate_id = :candidate"
            + " and (status = 'active' or revivable_until is not null) order by attempt desc for update";
    private static final String ANY_ACTIVE = "exists (select 1 from test_session where status = 'active')";
    private static final String CLAIM =
            "select * from test_session where id = :id and status = 'active' for update skip locked";

    private final DueChecks.Check active;

    Tests(DueChecks checks) {
        this.active = checks.of(ANY_ACTIVE);
    }

    /** Does the work if any test may be active; not part of a transaction. */
    public Uni<Void> whenAnyIsActive(Supplier<Uni<Void>> work) {
        return active.then(work);
    }

    /** Lets one request at a time begin a test of this candidate; held until the transaction ends. */
    public Uni<Void> lockCandidate(UUID candidate) {
        return session(open -> NativeQueries.values(
                                open,
                                "select 1 from pg_advisory_xact_lock(hashtextextended(:candidate, 0))",
                                Integer.class)
                        .setParameter("candidate", candidate.toString())
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** Stores a new test. What is pending is written first: the test before it may just have made room. */
    public Uni<Void> add(CodingTest test) {
        return flush().call(() -> persistAndFlush(TestSessionRow.of(test))).replaceWithVoid();
    }

    /** Stores what was decided on a test that is locked. */
    public Uni<Void> update(CodingTest test) {
        return findById(test.id()).invoke(row -> row.become(test)).replaceWithVoid();
    }

    /** The candidate's test that is meant, locked until the transaction ends. */
    public Uni<Optional<CodingTest>> lock(TestSelection selection) {
        return session(open -> TestSelectionSql.bind(
                                NativeQueries.entities(open, newest(selection) + " for update", TestSessionRow.class),
                                selection)
                        .getSingleResultOrNull())
                .map(Tests::test);
    }

    /** The candidate's tests that are active or may still be gone on with, newest first, locked until the transaction ends. */
    public Uni<List<CodingTest>> lockUnderWay(UUID candidate) {
        return session(open -> NativeQueries.entities(open, UNDER_WAY, TestSessionRow.class)
                        .setParameter("candidate", candidate)
                        .getResultList())
                .map(rows -> rows.stream().map(TestSessionRow::test).toList());
    }

    /** A test by its id, locked until the transaction ends. */
    public Uni<Optional<CodingTest>> lock(UUID id) {
        return session(open -> NativeQueries.entities(
                                open, "select * from test_session where id = :id for update", TestSessionRow.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(Tests::test);
    }

    /** Whether another test of the same candidate and organisation is under way; part of the running transaction. */
    public Uni<Boolean> hasOtherActive(CodingTest test) {
        return session(open -> NativeQueries.values(open, OTHER_ACTIVE, Boolean.class)
                .setParameter("candidate", test.candidateId())
                .setParameter("organisation", test.assignment().organisation())
                .setParameter("test", test.id())
                .getSingleResult());
    }

    /** How many tests the candidate has begun. */
    public Uni<Integer> attempts(UUID candidate) {
        return session(open -> NativeQueries.values(open, ATTEMPTS, Integer.class)
                .setParameter("candidate", candidate)
                .getSingleResult());
    }

    /** Active tests whose time is up, by id, at most {@code limit} behind {@code after}. */
    @InSession
    public Uni<List<UUID>> due(Instant now, UUID after, int limit) {
        return session(open -> NativeQueries.values(open, DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList());
    }

    /** Active tests nobody was heard of since then, by id, at most {@code limit} behind {@code after}. */
    @InSession
    public Uni<List<UUID>> silentSince(Instant since, UUID after, int limit) {
        return session(open -> NativeQueries.values(open, SILENT, UUID.class)
                .setParameter("since", since)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList());
    }

    /** The test, locked until the transaction ends; empty when it is over or another replica works on it. */
    public Uni<Optional<CodingTest>> claimActive(UUID id) {
        return session(open -> NativeQueries.entities(open, CLAIM, TestSessionRow.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(Tests::test);
    }

    /** The candidate's test that is meant. */
    @InSession
    public Uni<Optional<CodingTest>> find(TestSelection selection) {
        return session(open -> TestSelectionSql.bind(
                                NativeQueries.entities(open, newest(selection), TestSessionRow.class), selection)
                        .getSingleResultOrNull())
                .map(Tests::test);
    }

    private static Optional<CodingTest> test(TestSessionRow row) {
        return Optional.ofNullable(row).map(TestSessionRow::test);
    }

    private static String newest(TestSelection selection) {
        return "select * from test_session where " + TestSelectionSql.named(selection)
                + " order by attempt desc limit 1";
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}

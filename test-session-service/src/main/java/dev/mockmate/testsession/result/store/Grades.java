package dev.mockmate.testsession.result.store;

import dev.mockmate.platform.transaction.InSession;
import dev.mockmate.platform.transaction.NativeQueries;
import dev.mockmate.platform.transaction.Statements;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The points of answers. */
@ApplicationScoped
public class Grades {
    private static final String SAVE = """
            insert into grade (test_id, question_id, version, points, max_points, graded_by, comment, graded_at)
            values (:test, :question, :version, :points, :max, :by, :comment, :at)
            on conflict (test_id, question_id) do update set version = excluded.version, points = excluded.points,
                max_points = excluded.max_points, graded_by = excluded.graded_by, comment = excluded.comment,
                graded_at = excluded.graded_at
            """;
    private static final String REMEMBER = """
            insert into grade_history
                (id, test_id, question_id, round, version, points, max_points, graded_by, comment, graded_at)
            values (:id, :test, :question, :round, :version, :points, :max, :by, :comment, :at)
            """;
    private static final String FORGET = "delete from grade where test_id = :test";
    private static final String SUM =
            "select coalesce(sum(points), 0), coalesce(sum(max_points), 0) from grade where test_id = :test";
    private static final String KNOWN = "select question_id from grade where test_id = :test";
    /** Questions of a test in their order, then others that have points. */
    private static final String RESULTS = """
            select t.id as test_id, coalesce(q.question_id::uuid, g.question_id) as question_id,
                coalesce(g.version, v.version) as version, g.points,
                coalesce(g.max_points, (v.document ->> 'points')::int) as max_points, g.graded_by, g.comment, g.graded_at
            from test_session t
            cross join lateral (
                select e.question_id, e.place from jsonb_array_elements_text(t.question_ids) with ordinality
                    as e (question_id, place)
                union all
                select o.question_id::text, 1000000 from grade o
                where o.test_id = t.id and not t.question_ids @> jsonb_build_array(o.question_id::text)) q
            left join question_version v on v.question_id = q.question_id::uuid
                and v.version = (t.question_versions ->> q.question_id)::int
            left join grade g on g.test_id = t.id and g.question_id = q.question_id::uuid
            where t.id = any($1)
            order by t.id, q.place, q.question_id
            """;

    /** All points that questions of tests ever had, oldest first; of each question the newest. */
    private static final String HISTORY = """
            select * from (
                select h.*, row_number() over (partition by h.test_id, h.question_id order by h.graded_at desc, h.id desc) as age
                from grade_history h where h.test_id = any($1)
            ) numbered where age <= $2 order by graded_at, id
            """;

    private static final int SHOWN_OF_HISTORY = 20;
    private static final String FIND =
            "select version, points, max_points, graded_by, comment, graded_at from grade where test_id = :test and question_id = :question";

    private static final String STATUS = "select test_id from grading where test_id = any($1) and status = 'graded'";

    private final Statements statements;

    Grades(Statements statements) {
        this.statements = statements;
    }

    /** Points that are given. */
    public record Grade(
            UUID testId,
            UUID questionId,
            int version,
            int points,
            int maxPoints,
            String gradedBy,
            String comment,
            Instant gradedAt) {}

    /**
     * A question of a test.
     *
     * @param version null for a question of no bank
     * @param points null while there are none, as what follows
     */
    public record QuestionResult(
            UUID questionId,
            Integer version,
            Integer points,
            Integer maxPoints,
            String gradedBy,
            String comment,
            Instant gradedAt) {}

    /** Gives points, and remembers that; part of the running transaction. */
    public Uni<Void> save(UUID historyId, Grade grade, int round) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SAVE)
                        .setParameter("test", grade.testId())
                        .setParameter("question", grade.questionId())
                        .setParameter("version", grade.version())
                        .setParameter("points", grade.points())
                        .setParameter("max", grade.maxPoints())
                        .setParameter("by", grade.gradedBy())
                        .setParameter("comment", grade.comment())
                        .setParameter("at", grade.gradedAt())
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(REMEMBER)
                                .setParameter("id", historyId)
                                .setParameter("test", grade.testId())
                                .setParameter("question", grade.questionId())
                                .setParameter("round", round)
                                .setParameter("version", grade.version())
                                .setParameter("points", grade.points())
                                .setParameter("max", grade.maxPoints())
                                .setParameter("by", grade.gradedBy())
                                .setParameter("comment", grade.comment())
                                .setParameter("at", grade.gradedAt())
                                .executeUpdate()))
                .replaceWithVoid();
    }

    /** The points of an answer; part of the running transaction. */
    public Uni<Optional<Grade>> find(UUID testId, UUID questionId) {
        return Panache.getSession()
                .chain(session -> NativeQueries.rows(session, FIND)
                        .setParameter("test", testId)
                        .setParameter("question", questionId)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new Grade(
                                testId,
                                questionId,
                                (Integer) found[0],
                                (Integer) found[1],
                                (Integer) found[2],
                                (String) found[3],
                                (String) found[4],
                                instant(found[5]))));
    }

    /** Takes all points of a test back; the history keeps them. Part of the running transaction. */
    public Uni<Void> forget(UUID testId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("test", testId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The questions of a test that have their points. */
    @InSession
    public Uni<Set<UUID>> known(UUID testId) {
        return Panache.getSession()
                .chain(session -> NativeQueries.values(session, KNOWN, UUID.class)
                        .setParameter("test", testId)
                        .getResultList())
                .map(Set::copyOf);
    }

    /** All points of a test. */
    public record Sum(long points, long maxPoints) {}

    /** All points of a test so far; part of the running transaction. */
    public Uni<Sum> sum(UUID testId) {
        return Panache.getSession()
                .chain(session -> NativeQueries.rows(session, SUM)
                        .setParameter("test", testId)
                        .getSingleResult())
                .map(row -> new Sum(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }

    /** The questions of tests with their points; what is graded in the running transaction is not seen. */
    public Uni<Map<UUID, List<QuestionResult>>> of(Collection<UUID> tests) {
        return statements.run(RESULTS, Tuple.of(tests.toArray(UUID[]::new))).map(rows -> {
            Map<UUID, List<QuestionResult>> found = new LinkedHashMap<>();
            rows.forEach(row -> found.computeIfAbsent(row.getUUID("test_id"), id -> new ArrayList<>())
                    .add(result(row)));
            return found;
        });
    }

    /** All points that answers of tests ever had, oldest first; at most the newest twenty of each. */
    public Uni<Map<UUID, List<Grade>>> history(Collection<UUID> tests) {
        return statements
                .run(HISTORY, Tuple.of(tests.toArray(UUID[]::new), SHOWN_OF_HISTORY))
                .map(rows -> {
                    Map<UUID, List<Grade>> found = new LinkedHashMap<>();
                    rows.forEach(row -> found.computeIfAbsent(row.getUUID("test_id"), id -> new ArrayList<>())
                            .add(grade(row)));
                    return found;
                });
    }

    /** Those of the tests whose every answer has its points. */
    public Uni<Set<UUID>> graded(Collection<UUID> tests) {
        return statements.run(STATUS, Tuple.of(tests.toArray(UUID[]::new))).map(rows -> {
            List<UUID> found = new ArrayList<>();
            rows.forEach(row -> found.add(row.getUUID("test_id")));
            return found.stream().collect(Collectors.toUnmodifiableSet());
        });
    }

    private static Grade grade(Row row) {
        return new Grade(
                row.getUUID("test_id"),
                row.getUUID("question_id"),
                row.getInteger("version"),
                row.getInteger("points"),
                row.getInteger("max_points"),
                row.getString("graded_by"),
                row.getString("comment"),
                row.getOffsetDateTime("graded_at").toInstant());
    }

    private static Instant instant(Object time) {
        return time instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) time;
    }

    private static QuestionResult result(Row row) {
        OffsetDateTime at = row.getOffsetDateTime("graded_at");
        return new QuestionResult(
                row.getUUID("question_id"),
                row.getInteger("version"),
                row.getInteger("points"),
                row.getInteger("max_points"),
                row.getString("graded_by"),
                row.getString("comment"),
                at == null ? null : at.toInstant());
    }
}

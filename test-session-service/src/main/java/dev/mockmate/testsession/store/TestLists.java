package dev.mockmate.testsession.store;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.transaction.Statements;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.TestFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Lists of tests. What was typed, up to a mebibyte for each of them, stays in the database. */
@ApplicationScoped
public class TestLists {
    private static final String CHOSEN = """
            ($1::text is null or status = $1) and ($2::text is null or organisation = $2)
                and ($3::text is null or question_ids @> jsonb_build_array($3::text))
                and ($4::uuid is null or invitation_id = $4)
                and ($5::timestamptz is null or created_at >= $5) and ($6::timestamptz is null or created_at < $6)
            """;
    private static final String PAGE = """
            select id, candidate_id, attempt, organisation, invitation_id, status, completion_method, test_start_time,
                test_duration_minutes, extra_time_percent, extra_seconds, gap_seconds, gaps_counted_until, test_end_time,
                last_heartbeat, last_activity, completed_at, abandoned_at, revivable_until, revived_count, question_ids,
                question_versions, sections, sections_completed, created_at, updated_at,
                (select count(*) from jsonb_object_keys(pending_answers)) as answered
            from test_session
            where %s and (created_at, id) < ($7, $8)
            order by created_at desc, id desc limit $9
            """.formatted(CHOSEN);
    private static final String COUNT =
            "select count(*) as tests from (select 1 from test_session where %s limit $7) counted".formatted(CHOSEN);
    private static final Cursor END = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

    private final Statements statements;

    TestLists(Statements statements) {
        this.statements = statements;
    }

    /**
     * A test of a list.
     *
     * @param test without its answers
     * @param answered how many questions have one
     */
    public record Listed(CodingTest test, int answered) {}

    /** The tests of a filter, newest first, at most {@code limit} behind {@code after}; not part of a transaction. */
    public Uni<List<Listed>> list(TestFilter filter, Optional<Cursor> after, int limit) {
        Cursor place = after.orElse(END);
        return statements
                .run(
                        PAGE,
                        chosen(filter)
                                .addValue(place.at().atOffset(ZoneOffset.UTC))
                                .addValue(place.id())
                                .addValue(limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Listed(row(row).test(), row.getInteger("answered")))
                        .toList());
    }

    /** How many tests a filter chooses, counted up to {@code most}. */
    public Uni<Long> count(TestFilter filter, int most) {
        return statements
                .run(COUNT, chosen(filter).addValue(most))
                .map(rows -> rows.iterator().next().getLong("tests"));
    }

    private static Tuple chosen(TestFilter filter) {
        return Tuple.of(
                filter.status().orElse(null),
                filter.organisation().orElse(null),
                filter.questionId().map(UUID::toString).orElse(null),
                filter.invitationId().orElse(null),
                filter.from().map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null),
                filter.to().map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null));
    }

    private static TestSessionRow row(Row row) {
        TestSessionRow test = new TestSessionRow();
        test.id = row.getUUID("id");
        test.candidateId = row.getUUID("candidate_id");
        test.attempt = row.getInteger("attempt");
        test.organisation = row.getString("organisation");
        test.invitationId = row.getUUID("invitation_id");
        test.status = row.getString("status");
        test.completionMethod = row.getString("completion_method");
        test.testStartTime = instant(row, "test_start_time");
        test.testDurationMinutes = row.getInteger("test_duration_minutes");
        test.extraTimePercent = row.getInteger("extra_time_percent");
        test.extraSeconds = row.getLong("extra_seconds");
        test.gapSeconds = row.getLong("gap_seconds");
        test.gapsCountedUntil = instant(row, "gaps_counted_until");
        test.testEndTime = instant(row, "test_end_time");
        test.lastHeartbeat = instant(row, "last_heartbeat");
        test.lastActivity = instant(row, "last_activity");
        test.completedAt = instant(row, "completed_at");
        test.abandonedAt = instant(row, "abandoned_at");
        test.revivableUntil = instant(row, "revivable_until");
        test.revivedCount = row.getInteger("revived_count");
        test.questionIds = row.getJsonArray("question_ids");
        test.questionVersions = row.getJsonObject("question_versions");
        test.sections = row.getJsonArray("sections");
        test.sectionsCompleted = row.getJsonArray("sections_completed");
        test.pendingAnswers = new JsonObject();
        test.answerSequences = new JsonObject();
        test.createdAt = instant(row, "created_at");
        test.updatedAt = instant(row, "updated_at");
        return test;
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}

package dev.mockmate.testsession.question.store;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.transaction.InSession;
import dev.mockmate.platform.transaction.NativeQueries;
import dev.mockmate.platform.transaction.Statements;
import dev.mockmate.testsession.question.domain.Difficulty;
import dev.mockmate.testsession.question.domain.Question;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The question bank with all versions. A deleted question is no longer current; its versions stay for the tests that have it.
 * What writes, and what reads whole questions, is part of the running transaction when there is one.
 */
@ApplicationScoped
public class Questions {
    private static final String CURRENT = "select v.* from coding_question_bank q"
            + " join question_version v on v.question_id = q.uuid and v.version = q.current_version"
            + " where q.deleted_at is null and q.uuid = any(:ids)";
    private static final String VERSIONS_NOW =
            "select q.uuid, q.current_version, q.organisation, q.deleted_at is not null"
                    + " from coding_question_bank q where q.uuid = any(:ids)";
    private static final String VERSION =
            "select v.* from question_version v where v.question_id = :id and v.version = :version";
    /** Of the one row alone: whoever waited for it reads in a further statement what it stands for by then. */
    private static final String LOCK = "select q.current_version, q.deleted_at is not null"
            + " from coding_question_bank q where q.uuid = :id for update";

    private static final String SHARE = "select 1 from coding_question_bank where uuid = :id for key share";

    private static final String SEARCH =
            "setweight(to_tsvector('english', :title || ' ' || :words), 'A')" + " || to_tsvector('english', :text)";
    private static final String ADD = "insert into coding_question_bank (uuid, organisation, current_version, title,"
            + " difficulty, tags, search, created_at, updated_at) values (:id, :organisation, :version, :title, :difficulty,"
            + " cast(cast(:tags as text) as jsonb), " + SEARCH + ", :at, :at) on conflict (uuid) do nothing";
    private static final String CHANGE = "update coding_question_bank set current_version = :version, title = :title,"
            + " difficulty = :difficulty, tags = cast(cast(:tags as text) as jsonb), updated_at = :at, search = "
            + SEARCH
            + " where uuid = :id";
    private static final String DELETE = "update coding_question_bank set deleted_at = :at where uuid = :id";
    private static final String LIST = """
            select v.question_id, v.version, v.organisation, v.question_created_at, v.created_at,
                v.document - '{tests,samples,reference_solutions,boiler_plate,options,correct,accepted}'::text[]
                    || jsonb_build_object('text', left(v.document ->> 'text', 300)) as document,
                jsonb_array_length(coalesce(v.document -> 'tests', '[]')) as tests
            from coding_question_bank q
            join question_version v on v.question_id = q.uuid and v.version = q.current_version
            where q.deleted_at is null and ($1 or q.organisation = '' or q.organisation = $2)
              and ($3::text is null or q.difficulty = $3)
              and ($4::text is null or q.tags @> jsonb_build_array($4::text))
              and ($5::text is null or q.search @@ websearch_to_tsquery('english', $5))
              and (q.created_at, q.uuid) < ($6, $7)
            order by q.created_at desc, q.uuid desc
            limit $8
            """;
    private static final String VERSIONS = "select version, document ->> 'title' as title, created_at, created_by"
            + " from question_version where question_id = $1 and version < $2 order by version desc limit $3";
    private static final Cursor END = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

    private final Statements statements;
    private final Ids ids;

    Questions(Statements statements, Ids ids) {
        this.statements = statements;
        this.ids = ids;
    }

    /**
     * Which questions a list has.
     *
     * @param everybodys whether the questions of all organisations; else the shared bank's and the organisation's
     * @param organisation empty for none
     * @param difficulty null for all
     * @param tag null for all
     * @param text to be found in title, tags or text, as people search the web; null for all
     */
    public record Filter(boolean everybodys, String organisation, Difficulty difficulty, String tag, String text) {}

    /**
     * A question of a list: with the beginning of its text, without tests, programs, choices and answers.
     *
     * @param tests how many scored tests it has
     */
    public record Listed(Question question, int tests) {}

    /**
     * A place in the history of a question.
     *
     * @param createdBy {@code user:<id>} or {@code bank}
     */
    public record Version(int version, String title, Instant createdAt, String createdBy) {}

    /** What it is now; empty when there is none, or it was deleted. */
    public Uni<Optional<Question>> current(UUID id) {
        return current(List.of(id)).map(found -> found.stream().findFirst());
    }

    /** What those of them that there are, are now; in no order. */
    @InSession
    public Uni<List<Question>> current(List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session(open -> NativeQueries.entities(open, CURRENT, QuestionVersionRow.class)
                                .setParameter("ids", ids.toArray(UUID[]::new))
                                .getResultList())
                        .map(rows ->
                                rows.stream().map(QuestionVersionRow::question).toList());
    }

    /**
     * A question that is or was in the bank.
     *
     * @param createdBy who made its newest version
     */
    public record Kept(Question question, String createdBy, boolean deleted) {}

    /**
     * A question as tests choose it.
     *
     * @param deleted whether it is no longer in the bank
     */
    public record Choice(UUID uuid, int version, String organisation, boolean deleted) {}

    /** The newest versions of those of them that there ever were; in no order. */
    @InSession
    public Uni<List<Choice>> newestVersions(List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session(open -> NativeQueries.rows(open, VERSIONS_NOW)
                                .setParameter("ids", ids.toArray(UUID[]::new))
                                .getResultList())
                        .map(rows -> rows.stream()
                                .map(row ->
                                        new Choice((UUID) row[0], (Integer) row[1], (String) row[2], (Boolean) row[3]))
                                .toList());
    }

    /** One version, also of a question that was changed or deleted since. */
    @InSession
    public Uni<Optional<Question>> version(UUID id, int version) {
        return session(open -> row(open, id, version))
                .map(row -> Optional.ofNullable(row).map(QuestionVersionRow::question));
    }

    /** What it is now, locked until the transaction ends; empty when there is none, or it was deleted. */
    public Uni<Optional<Question>> lock(UUID id) {
        return lockEvenDeleted(id)
                .map(found -> found.filter(kept -> !kept.deleted()).map(Kept::question));
    }

    /** Keeps others from locking the question until the transaction ends; many may at once. */
    public Uni<Void> share(UUID id) {
        return session(open -> NativeQueries.values(open, SHARE, Integer.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    /** What it was last, deleted or not, locked until the transaction ends. */
    public Uni<Optional<Kept>> lockEvenDeleted(UUID id) {
        return session(open -> NativeQueries.rows(open, LOCK)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : row(open, id, (Integer) row[0])
                                .map(newest ->
                                        Optional.of(new Kept(newest.question(), newest.createdBy, (Boolean) row[1])))));
    }

    /** Stores the first version; false when there is a question of this id already, deleted or not. */
    public Uni<Boolean> add(Question question, String by) {
        return session(open -> described(open, ADD, question)
                .setParameter("organisation", question.organisation())
                .executeUpdate()
                .chain(added -> added == 0
                        ? Uni.createFrom().item(false)
                        : addVersion(open, question, by).replaceWith(true)));
    }

    /** Stores a further version and makes it the current one. */
    public Uni<Void> change(Question question, String by) {
        return session(open -> addVersion(open, question, by)
                .chain(() -> described(open, CHANGE, question).executeUpdate())
                .replaceWithVoid());
    }

    /** Takes it out of the bank. */
    public Uni<Void> delete(UUID id, Instant at) {
        return session(open -> open.createNativeQuery(DELETE)
                .setParameter("id", id)
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Questions of the bank, newest first, at most {@code limit} behind {@code after}; not part of a transaction. */
    public Uni<List<Listed>> list(Filter filter, Optional<Cursor> after, int limit) {
        Cursor place = after.orElse(END);
        Tuple parameters = Tuple.of(
                        filter.everybodys(),
                        filter.organisation(),
                        filter.difficulty() == null ? null : filter.difficulty().label(),
                        filter.tag(),
                        filter.text())
                .addValue(place.at().atOffset(ZoneOffset.UTC))
                .addValue(place.id())
                .addValue(limit);
        return statements.run(LIST, parameters).map(rows -> each(rows, Questions::listed));
    }

    /** The versions of a question below one, newest first; not part of a transaction. */
    public Uni<List<Version>> versions(UUID id, int below, int limit) {
        return statements.run(VERSIONS, Tuple.of(id, below, limit)).map(rows -> each(rows, Questions::version));
    }

    private static Uni<QuestionVersionRow> row(Mutiny.Session open, UUID id, int version) {
        return NativeQueries.entities(open, VERSION, QuestionVersionRow.class)
                .setParameter("id", id)
                .setParameter("version", version)
                .getSingleResultOrNull();
    }

    private Uni<Void> addVersion(Mutiny.Session open, Question question, String by) {
        return open.persist(QuestionVersionRow.of(ids.next(), question, by)).chain(open::flush);
    }

    private static Mutiny.MutationQuery described(Mutiny.Session open, String sql, Question question) {
        return open.createNativeQuery(sql)
                .setParameter("id", question.uuid())
                .setParameter("version", question.version())
                .setParameter("title", question.title())
                .setParameter("difficulty", question.difficulty().label())
                .setParameter("tags", new JsonArray(question.tags()).encode())
                .setParameter("words", String.join(" ", question.tags()))
                .setParameter("text", question.text())
                .setParameter("at", question.updatedAt());
    }

    private static Listed listed(Row row) {
        return new Listed(
                QuestionDocument.read(
                        row.getUUID("question_id"),
                        row.getInteger("version"),
                        row.getString("organisation"),
                        row.getJsonObject("document"),
                        instant(row.getOffsetDateTime("question_created_at")),
                        instant(row.getOffsetDateTime("created_at"))),
                row.getInteger("tests"));
    }

    private static Version version(Row row) {
        return new Version(
                row.getInteger("version"),
                row.getString("title"),
                instant(row.getOffsetDateTime("created_at")),
                row.getString("created_by"));
    }

    private static <T> List<T> each(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().chain(work::apply);
    }
}

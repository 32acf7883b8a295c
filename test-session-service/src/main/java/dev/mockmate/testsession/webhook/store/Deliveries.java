package dev.mockmate.testsession.webhook.store;

import dev.mockmate.platform.due.DueChecks;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.transaction.NativeQueries;
import dev.mockmate.platform.transaction.Statements;
import dev.mockmate.testsession.webhook.domain.WebhookEvent;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
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
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/**
 * What receivers were and are to be told. Whatever is told is told to webhooks that stay until it is committed, because what a
 * candidate does must not fail with a webhook that is deleted meanwhile.
 */
@ApplicationScoped
public class Deliveries {
    private static final String TELL = """
            insert into webhook_delivery (id, webhook_id, test_id, candidate_id, event, data, status, attempts, due_at,
                happened_at, created_at)
            select gen_random_uuid(), w.id, cast(:test as uuid), cast(:candidate as uuid), cast(:event as text),
                cast(cast(:data as text) as jsonb), 'queued', 0, cast(:due as timestamptz), cast(:at as timestamptz),
                cast(:at as timestamptz)
            from webhook w
            where w.organisation = :organisation and w.active and w.events @> jsonb_build_array(cast(:event as text))
            for key share of w
            """;
    private static final String ACCEPT = """
            with accepted as (
                update invitation set accepted_at = cast(:at as timestamptz) where id = :invitation and accepted_at is null
                returning id, organisation, candidate_id, accepted_at
            ), told as (
                insert into webhook_delivery (id, webhook_id, candidate_id, event, data, status, attempts, due_at,
                    happened_at, created_at)
                select gen_random_uuid(), w.id, a.candidate_id, 'invitation.accepted',
                    jsonb_build_object('invitation_id', a.id, 'candidate_id', a.candidate_id), 'queued', 0,
                    a.accepted_at, a.accepted_at, a.accepted_at
                from accepted a join webhook w on w.organisation = a.organisation
                where w.active and w.events @> jsonb_build_array('invitation.accepted')
                for key share of w
            )
            select count(*) from accepted
            """;
    private static final String TAKE_BACK =
            "delete from webhook_delivery where test_id = :test and status = 'queued' and event = :event";
    private static final String CLAIM = """
            with taken as materialized (
                select q.id from webhook_delivery q where q.status = 'queued' and q.due_at <= $1 and q.id in (
                    select r.id from (
                        select p.id, row_number() over (partition by p.webhook_id order by p.due_at, p.id) as place
                        from webhook_delivery p join webhook o on o.id = p.webhook_id
                        where p.status = 'queued' and p.due_at <= $1 and o.active) r
                    where r.place <= $3)
                order by q.due_at limit $4 for update skip locked)
            update webhook_delivery d set attempts = attempts + 1, due_at = $2
            from taken, webhook w
            where d.id = taken.id and w.id = d.webhook_id
            returning d.id, d.webhook_id, d.event, d.data, d.attempts, d.happened_at, w.url, w.secret
            """;
    private static final String DONE = "update webhook_delivery set status = $2, due_at = $3, done_at = $4,"
            + " last_status = $5, last_error = $6 where id = $1 and status = 'queued'";
    private static final String RESEND = "update webhook_delivery set status = 'queued', attempts = 0, due_at = $3,"
            + " done_at = null where id = $1 and webhook_id = $2 returning *";
    private static final String WEBHOOK = "select webhook_id from webhook_delivery where id = $1";
    private static final String LIST = "select * from webhook_delivery where webhook_id = $1"
            + " and (created_at, id) < ($2, $3) order by created_at desc, id desc limit $4";
    private static final Cursor END = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

    private static final String ANY_DUE =
            "exists (select 1 from webhook_delivery where status = 'queued' and due_at <= $1)";

    private final Statements statements;
    private final DueChecks.Check due;

    Deliveries(Statements statements, DueChecks checks) {
        this.statements = statements;
        this.due = checks.of(ANY_DUE);
    }

    /** Does the work if there may be something for it; not part of a transaction. */
    public Uni<Void> whenDue(Supplier<Uni<Void>> work) {
        return due.then(work);
    }

    /**
     * Something a receiver is to be told.
     *
     * @param testId null where there is no test yet
     * @param due when it is told at the earliest
     */
    public record News(
            String organisation,
            UUID testId,
            UUID candidateId,
            WebhookEvent event,
            JsonObject data,
            Instant due,
            Instant at) {}

    /**
     * A delivery this replica is to send.
     *
     * @param attempts this one counted
     */
    public record Claimed(
            UUID id,
            UUID webhookId,
            String event,
            JsonObject data,
            int attempts,
            Instant happenedAt,
            String url,
            String sealedSecret) {}

    /**
     * How an attempt ended.
     *
     * @param status {@code queued} to be tried again
     * @param answered the receiver's HTTP status; null without an answer
     * @param error why it is not delivered; null when it is
     */
    public record Ended(String status, Instant due, Instant doneAt, Integer answered, String error) {}

    /** A delivery as recruiters see it; {@code doneAt, lastStatus, lastError} may be null. */
    public record Shown(
            UUID id,
            String event,
            JsonObject data,
            String status,
            int attempts,
            Instant dueAt,
            Instant createdAt,
            Instant doneAt,
            Integer lastStatus,
            String lastError) {}

    /** Has the organisation's receivers told; part of the running transaction. */
    public Uni<Void> tell(News news) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TELL)
                        .setParameter("test", news.testId())
                        .setParameter("candidate", news.candidateId())
                        .setParameter("event", news.event().label())
                        .setParameter("data", news.data().encode())
                        .setParameter("due", news.due())
                        .setParameter("at", news.at())
                        .setParameter("organisation", news.organisation())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Notes that an invitation's candidate came, and has that told, the first time; part of the running transaction. */
    public Uni<Boolean> accept(UUID invitationId, Instant at) {
        return Panache.getSession()
                .chain(session -> NativeQueries.values(session, ACCEPT, Long.class)
                        .setParameter("invitation", invitationId)
                        .setParameter("at", at)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    /** What was not told yet is not told; part of the running transaction. */
    public Uni<Void> takeBack(UUID testId, WebhookEvent event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE_BACK)
                        .setParameter("test", testId)
                        .setParameter("event", event.label())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Some that are due, few of each receiver; until {@code again} they are this replica's. */
    public Uni<List<Claimed>> claim(Instant now, Instant again, int ofOne, int most) {
        return statements
                .run(CLAIM, Tuple.of(utc(now), utc(again), ofOne, most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Deliveries::claimed)
                        .toList());
    }

    /** Notes how an attempt ended. */
    public Uni<Void> ended(UUID id, Ended ended) {
        Tuple parameters = Tuple.tuple(List.of(id))
                .addValue(ended.status())
                .addValue(utc(ended.due()))
                .addValue(ended.doneAt() == null ? null : utc(ended.doneAt()))
                .addValue(ended.answered())
                .addValue(ended.error());
        return statements.run(DONE, parameters).replaceWithVoid();
    }

    /** Has one told again, with the same id and content; empty when there is none. */
    public Uni<Optional<Shown>> resend(UUID id, UUID webhook, Instant at) {
        return statements.run(RESEND, Tuple.of(id, webhook, utc(at))).map(rows -> shown(rows).stream()
                .findFirst());
    }

    /** The webhook a delivery is of; empty when there is no such delivery. */
    public Uni<Optional<UUID>> webhookOf(UUID id) {
        return statements.run(WEBHOOK, Tuple.of(id)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("webhook_id"))
                .findFirst());
    }

    /** What a receiver was told, newest first. */
    public Uni<List<Shown>> of(UUID webhook, Optional<Cursor> after, int limit) {
        Cursor place = after.orElse(END);
        return statements
                .run(LIST, Tuple.of(webhook, utc(place.at()), place.id(), limit))
                .map(Deliveries::shown);
    }

    private static Claimed claimed(Row row) {
        return new Claimed(
                row.getUUID("id"),
                row.getUUID("webhook_id"),
                row.getString("event"),
                row.getJsonObject("data"),
                row.getInteger("attempts"),
                row.getOffsetDateTime("happened_at").toInstant(),
                row.getString("url"),
                row.getString("secret"));
    }

    private static List<Shown> shown(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Shown(
                        row.getUUID("id"),
                        row.getString("event"),
                        row.getJsonObject("data"),
                        row.getString("status"),
                        row.getInteger("attempts"),
                        row.getOffsetDateTime("due_at").toInstant(),
                        row.getOffsetDateTime("created_at").toInstant(),
                        instant(row.getOffsetDateTime("done_at")),
                        row.getInteger("last_status"),
                        row.getString("last_error")))
                .toList();
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}

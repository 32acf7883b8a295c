package dev.mockmate.testsession.invitation.store;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.transaction.InSession;
import dev.mockmate.platform.transaction.NativeQueries;
import dev.mockmate.platform.transaction.Statements;
import dev.mockmate.testsession.invitation.domain.Invitation;
import dev.mockmate.testsession.invitation.domain.InvitedTestStatus;
import dev.mockmate.testsession.invitation.domain.InvitedTestStatus.Status;
import dev.mockmate.testsession.invitation.domain.MailStatus;
import dev.mockmate.testsession.invitation.domain.TestPlan;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The invitations that were not deleted. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<InvitationRow, UUID> {
    private static final String SHOWN = """
            select i.*, t.status as test_status, coalesce(t.completed_at, t.abandoned_at) as ended_at,
                case when t.revivable_until is not null then least(t.revivable_until, t.test_end_time) end
                    as back_until,
                (select m.status from invitation_mail m where m.invitation_id = i.id
                 order by m.created_at desc, m.id desc limit 1) as mail_status
            from invitation i
            left join lateral (select status, completed_at, abandoned_at, revivable_until, test_end_time from test_session s
                               where s.invitation_id = i.id order by attempt desc limit 1) t on true
            where i.deleted_at is null
            """;
    private static final String ONE = SHOWN + " and i.id = $1";
    private static final String OF_TOKEN = SHOWN
            + " and exists (select 1 from test_token k where k.id = $1 and k.hash = $2 and k.invitation_id = i.id)";
    private static final String PENDING = SHOWN
            + " and i.candidate_id = $1 and i.expires_at > $2 and t.status is null order by i.created_at desc limit 1";
    private static final String LIST = SHOWN + " and ($1::text is null or i.organisation = $1)"
            + " and (i.created_at, i.id) < ($2, $3) order by i.created_at desc, i.id desc limit $4";
    private static final String STATUS_NOW = "select case when status = 'abandoned' and revivable_until > :now"
            + " and test_end_time > :now then 'active' else status end from test_session"
            + " where invitation_id = :id order by attempt desc limit 1";
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))";
    private static final String COUNT =
            "select count(*) from invitation where organisation = :organisation and created_at > :since";
    private static final Cursor END = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

    private final Statements statements;

    Invitations(Statements statements) {
        this.statements = statements;
    }

    /** An invitation and what became of it. */
    public record Shown(Invitation invitation, InvitedTestStatus test, MailStatus mail) {
        /** As it is to those who ask at {@code now}. */
        public Shown at(Instant now) {
            return new Shown(invitation, test.at(now), mail);
        }
    }

    /** Stores a new one; part of the running transaction. */
    public Uni<Void> add(Invitation invitation, UUID by) {
        return persistAndFlush(InvitationRow.of(invitation, by)).replaceWithVoid();
    }

    /** One of them, locked until the transaction ends. */
    @InSession
    public Uni<Optional<Invitation>> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(row -> Optional.ofNullable(row)
                .filter(found -> found.deletedAt == null)
                .map(InvitationRow::invitation));
    }

    /** Deletes one; part of the running transaction. */
    public Uni<Void> remove(UUID id, Instant at) {
        return findById(id)
                .onItem()
                .ifNotNull()
                .invoke(row -> row.deletedAt = at)
                .replaceWithVoid();
    }

    /** One of them. */
    public Uni<Optional<Shown>> find(UUID id) {
        return statements.run(ONE, Tuple.of(id)).map(Invitations::first);
    }

    /** The one a token belongs to. */
    public Uni<Optional<Shown>> ofToken(UUID tokenId, String hash) {
        return statements.run(OF_TOKEN, Tuple.of(tokenId, hash)).map(Invitations::first);
    }

    /** The newest one that the candidate may still begin. */
    public Uni<Optional<Shown>> pending(UUID candidate, Instant now) {
        return statements.run(PENDING, Tuple.of(candidate, utc(now))).map(Invitations::first);
    }

    /** An organisation's, or everybody's, newest first, at most {@code limit} behind {@code after}. */
    public Uni<List<Shown>> list(Optional<String> organisation, Optional<Cursor> after, int limit) {
        Cursor place = after.orElse(END);
        return statements
                .run(LIST, Tuple.of(organisation.orElse(null), utc(place.at()), place.id(), limit))
                .map(Invitations::all);
    }

    /** What its test is at {@code now}, without times; part of the running transaction. */
    public Uni<InvitedTestStatus> standing(UUID id, Instant now) {
        return Panache.getSession()
                .chain(session -> NativeQueries.values(session, STATUS_NOW, String.class)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .getSingleResultOrNull())
                .map(status -> status == null ? InvitedTestStatus.NOT_STARTED : standing(status, null, null));
    }

    /** Lets one request at a time count and make an organisation's invitations; held until the transaction ends. */
    public Uni<Void> lockMaking(String organisation) {
        return Panache.getSession()
                .chain(session -> NativeQueries.values(session, LOCK, Integer.class)
                        .setParameter("name", "invitations of " + organisation)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** How many an organisation made since then, deleted ones too. */
    @InSession
    public Uni<Long> madeSince(String organisation, Instant since) {
        return Panache.getSession().chain(session -> NativeQueries.values(session, COUNT, Long.class)
                .setParameter("organisation", organisation)
                .setParameter("since", since)
                .getSingleResult());
    }

    private static Optional<Shown> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    private static List<Shown> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(Invitations::shown)
                .toList();
    }

    private static Shown shown(Row row) {
        Invitation invitation = new Invitation(
                row.getUUID("id"),
                row.getString("organisation"),
                row.getUUID("candidate_id"),
                row.getString("email"),
                row.getString("name"),
                Optional.ofNullable(row.getUUID("template_id")),
                new TestPlan(
                        row.getString("instructions"),
                        InvitationRow.ids(row.getJsonArray("question_ids")),
                        InvitationRow.texts(row.getJsonArray("sections")),
                        row.getInteger("test_duration_minutes")),
                row.getInteger("extra_time_percent"),
                instant(row.getOffsetDateTime("expires_at")),
                instant(row.getOffsetDateTime("created_at")),
                Optional.ofNullable(row.getOffsetDateTime("accepted_at")).map(OffsetDateTime::toInstant));
        String mail = row.getString("mail_status");
        return new Shown(invitation, standing(row), mail == null ? MailStatus.NONE : MailStatus.of(mail));
    }

    private static InvitedTestStatus standing(Row row) {
        String status = row.getString("test_status");
        if (status == null) {
            return InvitedTestStatus.NOT_STARTED;
        }
        return standing(status, orNull(row.getOffsetDateTime("ended_at")), orNull(row.getOffsetDateTime("back_until")));
    }

    private static InvitedTestStatus standing(String status, Instant endedAt, Instant backUntil) {
        return new InvitedTestStatus(
                Status.valueOf(status.toUpperCase(Locale.ROOT)),
                endedAt == null ? Instant.EPOCH : endedAt,
                backUntil == null ? Instant.EPOCH : backUntil);
    }

    private static Instant orNull(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}

package dev.mockmate.testsession.invitation.store;

import dev.mockmate.platform.due.DueChecks;
import dev.mockmate.platform.transaction.InSession;
import dev.mockmate.platform.transaction.NativeQueries;
import dev.mockmate.platform.transaction.Statements;
import dev.mockmate.testsession.invitation.domain.Invitation;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** What was and is to be mailed to those who are invited. */
@ApplicationScoped
public class InvitationMails {
    private static final String QUEUE = "insert into invitation_mail (id, invitation_id, organisation, address_hash,"
            + " status, attempts, due_at, created_at) values (:id, :invitation, :organisation, :address, 'queued', 0, :at, :at)";
    private static final String CLAIM = """
            update invitation_mail m set attempts = attempts + 1, due_at = $2
            from invitation i
            where i.id = m.invitation_id and m.id in (
                select id from invitation_mail where status = 'queued' and due_at <= $1 and id in (
                    select id from (
                        select id, due_at, row_number() over (partition by organisation order by due_at) as turn
                        from invitation_mail where status = 'queued' and due_at <= $1) due
                    order by turn, due_at limit $3)
                for update skip locked)
            returning m.id, m.invitation_id, m.attempts, m.created_at, i.expires_at
            """;
    private static final String AGAIN = "update invitation_mail set due_at = $2 where id = $1 and status = 'queued'";
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))";
    private static final String DONE = "update invitation_mail set status = $2, done_at = $3 where id = $1";
    private static final String LOG = "select status, created_at, done_at, attempts from invitation_mail"
            + " where invitation_id = $1 order by created_at desc, id desc limit 20";
    private static final String COUNT =
            "select count(*) from invitation_mail where address_hash = :address and created_at > :since";

    private static final String ANY_DUE =
            "exists (select 1 from invitation_mail where status = 'queued' and due_at <= $1)";

    private final Statements statements;
    private final DueChecks.Check due;

    InvitationMails(Statements statements, DueChecks checks) {
        this.statements = statements;
        this.due = checks.of(ANY_DUE);
    }

    /** Does the work if there may be something for it; not part of a transaction. */
    public Uni<Void> whenDue(Supplier<Uni<Void>> work) {
        return due.then(work);
    }

    /**
     * A mail this replica is to send.
     *
     * @param attempts this one counted
     * @param expiresAt until when its test may be begun
     */
    public record Claimed(UUID id, UUID invitationId, int attempts, Instant queuedAt, Instant expiresAt) {}

    /** A mail of an invitation; {@code doneAt} is null while it waits. */
    public record Logged(String status, Instant queuedAt, Instant doneAt, int attempts) {}

    /** Lets a mail be sent; part of the running transaction. */
    public Uni<Void> queue(UUID id, Invitation invitation, String addressHash, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(QUEUE)
                        .setParameter("id", id)
                        .setParameter("invitation", invitation.id())
                        .setParameter("organisation", invitation.organisation())
                        .setParameter("address", addressHash)
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Lets one request at a time count and queue the mails to an address; held until the transaction ends. */
    public Uni<Void> lockAddress(String addressHash) {
        return Panache.getSession()
                .chain(session -> NativeQueries.values(session, LOCK, Integer.class)
                        .setParameter("name", "mails to " + addressHash)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** How many mails were asked for to an address since then. */
    @InSession
    public Uni<Long> toAddressSince(String addressHash, Instant since) {
        return Panache.getSession().chain(session -> NativeQueries.values(session, COUNT, Long.class)
                .setParameter("address", addressHash)
                .setParameter("since", since)
                .getSingleResult());
    }

    /** Some of those that are due, by turns between organisations; until {@code again} they are this replica's. */
    public Uni<List<Claimed>> claim(Instant now, Instant again, int most) {
        return statements.run(CLAIM, Tuple.of(utc(now), utc(again), most)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(InvitationMails::claimed)
                .toList());
    }

    /** Lets it wait until it is tried again. */
    public Uni<Void> later(UUID id, Instant due) {
        return statements.run(AGAIN, Tuple.of(id, utc(due))).replaceWithVoid();
    }

    /** Notes how it ended. */
    public Uni<Void> done(UUID id, boolean sent, Instant at) {
        return statements
                .run(DONE, Tuple.of(id, sent ? "sent" : "failed", utc(at)))
                .replaceWithVoid();
    }

    /** The newest mails of an invitation, newest first. */
    public Uni<List<Logged>> of(UUID invitation) {
        return statements.run(LOG, Tuple.of(invitation)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(InvitationMails::logged)
                .toList());
    }

    private static Claimed claimed(Row row) {
        return new Claimed(
                row.getUUID("id"),
                row.getUUID("invitation_id"),
                row.getInteger("attempts"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant());
    }

    private static Logged logged(Row row) {
        OffsetDateTime done = row.getOffsetDateTime("done_at");
        return new Logged(
                row.getString("status"),
                row.getOffsetDateTime("created_at").toInstant(),
                done == null ? null : done.toInstant(),
                row.getInteger("attempts"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}

package dev.mockmate.testsession.invitation.store;

import dev.mockmate.platform.transaction.InSession;
import dev.mockmate.platform.transaction.Statements;
import dev.mockmate.testsession.invitation.domain.Invitation;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
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
                select id from invitation_mail where status = 'queued' and due_at <= $1
                order by due_at limit 1 for update skip locked)
            returning m.id, m.invitation_id, m.attempts, i.deleted_at is not null as gone
            """;
    private static final String DONE = "update invitation_mail set status = $2, done_at = $3 where id = $1";
    private static final String LOG = "select status, created_at, done_at, attempts from invitation_mail"
            + " where invitation_id = $1 order by created_at desc, id desc limit 20";
    private static final String COUNT =
            "select count(*) from invitation_mail where address_hash = :address and created_at > :since";

    private final Statements statements;

    InvitationMails(Statements statements) {
        this.statements = statements;
    }

    /**
     * A mail this replica is to send.
     *
     * @param attempts this one counted
     * @param gone whether the invitation was deleted meanwhile
     */
    public record Claimed(UUID id, UUID invitationId, int attempts, boolean gone) {}

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

    /** How many mails were asked for to an address since then. */
    @InSession
    public Uni<Long> toAddressSince(String addressHash, Instant since) {
        return Panache.getSession().chain(session -> session.createNativeQuery(COUNT, Long.class)
                .setParameter("address", addressHash)
                .setParameter("since", since)
                .getSingleResult());
    }

    /** The next one that is due; until {@code again} it is this replica's. */
    public Uni<Optional<Claimed>> claim(Instant now, Instant again) {
        return statements.run(CLAIM, Tuple.of(utc(now), utc(again))).map(InvitationMails::claimed);
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

    private static Optional<Claimed> claimed(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Claimed(
                        row.getUUID("id"),
                        row.getUUID("invitation_id"),
                        row.getInteger("attempts"),
                        row.getBoolean("gone")))
                .findFirst();
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

package dev.mockmate.billing.store;

import dev.mockmate.platform.transaction.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The postings as their user sees them. */
@ApplicationScoped
public class Ledger {
    private static final String ENTRIES = """
            select t.seq, t.id, t.at, t.kind, t.session_id, t.grant_id, t.available_after, t.reason,
                   case when c.kind = 'user-available' then t.amount
                        when d.kind = 'user-available' then -t.amount
                        else 0 end as amount
            from transfer t
            join account d on d.id = t.debit_account
            join account c on c.id = t.credit_account
            """;
    private static final String READ = ENTRIES + " where t.user_id = $1 and t.seq < $2 order by t.seq desc limit $3";
    private static final String READ_ON = ENTRIES + " where t.user_id = $1 and t.seq > $2 order by t.seq limit $3";

    private final Statements statements;

    Ledger(Statements statements) {
        this.statements = statements;
    }

    /**
     * A posting.
     *
     * @param seq its place in the ledger
     * @param amount what it adds to the user's available credits; 0 for a capture, whose credit left them at the hold
     * @param sessionId null when it is for no session
     * @param availableAfter the user's available credits after it
     */
    public record Entry(
            long seq,
            UUID id,
            Instant at,
            String kind,
            long amount,
            UUID sessionId,
            UUID grantId,
            long availableAfter,
            String reason) {}

    /** A user's postings before place {@code before}, newest first. */
    public Uni<List<Entry>> of(UUID userId, long before, int limit) {
        return read(READ, Tuple.of(userId, before, limit));
    }

    /** A user's postings behind place {@code after}, oldest first. */
    public Uni<List<Entry>> from(UUID userId, long after, int limit) {
        return read(READ_ON, Tuple.of(userId, after, limit));
    }

    private Uni<List<Entry>> read(String sql, Tuple parameters) {
        return statements.run(sql, parameters).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(Ledger::read)
                .toList());
    }

    private static Entry read(Row row) {
        return new Entry(
                row.getLong("seq"),
                row.getUUID("id"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("kind"),
                row.getLong("amount"),
                row.getUUID("session_id"),
                row.getUUID("grant_id"),
                row.getLong("available_after"),
                row.getString("reason"));
    }
}

package dev.mockmate.billing.store;

import dev.mockmate.billing.domain.GrantSource;
import dev.mockmate.billing.domain.SessionCredit;
import dev.mockmate.platform.transaction.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** What sessions have cost: credits spent and not given back. */
@ApplicationScoped
public class Usage {
    private static final String SPENT =
            " from session_credit where user_id = $1 and state = 'captured' and changed_at >= $2 and changed_at < $3";
    private static final String BY_DAY = "select (changed_at at time zone 'UTC')::date as day, count(*) as credits"
            + SPENT + " group by 1 order by 1";
    private static final String BY_SESSION = "select session_id, count(*) as credits" + SPENT
            + " group by session_id order by max(changed_at) desc, session_id limit $4";
    private static final String OWNER = "select user_id from session_bill where session_id = $1";
    private static final String OF_SESSION = "select c.*, g.source from session_credit c"
            + " join credit_grant g on g.id = c.grant_id where c.session_id = $1 order by c.number, c.round";

    private final Statements statements;

    Usage(Statements statements) {
        this.statements = statements;
    }

    /** Credits of one day (UTC). */
    public record Day(LocalDate date, long credits) {}

    /** Credits of one session. */
    public record Session(UUID sessionId, long credits) {}

    /** One credit a session took, and where its grant came from. */
    public record Charge(SessionCredit credit, GrantSource source) {}

    /** Credits by day from {@code from} to {@code to}, both included; days without any are left out. */
    public Uni<List<Day>> byDay(UUID userId, LocalDate from, LocalDate to) {
        return list(
                BY_DAY,
                Tuple.of(userId, start(from), start(to.plusDays(1))),
                row -> new Day(row.getLocalDate("day"), row.getLong("credits")));
    }

    /** Credits by session in these days, the latest first. */
    public Uni<List<Session>> bySession(UUID userId, LocalDate from, LocalDate to, int limit) {
        return list(
                BY_SESSION,
                Tuple.of(userId, start(from), start(to.plusDays(1)), limit),
                row -> new Session(row.getUUID("session_id"), row.getLong("credits")));
    }

    /** Whose session it is; empty when billing never heard of it. */
    public Uni<Optional<UUID>> ownerOf(UUID sessionId) {
        return list(OWNER, Tuple.of(sessionId), row -> row.getUUID("user_id"))
                .map(found -> found.stream().findFirst());
    }

    /** Every credit the session took, in the order of the hours. */
    public Uni<List<Charge>> ofSession(UUID sessionId) {
        return list(OF_SESSION, Tuple.of(sessionId), Usage::charge);
    }

    private <T> Uni<List<T>> list(String sql, Tuple parameters, Function<Row, T> read) {
        return statements.run(sql, parameters).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(read)
                .toList());
    }

    private static Charge charge(Row row) {
        SessionCredit credit = new SessionCredit(
                row.getInteger("number"),
                row.getInteger("round"),
                SessionCredit.State.of(row.getString("state")),
                row.getUUID("grant_id"),
                instant(row, "taken_at"),
                instant(row, "changed_at"));
        return new Charge(credit, GrantSource.of(row.getString("source")));
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}

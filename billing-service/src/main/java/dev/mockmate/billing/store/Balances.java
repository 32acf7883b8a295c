package dev.mockmate.billing.store;

import dev.mockmate.billing.domain.BurnOrder;
import dev.mockmate.billing.domain.DeterministicId;
import dev.mockmate.billing.domain.Grant;
import dev.mockmate.platform.transaction.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What users have, read without a lock. */
@ApplicationScoped
public class Balances {
    private static final int SHOWN_GRANTS = 100;
    private static final String READ = """
            select coalesce((select balance from account where user_id = $1 and kind = 'user-available'), 0) as available,
                   coalesce((select balance from account where user_id = $1 and kind = 'user-held'), 0) as held,
                   exists (select from credit_grant where id = $3) as welcomed,
                   exists (select from credit_grant
                           where user_id = $1 and remaining > 0 and expires_at <= $2) as expiring,
                   coalesce((select jsonb_agg(to_jsonb(g)) from (
                       select * from credit_grant
                       where user_id = $1 and (expires_at is null or expires_at > $2)
                       order by remaining = 0, created_at desc limit $4) g), '[]') as grants
            """;

    private final Statements statements;

    Balances(Statements statements) {
        this.statements = statements;
    }

    /**
     * What a user has.
     *
     * @param welcomed whether the welcome credits were given
     * @param expiring whether credits ran out of time whose expiry is not posted yet
     * @param grants the grants that have not expired, those with credits left first, each part in the order of spending
     */
    public record Balance(long available, long held, boolean welcomed, boolean expiring, List<Grant> grants) {}

    /** What the user has at {@code now}. */
    public Uni<Balance> of(UUID userId, Instant now) {
        return statements
                .run(
                        READ,
                        Tuple.of(
                                userId,
                                OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                                DeterministicId.ofWelcome(userId),
                                SHOWN_GRANTS))
                .map(rows -> read(rows.iterator().next()));
    }

    private static Balance read(Row row) {
        List<Grant> grants = WalletStateJson.objects(row.getJsonArray("grants"))
                .map(WalletStateJson::grant)
                .sorted(java.util.Comparator.comparing((Grant grant) -> grant.remaining() == 0)
                        .thenComparing(BurnOrder.OF_GRANTS))
                .toList();
        return new Balance(
                row.getLong("available"),
                row.getLong("held"),
                row.getBoolean("welcomed"),
                row.getBoolean("expiring"),
                grants);
    }
}

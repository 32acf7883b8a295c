package dev.mockmate.billing.store;

import dev.mockmate.platform.transaction.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Adds everything up again from the transfers, and from what session-service said, and looks for what differs. */
@ApplicationScoped
public class Audit {
    /** A user's kept balances count as they are, the system's as their transfers add up: together they must be nothing. */
    private static final String ACCOUNTS = """
            select a.kind, count(*) as accounts, coalesce(sum(a.balance), 0)::bigint + coalesce((
                select sum(case when c.kind = a.kind then t.amount else 0 end)
                     - sum(case when d.kind = a.kind then t.amount else 0 end)
                from transfer t join account d on d.id = t.debit_account join account c on c.id = t.credit_account
                where a.kind not like 'user-%' and a.kind in (d.kind, c.kind)), 0)::bigint as balance
            from account a group by a.kind order by a.kind
            """;

    private static final String DIFFERENCES = """
            with moved as (
                select account_id, sum(amount) as amount from (
                    select debit_account as account_id, -amount as amount from transfer
                    union all select credit_account, amount from transfer) m group by account_id),
            paid as (
                select session_id,
                       count(*) filter (where state in ('captured', 'refunded')) as charged,
                       count(*) filter (where state = 'captured') as spent
                from session_credit group by session_id),
            earned as (
                select t.session_id, sum(case when c.kind = 'earned' then 1 when d.kind = 'earned' then -1 else 0 end)
                    as credits
                from transfer t join account d on d.id = t.debit_account join account c on c.id = t.credit_account
                where t.session_id is not null group by t.session_id),
            said as (
                select distinct on (session_id) session_id, kind, due from session_fact
                order by session_id, kind = 'corrected' desc, kind = 'ended' desc),
            available as (
                select t.user_id, t.seq, t.grant_id, t.kind, t.available_after, t.amount,
                       case when c.kind = 'user-available' then t.amount
                            when d.kind = 'user-available' then -t.amount else 0 end as moved
                from transfer t join account d on d.id = t.debit_account join account c on c.id = t.credit_account),
            flow as (
                select grant_id, sum(moved) as remaining, sum(amount) filter (where kind = 'grant') as given
                from available group by grant_id)
            select * from (
                select 'account-balance' as rule, a.user_id as subject, coalesce(m.amount, 0)::bigint as expected,
                       a.balance as actual
                from account a left join moved m on m.account_id = a.id
                where a.user_id is not null and a.balance <> coalesce(m.amount, 0)
                union all
                select 'account-floor', user_id, 0, balance from account where balance < 0
                union all
                select 'balance-after', r.user_id, r.running::bigint, r.available_after from (
                    select user_id, available_after, sum(moved) over (partition by user_id order by seq) as running
                    from available) r
                where r.running <> r.available_after
                union all
                select 'grant-postings', g.id, coalesce(f.remaining, 0)::bigint, g.remaining
                from credit_grant g left join flow f on f.grant_id = g.id where g.remaining <> coalesce(f.remaining, 0)
                union all
                select 'grant-amount', g.id, f.given::bigint, g.amount
                from credit_grant g join flow f on f.grant_id = g.id where g.amount <> f.given
                union all
                select 'grants-remaining', a.user_id, a.balance,
                       coalesce((select sum(remaining) from credit_grant g where g.user_id = a.user_id), 0)::bigint
                from account a where a.kind = 'user-available' and a.balance <> coalesce(
                       (select sum(remaining) from credit_grant g where g.user_id = a.user_id), 0)
                union all
                select 'held-credits', a.user_id, a.balance, (select count(*) from session_credit c
                       where c.user_id = a.user_id and c.state = 'held')
                from account a where a.kind = 'user-held' and a.balance <> (select count(*) from session_credit c
                       where c.user_id = a.user_id and c.state = 'held')
                union all
                select 'session-postings', b.session_id, coalesce(p.spent, 0), coalesce(e.credits, 0)::bigint
                from session_bill b left join paid p using (session_id) left join earned e using (session_id)
                where coalesce(p.spent, 0) <> coalesce(e.credits, 0)
                union all
                select 'session-formula', b.session_id, b.due, coalesce(p.charged, 0) + b.uncovered
                from session_bill b left join paid p using (session_id)
                where b.phase <> 'open' and b.due <> coalesce(p.charged, 0) + b.uncovered
                  and not (coalesce(p.charged, 0) > b.due and exists (select from session_credit c
                           where c.session_id = b.session_id and c.state = 'refunded' and c.number > b.due))
                union all
                select 'session-formula', b.session_id, 1 + b.elapsed_seconds / 3600, b.due
                from session_bill b
                where b.phase <> 'open' and b.due <> 0 and b.due <> 1 + b.elapsed_seconds / 3600
                  -- an hour that was never paid and ended the session within its grace is free
                  and not (b.exhausted = b.due + 1 and b.elapsed_seconds / 3600 = b.due)
                union all
                select 'session-events', s.session_id, s.due, coalesce(p.charged, 0) + b.uncovered
                from said s join session_bill b using (session_id) left join paid p using (session_id)
                where s.kind <> 'metered' and s.due <> coalesce(p.charged, 0) + b.uncovered
                  and not (coalesce(p.charged, 0) > s.due and exists (select from session_credit c
                           where c.session_id = s.session_id and c.state = 'refunded' and c.number > s.due))
                union all
                select 'session-events', s.session_id, s.due, coalesce(p.charged, 0)
                from said s left join session_bill b using (session_id) left join paid p using (session_id)
                where s.kind = 'metered' and s.due > 1 and not coalesce(b.is_short, false)
                  and s.due > coalesce(p.charged, 0)
                union all
                select 'session-events', s.session_id, s.due, b.due
                from said s join session_bill b using (session_id)
                where b.due <> s.due and (s.kind <> 'metered' or b.phase = 'open')
            ) found order by rule, subject limit $1
            """;

    private static final String UNCOVERED =
            "select session_id, uncovered from session_bill where uncovered > 0 order by session_id limit $1";

    private final Statements statements;

    Audit(Statements statements) {
        this.statements = statements;
    }

    /** All accounts of one kind together. */
    public record Account(String kind, long accounts, long balance) {}

    /**
     * Something that is not as it must be.
     *
     * @param rule which rule is broken, like {@code account-balance}
     * @param subject the user or session
     */
    public record Difference(String rule, UUID subject, long expected, long actual) {}

    /** A session that ended with credits due that nothing could pay. */
    public record Uncovered(UUID sessionId, long credits) {}

    /** The balances by kind of account; they add up to zero. */
    public Uni<List<Account>> accounts() {
        return list(
                ACCOUNTS,
                Tuple.tuple(),
                row -> new Account(row.getString("kind"), row.getLong("accounts"), row.getLong("balance")));
    }

    /** What differs, at most {@code limit} cases. */
    public Uni<List<Difference>> differences(int limit) {
        return list(
                DIFFERENCES,
                Tuple.of(limit),
                row -> new Difference(
                        row.getString("rule"), row.getUUID("subject"), row.getLong("expected"), row.getLong("actual")));
    }

    /** Sessions that were let go, at most {@code limit}. */
    public Uni<List<Uncovered>> uncovered(int limit) {
        return list(
                UNCOVERED, Tuple.of(limit), row -> new Uncovered(row.getUUID("session_id"), row.getLong("uncovered")));
    }

    private <T> Uni<List<T>> list(String sql, Tuple parameters, Function<Row, T> read) {
        return statements.run(sql, parameters).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(read)
                .toList());
    }
}

package dev.mockmate.platform.due;

import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.ReservedConnections;
import dev.mockmate.platform.transaction.Statements;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Asks for all schedules of a service that fire in the same moment, in one statement, whether there is anything for them. A service
 * at rest then asks its database once a second and not as often as it has schedules, each of which would begin a transaction to
 * find nothing.
 *
 * <pre>
 *   a fires ─┐
 *   b fires ─┼─ some milliseconds ─▶ select exists (… a …), exists (… b …), … ─▶ b's work, where only b's is true
 *   c fires ─┘
 * </pre>
 *
 * It does not wait in the line of requests, for time does not either. An answer is never older than the question, and says only whether there may be something: what is due, and whose it is, the work itself decides.
 */
@ApplicationScoped
public class DueChecks {
    private static final long TOGETHER_MILLIS = 5;

    private final Statements statements;
    private final ReservedConnections connections;
    private final Now now;
    private final Vertx vertx;
    /** Not that of a schedule, which would be kept. */
    private final Executor own;

    private final List<String> conditions = new CopyOnWriteArrayList<>();
    private final List<UniEmitter<? super Row>> waiting = new ArrayList<>();

    DueChecks(Statements statements, ReservedConnections connections, Now now, Vertx vertx) {
        this.statements = statements;
        this.connections = connections;
        this.now = now;
        this.vertx = vertx;
        this.own = CallerContext.ofNobody(vertx);
    }

    /** Whether one kind of work may have something to do. */
    public final class Check {
        private final int column;

        private Check(int column) {
            this.column = column;
        }

        /** Does the work if there may be something for it. */
        public Uni<Void> then(Supplier<Uni<Void>> work) {
            return ask().chain(row ->
                    row.getBoolean(column) ? work.get() : Uni.createFrom().voidItem());
        }
    }

    /**
     * A check of its own.
     *
     * @param condition in SQL, of type boolean, true at least when the work would find something; {@code $1} is the present. It must
     *     be answered by an index: it is asked every second
     */
    public synchronized Check of(String condition) {
        conditions.add(condition);
        return new Check(conditions.size());
    }

    private Uni<Row> ask() {
        return CallerContext.returning(vertx, () -> Uni.createFrom().<Row>emitter(this::join));
    }

    private void join(UniEmitter<? super Row> one) {
        synchronized (waiting) {
            waiting.add(one);
            if (waiting.size() > 1) {
                return;
            }
        }
        own.execute(() -> vertx.setTimer(TOGETHER_MILLIS, due -> look()));
    }

    private void look() {
        List<UniEmitter<? super Row>> all = takeWaiting();
        connections
                .use(() -> statements.run(statement(), Tuple.of(now.get().atOffset(ZoneOffset.UTC))))
                .map(rows -> rows.iterator().next())
                .subscribe()
                .with(row -> all.forEach(one -> one.complete(row)), failure -> all.forEach(one -> one.fail(failure)));
    }

    private List<UniEmitter<? super Row>> takeWaiting() {
        synchronized (waiting) {
            List<UniEmitter<? super Row>> all = List.copyOf(waiting);
            waiting.clear();
            return all;
        }
    }

    /** All conditions, also those nobody asks about just now, so that it is the same statement each time; the first column is $1. */
    private String statement() {
        return conditions.stream().collect(Collectors.joining("), (", "select $1::timestamptz, (", ")"));
    }
}

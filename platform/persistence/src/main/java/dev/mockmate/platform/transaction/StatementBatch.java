package dev.mockmate.platform.transaction;

import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.concurrency.InOrder;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * One statement, and one commit, for all who wait for the same kind of change. Who comes first begins at once; who comes while a
 * statement runs, or within a pause after it began, goes with the next. Each is answered after the commit of its statement.
 *
 * <pre>
 *   a ─► [a] ────► commit ─► answers a
 *   b, c, d ─► wait ────────► [b c d] ─► commit ─► answers b, c, d
 * </pre>
 *
 * When a statement fails for a passing reason all its callers get that failure, as if each had run it alone; when it fails for
 * another, each is run alone, so that nobody fails for somebody else's item. Who stops waiting changes nothing for the others.
 *
 * @param <I> what a caller wants changed
 */
public final class StatementBatch<I> {
    private static final int MOST_AT_ONCE = 500;

    private final Vertx vertx;
    private final int mostWaiting;
    private final Duration limit;
    private final long pauseNanos;
    private final Function<I, Object> of;
    private final Function<List<I>, Uni<RowSet<Row>>> statement;
    /** Not that of a caller, whose request it would keep. */
    private final Executor own;

    private final Deque<Waiting<I>> waiting = new ArrayDeque<>();
    private boolean busy;
    private long began = System.nanoTime() - TimeUnit.DAYS.toNanos(1);

    StatementBatch(
            Vertx vertx,
            int mostWaiting,
            Duration limit,
            Duration pause,
            Function<I, Object> of,
            Function<List<I>, Uni<RowSet<Row>>> statement) {
        this.vertx = vertx;
        this.mostWaiting = mostWaiting;
        this.limit = limit;
        this.pauseNanos = pause.toNanos();
        this.of = of;
        this.statement = statement;
        this.own = CallerContext.ofNobody(vertx);
    }

    /** A caller and what it wants. */
    private record Waiting<I>(I item, UniEmitter<? super Optional<Row>> caller) {}

    /** What the statement returned for the item, after its commit; empty when it returned nothing for it. */
    public Uni<Optional<Row>> run(I item) {
        return CallerContext.returning(
                vertx, () -> Uni.createFrom().emitter(caller -> join(new Waiting<>(item, caller))));
    }

    private void join(Waiting<I> one) {
        synchronized (this) {
            if (waiting.size() < mostWaiting) {
                waiting.add(one);
                if (busy) {
                    return;
                }
                busy = true;
            } else {
                one.caller().fail(new ConnectionPoolTooBusyException("too many wait for the same statement"));
                return;
            }
        }
        own.execute(this::afterThePause);
    }

    private void afterThePause() {
        long left = TimeUnit.NANOSECONDS.toMillis(began + pauseNanos - System.nanoTime());
        if (left > 0) {
            vertx.setTimer(left, due -> own.execute(this::next));
        } else {
            next();
        }
    }

    private void next() {
        List<Waiting<I>> batch = take();
        began = System.nanoTime();
        execute(batch).subscribe().with(done -> goOn(), failure -> goOn());
    }

    private void goOn() {
        synchronized (this) {
            if (waiting.isEmpty()) {
                busy = false;
                return;
            }
        }
        own.execute(this::afterThePause);
    }

    /** The longest waiting, but of those about the same one only the first: a statement changes a row once. */
    private synchronized List<Waiting<I>> take() {
        List<Waiting<I>> batch = new ArrayList<>();
        Set<Object> about = new HashSet<>();
        Iterator<Waiting<I>> all = waiting.iterator();
        while (all.hasNext() && batch.size() < MOST_AT_ONCE) {
            Waiting<I> one = all.next();
            if (about.add(of.apply(one.item()))) {
                batch.add(one);
                all.remove();
            }
        }
        return batch;
    }

    private Uni<Void> execute(List<Waiting<I>> batch) {
        return Uni.createFrom()
                .deferred(
                        () -> statement.apply(batch.stream().map(Waiting::item).toList()))
                .ifNoItem()
                .after(limit)
                .failWith(() -> new TimeoutException("the database does not answer"))
                .map(StatementBatch::byPlace)
                .invoke(rows -> answer(batch, rows))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> failed(batch, failure));
    }

    private static Map<Long, Row> byPlace(RowSet<Row> rows) {
        Map<Long, Row> byPlace = new HashMap<>();
        rows.forEach(row -> byPlace.put(row.getLong("n"), row));
        return byPlace;
    }

    private static <I> void answer(List<Waiting<I>> batch, Map<Long, Row> rows) {
        long place = 0;
        for (Waiting<I> one : batch) {
            place++;
            one.caller().complete(Optional.ofNullable(rows.get(place)));
        }
    }

    private Uni<Void> failed(List<Waiting<I>> batch, Throwable failure) {
        if (batch.size() == 1 || TransientFailures.isTransient(failure)) {
            batch.forEach(one -> one.caller().fail(failure));
            return Uni.createFrom().voidItem();
        }
        return InOrder.each(batch, one -> execute(List.of(one)));
    }
}

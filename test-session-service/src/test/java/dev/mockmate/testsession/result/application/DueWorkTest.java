package dev.mockmate.testsession.result.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.result.application.DueWork.Progress;
import dev.mockmate.testsession.result.domain.ClaimedWork;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class DueWorkTest {
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final DueWork work =
            new DueWork(new Config(2, 2, LEASE, Duration.ofSeconds(10), LEASE), new Now(Clock.systemUTC()));

    @Test
    void shouldLetTheOtherLanesGoOnWhenAPieceCannotBePutOff() {
        // given two lanes in the middle of their pieces
        Work kind = new Work("first", "second", "third");
        CompletableFuture<Void> all = work.doAll(kind, 2).subscribe().asCompletionStage();
        assertThat(kind.underWay).containsOnlyKeys("first", "second");

        // when the first one's fails, and the database does not hear of it
        kind.underWay.get("first").fail(new IllegalStateException("runner away"));

        // then its lane takes the next piece, the other one goes on
        assertThat(kind.cancelled).isEmpty();
        assertThat(kind.underWay).containsKey("third");
        kind.underWay.get("second").complete(Progress.DONE);
        kind.underWay.get("third").complete(Progress.DONE);
        assertThat(all).isCompleted();
        assertThat(kind.done).containsExactly("second", "third");
    }

    @Test
    void shouldGoOnWithTheNextWhenAPieceThrows() {
        Work kind = new Work("thrown", "second");

        CompletableFuture<Void> all = work.doAll(kind, 1).subscribe().asCompletionStage();

        kind.underWay.get("second").complete(Progress.DONE);
        assertThat(all).isCompleted();
        assertThat(kind.done).containsExactly("second");
    }

    @Test
    void shouldKeepWhatTakesLongerThanALease() {
        DueWork brief = new DueWork(
                new Config(1, 1, Duration.ofMillis(200), Duration.ofSeconds(10), LEASE), new Now(Clock.systemUTC()));
        Work kind = new Work("long");
        CompletableFuture<Void> all = brief.doAll(kind, 1).subscribe().asCompletionStage();

        Probe.eventually(() -> assertThat(kind.renewed).hasSizeGreaterThan(8));
        kind.underWay.get("long").complete(Progress.DONE);

        assertThat(all).isCompleted();
        assertThat(kind.done).containsExactly("long");
        assertThat(kind.renewed).allMatch(until -> until.isAfter(kind.until.get(0)));
    }

    private record Piece(String about, int tries) implements ClaimedWork {}

    private record Config(int atOnce, int rejudgedAtOnce, Duration lease, Duration retry, Duration maxRetry)
            implements GradingConfig {}

    /** Ends each piece when the test says so; nothing can be put off. */
    private static final class Work implements DueWork.Kind<Piece> {
        private final Queue<String> due;
        private final Map<String, UniEmitter<? super Progress>> underWay = new HashMap<>();
        private final List<String> cancelled = new ArrayList<>();
        private final List<String> done = new ArrayList<>();
        private final List<Instant> until = new ArrayList<>();
        private final List<Instant> renewed = new CopyOnWriteArrayList<>();

        private Work(String... due) {
            this.due = new ArrayDeque<>(List.of(due));
        }

        @Override
        public Uni<Optional<Piece>> claim(Instant now, Instant until) {
            this.until.add(until);
            return Uni.createFrom().item(() -> Optional.ofNullable(due.poll()).map(about -> new Piece(about, 1)));
        }

        /** Every second one is lost, as when the database is away. */
        @Override
        public Uni<Void> renew(Piece claimed, Instant at) {
            renewed.add(at);
            return renewed.size() % 2 == 0
                    ? Uni.createFrom().failure(new IllegalStateException("database away"))
                    : Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Progress> work(Piece claimed) {
            if ("thrown".equals(claimed.about())) {
                throw new IllegalStateException("thrown, not given");
            }
            return Uni.createFrom()
                    .<Progress>emitter(ending -> underWay.put(claimed.about(), ending))
                    .onCancellation()
                    .invoke(() -> cancelled.add(claimed.about()))
                    .invoke(() -> done.add(claimed.about()));
        }

        @Override
        public Uni<Void> again(Piece claimed, Instant at) {
            return Uni.createFrom().failure(new IllegalStateException("database away"));
        }
    }
}

package dev.mockmate.testsession.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Probe;
import dev.mockmate.testsession.replicas.Page.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many tests whose candidates hand in, leave and type while their time runs out and a replica is killed; then they are looked at. */
final class Race {
    private static final int SPREAD_MS = 3_500;
    private static final int AFTER_THE_END_MS = 600;
    private static final int BEGUN_AT_ONCE = 16;
    private static final Duration PATIENT = Duration.ofSeconds(90);

    private final Replicas replicas;
    private final Random random;
    private final String about;
    private List<Round> rounds = List.of();

    /** @param about names the run in what fails */
    Race(Replicas replicas, Random random, String about) {
        this.replicas = replicas;
        this.random = random;
        this.about = about;
    }

    /** Plays it with two replicas; the other one may still be starting, and when it is over the victim may. */
    RaceFigures play(int count, int victim) {
        rounds = begin(count, victim);
        replicas.awaitReady(1 - victim);
        endSoon();
        List<CompletableFuture<Void>> calls =
                rounds.stream().flatMap(round -> round.send().stream()).toList();
        pause(random.nextInt(SPREAD_MS)).join();
        replicas.kill(victim);
        replicas.launch(victim);
        calls.forEach(CompletableFuture::join);
        UUID[] tests = tests();
        Probe.eventually(PATIENT, () -> assertThat(replicas.query(
                        "select status || ' until ' || test_end_time || ', given ' || extra_seconds || ' s' from test_session"
                                + " where id = any(?) and status = 'active' limit 5",
                        new Object[] {tests},
                        row -> row.getString(1)))
                .as(about)
                .isEmpty());
        return check(tests);
    }

    private List<Round> begin(int count, int replica) {
        ExecutorService pages = Executors.newFixedThreadPool(BEGUN_AT_ONCE);
        try {
            List<CompletableFuture<Round>> begun = IntStream.range(0, count)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> new Round(number, replica), pages))
                    .toList();
            return begun.stream().map(CompletableFuture::join).toList();
        } finally {
            pages.shutdown();
        }
    }

    /** As if they had begun an hour ago; what the service missed in that hour has been dealt with. */
    private void endSoon() {
        Instant now = Instant.now();
        Timestamp[] ends = rounds.stream()
                .map(round -> Timestamp.from(now.plusMillis(300 + random.nextInt(SPREAD_MS))))
                .toArray(Timestamp[]::new);
        replicas.update(
                "update test_session t set test_start_time = e.at - interval '1 hour', test_end_time = e.at,"
                        + " gaps_counted_until = now() from unnest(?, ?) as e (id, at) where t.id = e.id",
                tests(),
                ends);
    }

    private UUID[] tests() {
        return rounds.stream().map(round -> round.test).toArray(UUID[]::new);
    }

    private RaceFigures check(UUID[] tests) {
        Map<UUID, RaceRow> rows = replicas.query(RaceRow.SELECT, new Object[] {tests}, RaceRow::read).stream()
                .collect(Collectors.toMap(RaceRow::test, Function.identity()));
        Map<UUID, List<RaceRow.Entry>> histories =
                replicas.query(RaceRow.Entry.SELECT, new Object[] {tests}, RaceRow.Entry::read).stream()
                        .collect(Collectors.groupingBy(RaceRow.Entry::test));
        Map<UUID, Long> told = new HashMap<>();
        replicas.query(
                "select key, count(*) from outbox where key = any(?) and type like '%test-session.completed.v1' group by key",
                new Object[] {tests}, row -> told.put(row.getObject(1, UUID.class), row.getLong(2)));
        RaceFigures figures = new RaceFigures();
        rounds.forEach(round -> {
            RaceRow row = rows.get(round.test);
            List<RaceRow.Entry> history = histories.get(round.test);
            RaceAudit audit = new RaceAudit(about + " test " + round.test, row, history);
            audit.keepsWhatWasTaken(round.typed, round.text());
            audit.hasOneEndThatAllWereTold(round.handedIn);
            audit.hasAHistoryThatAgrees(told.getOrDefault(round.test, 0L));
            figures.count(row, history, round.answers());
        });
        return figures;
    }

    private static CompletableFuture<Void> pause(int millis) {
        return CompletableFuture.runAsync(() -> {}, after(millis));
    }

    private static Executor after(int millis) {
        return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    }

    /** One test, and what was answered to its candidate. */
    private final class Round {
        private final int number;
        private final Page page = new Page();
        private final UUID test;
        private final Map<String, CompletableFuture<Answer>> typed = new HashMap<>();
        private final List<CompletableFuture<Answer>> handedIn = new ArrayList<>();
        private final List<CompletableFuture<Answer>> others = new ArrayList<>();

        Round(int number, int replica) {
            this.number = number;
            test = page.begin(replicas.url(replica), new JsonObject().put("test_duration_minutes", 60));
        }

        String text() {
            return "typed " + number;
        }

        List<CompletableFuture<Void>> send() {
            for (int i = 0; i < 3; i++) {
                String answer = "q" + i;
                JsonObject body = new JsonObject()
                        .put("pending_answers", new JsonObject().put(answer, text()))
                        .put("sections_completed", new JsonArray().add("s" + i));
                typed.put(answer, later("PUT", "progress", body));
            }
            if (number % 3 != 0) {
                handedIn.add(later("PUT", "complete", new JsonObject().put("completion_method", "manual")));
                handedIn.add(later("PUT", "complete", new JsonObject().put("completion_method", "auto")));
            }
            if (number % 2 == 0) {
                others.add(later("POST", "abandon", new JsonObject().put("completion_method", "tab_close")));
            }
            others.add(later("PUT", "heartbeat", null));
            return calls().map(call -> call.thenAccept(RaceAudit::allow)).toList();
        }

        List<Answer> answers() {
            return calls().map(CompletableFuture::join).toList();
        }

        private Stream<CompletableFuture<Answer>> calls() {
            return Stream.of(typed.values(), handedIn, others).flatMap(Collection::stream);
        }

        /** A page that gets no answer asks again, and is led to the other replica. */
        private CompletableFuture<Answer> later(String method, String call, JsonObject body) {
            int replica = random.nextInt(replicas.count());
            int wait = random.nextInt(SPREAD_MS + AFTER_THE_END_MS);
            return CompletableFuture.supplyAsync(
                            () -> page.call(replicas.url(replica), method, call, body, null), after(wait))
                    .thenCompose(answer -> answer)
                    .thenCompose(answer -> answer.status() == 0
                            ? page.call(replicas.url(1 - replica), method, call, body, null)
                            : CompletableFuture.completedFuture(answer));
        }
    }
}

package dev.mockmate.testsession.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.testsession.replicas.Page.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two replicas of the packaged service, killed (SIGKILL) in the middle of what candidates do. The races of many
 * tests are run by {@code deploy/race-tests}.
 */
class RacingTestsIT {
    private static final int ROUNDS = Integer.getInteger("mockmate.rounds", 500);
    private static final int AT_ONCE = 250;
    private static final int SPREAD_MS = 2_500;
    private static final Duration PATIENT = Duration.ofSeconds(90);
    /** 0: cut; 503: the machine had too much to do, and said so. Neither promises anything. */
    private static final Set<Integer> ALLOWED = Set.of(0, 200, 409, 503);

    private static SlowPiston piston;
    private static Replicas replicas;

    private final long seed = Long.getLong("mockmate.seed", System.nanoTime() & Integer.MAX_VALUE);
    private final Random random = new Random(seed);

    @BeforeAll
    static void start() {
        piston = new SlowPiston();
        replicas = new Replicas(
                2,
                Map.of(
                        "MOCKMATE_CODE_RUN_RUNNER", "piston",
                        "MOCKMATE_CODE_RUN_URL", piston.url(),
                        "MOCKMATE_CODE_RUN_SLOTS", "4",
                        "MOCKMATE_CODE_RUN_LEASE", "PT3S",
                        // a starved machine is no outage, which would give time back
                        "MOCKMATE_TEST_SESSION_OUTAGE_AFTER", "PT5M"));
        // one after the other: the first one makes the tables
        replicas.launch(0);
        replicas.awaitReady(0);
        replicas.launch(1);
        replicas.awaitReady(1);
    }

    @AfterAll
    static void stop() {
        replicas.close();
        piston.close();
    }

    @Test
    @EnabledIfSystemProperty(named = "mockmate.rounds", matches = "[0-9]+")
    void shouldHaveOneWinnerAndKeepWhatWasAnsweredThoughKilled() {
        System.out.println("seed " + seed);
        for (int done = 0; done < ROUNDS; done += AT_ONCE) {
            int victim = (done / AT_ONCE) % replicas.count();
            race(Math.min(AT_ONCE, ROUNDS - done), victim);
        }
    }

    /** Tests whose candidates hand in, leave and type while their time runs out and a replica dies. */
    private void race(int count, int victim) {
        // given tests that end within some seconds
        List<Round> rounds =
                IntStream.range(0, count).mapToObj(number -> new Round(number)).toList();
        List<CompletableFuture<Void>> calls = new ArrayList<>();
        Instant now = Instant.now();
        rounds.forEach(round -> round.endsAt(now.plusMillis(300 + random.nextInt(SPREAD_MS))));
        // when everything happens at once
        rounds.forEach(round -> calls.addAll(round.calls()));
        pause(random.nextInt(SPREAD_MS)).join();
        replicas.kill(victim);
        replicas.launch(victim);
        calls.forEach(CompletableFuture::join);
        replicas.awaitReady(victim);
        // then every test is over
        UUID[] ids = rounds.stream().map(round -> round.test).toArray(UUID[]::new);
        Probe.eventually(PATIENT, () -> assertThat(replicas.number(
                        "select count(*) from test_session where id = any(?) and status = 'active'", (Object) ids))
                .isZero());
        // and each ended in one way, which everybody was told, with all that was taken
        rounds.forEach(Round::check);
    }

    @Test
    void shouldAbandonNobodyBecauseBothReplicasWereDownForTenMinutes() {
        // given a thousand tests under way, and one whose time was up long before
        Page page = new Page();
        UUID first = page.begin(replicas.url(0), new JsonObject().put("test_duration_minutes", 60));
        replicas.update(
                "insert into test_session select (jsonb_populate_record(t, jsonb_build_object("
                        + "'id', gen_random_uuid(), 'candidate_id', gen_random_uuid()))).*"
                        + " from test_session t, generate_series(1, 999) where t.id = ?",
                first);
        UUID over = UUID.randomUUID();
        replicas.update(
                "insert into test_session select (jsonb_populate_record(t, jsonb_build_object("
                        + "'id', cast(? as text), 'candidate_id', gen_random_uuid()))).* from test_session t where t.id = ?",
                over.toString(),
                first);
        Instant began = replicas.query(
                        "select test_start_time from test_session where id = ?",
                        new Object[] {first},
                        row -> row.getTimestamp(1).toInstant())
                .get(0);
        // when both replicas are down for ten minutes
        IntStream.range(0, replicas.count()).forEach(replicas::kill);
        String longAgo = " set test_start_time = test_start_time - interval '10 minutes',"
                + " test_end_time = test_end_time - interval '10 minutes',"
                + " gaps_counted_until = gaps_counted_until - interval '10 minutes',"
                + " last_heartbeat = last_heartbeat - interval '10 minutes',"
                + " last_activity = last_activity - interval '10 minutes'";
        replicas.update("update test_session" + longAgo + " where test_start_time = ?", java.sql.Timestamp.from(began));
        replicas.update(
                "update test_session set test_start_time = test_start_time - interval '3 hours',"
                        + " test_end_time = test_end_time - interval '3 hours' where id = ?",
                over);
        replicas.update("update service_liveness set alive_at = alive_at - interval '10 minutes',"
                + " serving_since = serving_since - interval '10 minutes'");
        IntStream.range(0, replicas.count()).forEach(replicas::launch);
        IntStream.range(0, replicas.count()).forEach(replicas::awaitReady);
        // then the clock goes on, nobody was abandoned, and the outage is known
        Probe.eventually(PATIENT, () -> assertThat(replicas.number(
                        "select count(*) from test_session where id = ? and status = 'completed'", over))
                .isEqualTo(1));
        Object[] all = {java.sql.Timestamp.from(began.minus(Duration.ofMinutes(10)))};
        assertThat(replicas.query(
                        "select status || ' ' || count(*) from test_session where test_start_time = ? group by status",
                        all,
                        row -> row.getString(1)))
                .containsExactly("active 1000");
        assertThat(replicas.number("select count(*) from service_outage"
                        + " where ended_at - began_at between interval '9 minutes' and interval '14 minutes'"))
                .isEqualTo(1);
        // and whoever comes back gets the time back
        Probe.eventually(PATIENT, () -> assertThat(page.call(replicas.url(1), "PUT", "heartbeat", null, null)
                        .join()
                        .status())
                .isEqualTo(200));
        assertThat(replicas.number("select extra_seconds from test_session where id = ?", first))
                .isEqualTo(600);
        replicas.update("delete from test_session where test_start_time = ?", all);
    }

    @Test
    void shouldRunAgainWhatAKilledReplicaHadBegunWithOneEffect() {
        // given programs sent to both replicas
        String admin = Tokens.of(UUID.randomUUID(), Duration.ofHours(2), "admin");
        JsonObject asked = new JsonObject()
                .put("title", "Three")
                .put("question", "Print three.")
                .put("difficulty", "easy")
                .put("points", 4)
                .put(
                        "test_cases",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("id", "t1")
                                        .put("input", "1")
                                        .put("expected_output", "3"))
                                .add(new JsonObject()
                                        .put("id", "t2")
                                        .put("input", "2")
                                        .put("expected_output", "3")));
        String question = Page.sendAs(admin, replicas.url(0), "POST", "/api/questions", asked, null)
                .join()
                .body()
                .getString("uuid");
        List<Page> pages = IntStream.range(0, 40).mapToObj(number -> new Page()).toList();
        pages.forEach(page ->
                page.begin(replicas.url(0), new JsonObject().put("question_ids", new JsonArray().add(question))));
        int before = piston.runs();
        List<CompletableFuture<Answer>> first = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            first.add(submit(pages.get(i), i % 2, question));
        }
        // when one of them dies among them
        Probe.eventually(PATIENT, () -> assertThat(piston.runs()).isGreaterThan(before + 10));
        replicas.kill(0);
        first.forEach(CompletableFuture::join);
        // then every candidate who asks again gets what came of the first one
        Probe.eventually(
                PATIENT,
                () -> pages.forEach(page -> {
                    Answer answer = submit(page, 1, question).join();
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(answer.body().getJsonObject("summary").getBoolean("all_passed"))
                            .isTrue();
                    assertThat(answer.body().getJsonObject("metadata").getInteger("points"))
                            .isEqualTo(4);
                }));
        replicas.launch(0);
        replicas.awaitReady(0);
        // and each had its effect once, some at the second try
        UUID id = UUID.fromString(question);
        assertThat(replicas.number("select count(*) from code_execution where question_id = ?", id))
                .isEqualTo(pages.size());
        assertThat(replicas.number(
                        "select count(*) from page_event p join code_execution e on e.test_id = p.test_id"
                                + " where p.kind = 'execution' and e.question_id = ?",
                        id))
                .isEqualTo(pages.size());
        assertThat(replicas.number("select count(*) from last_built_program where question_id = ?", id))
                .isEqualTo(pages.size());
        assertThat(replicas.number("select count(*) from code_execution where question_id = ? and tries > 1", id))
                .isPositive();
    }

    private static CompletableFuture<Answer> submit(Page page, int replica, String question) {
        JsonObject body = new JsonObject()
                .put("question_id", question)
                .put("language", "python")
                .put("code", "print(3)");
        return page.call(replicas.url(replica), "POST", "submissions", body, "submission-" + page.candidate());
    }

    private CompletableFuture<Void> pause(int millis) {
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

        Round(int number) {
            this.number = number;
            test = page.begin(url(), new JsonObject().put("test_duration_minutes", 60));
        }

        void endsAt(Instant end) {
            replicas.update(
                    "update test_session set test_start_time = ?, gaps_counted_until = ?, test_end_time = ? where id = ?",
                    java.sql.Timestamp.from(end.minus(Duration.ofHours(1))),
                    java.sql.Timestamp.from(end.minus(Duration.ofHours(1))),
                    java.sql.Timestamp.from(end),
                    test);
        }

        List<CompletableFuture<Void>> calls() {
            for (int i = 0; i < 3; i++) {
                String answer = "q" + i;
                JsonObject body = new JsonObject()
                        .put("pending_answers", new JsonObject().put(answer, "typed " + number))
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
            List<CompletableFuture<Void>> all = new ArrayList<>();
            typed.values().forEach(answer -> all.add(answer.thenAccept(this::allow)));
            handedIn.forEach(answer -> all.add(answer.thenAccept(this::allow)));
            others.forEach(answer -> all.add(answer.thenAccept(this::allow)));
            return all;
        }

        private CompletableFuture<Answer> later(String method, String call, JsonObject body) {
            String replica = url();
            int wait = random.nextInt(SPREAD_MS + 600);
            return CompletableFuture.supplyAsync(() -> page.call(replica, method, call, body, null), after(wait))
                    .thenCompose(answer -> answer);
        }

        private void allow(Answer answer) {
            assertThat(answer.status()).as("%s", answer.body()).isIn(ALLOWED);
        }

        void check() {
            Row row = replicas.query(
                            "select status, completion_method, completed_at, pending_answers::text, sections_completed::text"
                                    + " from test_session where id = ?",
                            new Object[] {test},
                            found -> new Row(
                                    found.getString(1),
                                    found.getString(2),
                                    found.getTimestamp(3) == null
                                            ? null
                                            : found.getTimestamp(3).toInstant(),
                                    new JsonObject(found.getString(4)),
                                    new JsonArray(found.getString(5))))
                    .get(0);
            // what was answered 200 is there
            typed.forEach((question, answer) -> {
                if (answer.join().status() == 200) {
                    assertThat(row.answers().getValue(question)).as(about()).isEqualTo("typed " + number);
                    assertThat(row.sections().contains("s" + question.substring(1)))
                            .as(about())
                            .isTrue();
                }
            });
            // all who were told that it is completed were told of the same completion
            Set<String> told = new TreeSet<>();
            handedIn.stream()
                    .map(CompletableFuture::join)
                    .filter(answer -> answer.status() == 200)
                    .forEach(answer -> told.add(answer.body().getString("completed_at")));
            assertThat(told).as(about()).hasSizeLessThanOrEqualTo(1);
            if (!told.isEmpty()) {
                assertThat(row.status()).as(about()).isEqualTo("completed");
                assertThat(Instant.parse(told.iterator().next())).as(about()).isEqualTo(row.completedAt());
            }
            checkHistory(row);
        }

        private void checkHistory(Row row) {
            List<JsonObject> entries = replicas.query(
                    "select kind, detail ->> 'completion_method' from test_history where test_id = ? order by recorded_at, id",
                    new Object[] {test},
                    found -> new JsonObject().put("kind", found.getString(1)).put("method", found.getString(2)));
            List<String> kinds =
                    entries.stream().map(entry -> entry.getString("kind")).toList();
            List<String> ends =
                    kinds.stream().filter(kind -> kind.equals("completed")).toList();
            assertThat(ends).as("%s %s", about(), kinds).hasSize(row.status().equals("completed") ? 1 : 0);
            JsonObject last = entries.stream()
                    .filter(entry -> Set.of("completed", "abandoned").contains(entry.getString("kind")))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            assertThat(last.getString("kind")).as("%s %s", about(), kinds).isEqualTo(row.status());
            assertThat(last.getString("method")).as("%s %s", about(), kinds).isEqualTo(row.method());
            if (row.status().equals("completed")) {
                assertThat(kinds.subList(kinds.indexOf("completed") + 1, kinds.size()))
                        .as("%s %s", about(), kinds)
                        .allMatch(kind ->
                                Set.of("late_answers", "sections_completed").contains(kind));
            }
            assertThat(replicas.number(
                            "select count(*) from outbox where key = ? and type like '%test-session.completed.v1'",
                            test))
                    .as("%s %s", about(), kinds)
                    .isEqualTo(row.status().equals("completed") ? 1 : 0);
        }

        private String about() {
            return "seed " + seed + " test " + test;
        }

        private String url() {
            return replicas.url(random.nextInt(replicas.count()));
        }
    }

    private record Row(String status, String method, Instant completedAt, JsonObject answers, JsonArray sections) {}
}

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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two replicas of the packaged service, killed (SIGKILL) in the middle of what candidates do; with 10,000 tests by
 * {@code deploy/race-tests}. The order leaves nothing to be started for nobody.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class RacingTestsIT {
    private static final int ROUNDS = Integer.getInteger("mockmate.rounds", 500);
    private static final int AT_ONCE = 250;
    private static final int SLOTS = 4;
    private static final Duration PATIENT = Duration.ofSeconds(90);

    private static SlowPiston piston;
    private static Replicas replicas;

    @BeforeAll
    static void start() {
        piston = new SlowPiston();
        replicas = new Replicas(
                2,
                Map.of(
                        "MOCKMATE_CODE_RUN_RUNNER", "piston",
                        "MOCKMATE_CODE_RUN_URL", piston.url(),
                        "MOCKMATE_CODE_RUN_SLOTS", Integer.toString(SLOTS),
                        "MOCKMATE_CODE_RUN_LEASE", "PT3S",
                        // a starved machine loses leases, which is no reason to give up
                        "MOCKMATE_CODE_RUN_TRIES", "20",
                        // a starved machine is no outage, which would give time back
                        "MOCKMATE_TEST_SESSION_OUTAGE_AFTER", "PT5M"));
        // one after the other: the first one makes the tables
        replicas.launch(0);
        replicas.awaitReady(0);
    }

    /** Whatever the test before has killed. */
    @BeforeEach
    void bothServe() {
        IntStream.range(0, replicas.count()).forEach(replicas::launch);
        IntStream.range(0, replicas.count()).forEach(replicas::awaitReady);
    }

    @AfterAll
    static void stop() {
        replicas.close();
        piston.close();
    }

    @Test
    void shouldHaveOneWinnerAndKeepWhatWasAnsweredThoughKilled() {
        long seed = Long.getLong("mockmate.seed", System.nanoTime() & Integer.MAX_VALUE);
        Random random = new Random(seed);
        System.out.println("seed " + seed);
        RaceFigures all = new RaceFigures();
        for (int done = 0; done < ROUNDS; done += AT_ONCE) {
            Race race = new Race(replicas, random, "seed " + seed);
            RaceFigures figures = race.play(Math.min(AT_ONCE, ROUNDS - done), (done / AT_ONCE) % replicas.count());
            System.out.println(figures);
            all.add(figures);
        }
        System.out.println("in all " + all);
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
        // and what other tests find is a service that was never away
        replicas.update("delete from test_session where test_start_time = ?", all);
        replicas.update("delete from service_outage");
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
        AtomicReference<String> added = new AtomicReference<>();
        Probe.eventually(PATIENT, () -> {
            Answer answer = Page.sendAs(admin, replicas.url(0), "POST", "/api/questions", asked, null)
                    .join();
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
            added.set(answer.body().getString("uuid"));
        });
        String question = added.get();
        List<Page> pages = IntStream.range(0, 40).mapToObj(number -> new Page()).toList();
        pages.forEach(page ->
                page.begin(replicas.url(0), new JsonObject().put("question_ids", new JsonArray().add(question))));
        piston.hold();
        List<CompletableFuture<Answer>> first = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            first.add(submit(pages.get(i), i % 2, question));
        }
        // when one of them dies while both run some: more than one has slots for
        Probe.eventually(PATIENT, () -> assertThat(piston.underWay()).isGreaterThan(SLOTS));
        replicas.kill(0);
        piston.letGo();
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
}

package dev.mockmate.testsession.coderun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.RequiresTool;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.testsession.live.EventReader;
import dev.mockmate.testsession.question.QuestionFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Programs of candidates, from the call to the verdict. */
@QuarkusTest
@RequiresTool({"bwrap", "gcc", "g++", "python3", "node", "javac"})
class ExecutionsIT extends CodeRunApi {
    @Test
    void shouldRunTheSamplesInEveryLanguage() {
        Map<String, String> programs = Map.of(
                "python", DOUBLES,
                "javascript", "console.log(2 * Number(require('fs').readFileSync(0, 'utf8')))",
                "java",
                        "public class Main { public static void main(String[] a) {"
                                + " System.out.println(2 * new java.util.Scanner(System.in).nextInt()); } }",
                "c", "#include <stdio.h>\nint main(void) { int n; scanf(\"%d\", &n); printf(\"%d\\n\", 2 * n); }",
                "cpp", "#include <iostream>\nint main() { int n; std::cin >> n; std::cout << 2 * n << '\\n'; }");
        programs.forEach((language, code) -> run(language, code)
                .statusCode(200)
                .body("success", equalTo(true))
                .body("execution_id", notNullValue())
                .body("summary.total_tests", equalTo(1))
                .body("summary.all_passed", equalTo(true))
                .body("results[0].test_id", equalTo("s1"))
                .body("results[0].status", equalTo("accepted"))
                .body("results[0].output", equalTo("4\n"))
                .body("metadata.language", equalTo(language))
                .body("metadata.points", nullValue()));
    }

    @Test
    void shouldScoreASubmissionAndShowNothingOfHiddenTests() {
        send("submissions", "python", "n = int(input())\nprint(2 * n if n < 1000 else 0)")
                .then()
                .statusCode(200)
                .body("summary.total_tests", equalTo(4))
                .body("summary.passed", equalTo(3))
                .body("summary.failed", equalTo(1))
                .body("summary.all_passed", equalTo(false))
                .body("results.status", contains("accepted", "accepted", "accepted", "wrong_output"))
                .body("results.findAll { it.hidden }", hasSize(2))
                .body("results.findAll { it.hidden }.output", everyItem(nullValue()))
                .body("results.findAll { it.hidden }.expected_output", everyItem(nullValue()))
                .body("results.findAll { it.hidden }.error", everyItem(nullValue()))
                .body("metadata.points", equalTo(6))
                .body("metadata.status", equalTo("wrong_output"));
    }

    @Test
    void shouldSayWhatTheCompilerSaid() {
        run("c", "int main(void) { return x; }")
                .statusCode(200)
                .body("results.status", contains("build_failed"))
                .body("results[0].error", containsString("undeclared"))
                .body("metadata.status", equalTo("build_failed"))
                .body("metadata.build_output", containsString("undeclared"));
        run("python", "print(")
                .statusCode(200)
                .body("metadata.status", equalTo("build_failed"))
                .body("metadata.build_output", containsString("SyntaxError"));
        run("javascript", "let let = 1").statusCode(200).body("metadata.status", equalTo("build_failed"));
    }

    @Test
    void shouldKeepTheLastProgramThatCouldBeBuilt() {
        run("python", DOUBLES).statusCode(200);
        run("python", "print(").statusCode(200);

        UUID test = UUID.fromString(Database.text("select id from test_session where candidate_id = ?", candidate));
        assertThat(lastBuilt(test)).isEqualTo(DOUBLES);
    }

    @Test
    void shouldRefuseWhoIsNotInATestWithThisQuestion() {
        String other = Tokens.candidate(UUID.randomUUID());
        Map<String, Object> body = Map.of("question_id", question, "language", "python", "code", DOUBLES);
        Api.as(other)
                .body(body)
                .post("/api/test-session/" + candidate + "/run")
                .then()
                .statusCode(404);
        Api.anonymous()
                .body(body)
                .post("/api/test-session/" + candidate + "/run")
                .then()
                .statusCode(401);
        Api.as(Tokens.of(candidate, "recruiter"))
                .body(body)
                .post("/api/test-session/" + candidate + "/run")
                .then()
                .statusCode(403);
        UUID execution = UUID.fromString(run("python", DOUBLES).extract().path("execution_id"));
        Api.as(token)
                .get("/api/test-session/" + candidate + "/executions/" + execution)
                .then()
                .statusCode(200)
                .body("status", equalTo("done"))
                .body("summary.all_passed", equalTo(true));
        Api.as(other)
                .get("/api/test-session/" + candidate + "/executions/" + execution)
                .then()
                .statusCode(404);
        question = bank.doubling();
        run("python", DOUBLES).statusCode(404);
    }

    @Test
    void shouldRunOnlySharedQuestionsInATestThatNamesNone() {
        UUID other = UUID.randomUUID();
        candidates.add(other);
        String practising = Tokens.candidate(other);
        Api.as(practising)
                .body(Map.of("candidate_id", other))
                .post("/api/test-session")
                .then()
                .statusCode(201);
        UUID ofAnOrganisation = QuestionFixtures.add("acme", QuestionFixtures.code("Ours"));
        Map<UUID, Integer> answers = Map.of(question, 200, ofAnOrganisation, 404);
        answers.forEach((asked, status) -> Api.as(practising)
                .body(Map.of("question_id", asked, "language", "python", "code", DOUBLES))
                .post("/api/test-session/" + other + "/run")
                .then()
                .statusCode(status));
    }

    @Test
    void shouldRefuseWhatIsNotWellFormed() {
        refused("cobol", DOUBLES, 422);
        refused("python", "", 422);
        refused("python", "#".repeat(131_073), 422);
        refused("python", "#".repeat(300_000), 413);
    }

    @Test
    void shouldTakeNoProgramOnceTheTestIsOver() {
        Api.as(token)
                .body(Map.of("completion_method", "manual"))
                .put("/api/test-session/" + candidate + "/complete")
                .then()
                .statusCode(200);
        run("python", DOUBLES).statusCode(409).body("code", equalTo("test-over"));
    }

    @Test
    void shouldShedACandidateWhoSendsTooMuchAndServeAnother() {
        // given a candidate with a program that runs elsewhere; a candidate's programs run one after another
        UUID elsewhere = store("running", "now() + interval '10 minutes'", 1, "now()");
        // when eight more come
        List<CompletableFuture<Response>> many = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Api.unchecked(token)
                                .body(Map.of("question_id", question, "language", "python", "code", DOUBLES))
                                .post("/api/test-session/" + candidate + "/run"),
                        CALLS))
                .toList();
        // then two of them may wait, and the others are shed
        Probe.eventually(() ->
                assertThat(many.stream().filter(CompletableFuture::isDone)).hasSizeGreaterThanOrEqualTo(6));
        Response shed = many.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .findFirst()
                .orElseThrow();
        assertThat(shed.statusCode()).isEqualTo(429);
        assertThat(shed.header("Retry-After")).isNotNull();
        assertThat(shed.jsonPath().getString("code")).isEqualTo("runs-busy");
        assertThat(meters.get("mockmate.code.run.refused")
                        .tag("limit", "candidate")
                        .counter()
                        .count())
                .isPositive();
        // and another candidate is served meanwhile
        UUID other = another();
        Api.as(Tokens.candidate(other))
                .body(Map.of("question_id", question, "language", "python", "code", DOUBLES))
                .post("/api/test-session/" + other + "/run")
                .then()
                .statusCode(200)
                .body("summary.all_passed", equalTo(true));
        // and those that waited have their turn
        Database.update("update code_execution set lease_until = now() where id = ?", elsewhere);
        assertThat(many.stream().map(CompletableFuture::join).map(Response::statusCode))
                .containsExactlyInAnyOrder(200, 200, 429, 429, 429, 429, 429, 429);
        Probe.eventually(() -> assertThat(Database.number(
                        "select count(*) from code_execution where status = 'done' and candidate_id = ?", candidate))
                .isEqualTo(3));
    }

    @Test
    void shouldServeAnHonestCandidateByTurnsBesideTwoAttackers() {
        List<UUID> attackers = List.of(another(), another());
        String attack = "#include <unistd.h>\nint main(void) { for (int i = 0; i < 1000; i++) fork(); for (;;); }";
        List<CompletableFuture<Response>> attacks = attackers.stream()
                .flatMap(attacker -> attacks(attacker, attack))
                .toList();
        Probe.eventually(() -> assertThat(Database.number(
                        "select count(*) from code_execution where candidate_id in (?, ?)",
                        attackers.get(0),
                        attackers.get(1)))
                .isEqualTo(6));

        UUID mine = UUID.fromString(run("python", DOUBLES)
                .statusCode(200)
                .body("summary.all_passed", equalTo(true))
                .extract()
                .path("execution_id"));

        assertThat(attacks)
                .extracting(CompletableFuture::join)
                .extracting(Response::statusCode)
                .isSubsetOf(200, 202);
        Probe.eventually(() -> assertThat(Database.number(
                        "select count(*) from code_execution where status <> 'done' and candidate_id in (?, ?)",
                        attackers.get(0),
                        attackers.get(1)))
                .isZero());
        assertThat(Database.number(
                        "select count(*) from code_execution a join code_execution b on a.finished_at < b.finished_at"
                                + " where b.id = ? and a.candidate_id in (?, ?)",
                        mine,
                        attackers.get(0),
                        attackers.get(1)))
                .isLessThanOrEqualTo(4);
    }

    @Test
    void shouldFinishWhatAReplicaThatIsGoneHadBegun() {
        UUID test = UUID.fromString(Database.text("select id from test_session where candidate_id = ?", candidate));
        UUID lost = store("running", "now() - interval '1 minute'", 1, "now()");
        UUID hopeless = UUID.randomUUID();
        Database.update(
                "insert into code_execution (id, test_id, candidate_id, question_id, question_version, kind, language, code,"
                        + " status, tries, lease_until, created_at)"
                        + " values (?, ?, ?, ?, 1, 'submission', 'python', ?, 'running', 3, now() - interval '1 minute', now())",
                hopeless,
                test,
                candidate,
                question,
                DOUBLES);

        Probe.eventually(() -> Api.as(token)
                .get("/api/test-session/" + candidate + "/executions/" + lost)
                .then()
                .body("status", equalTo("done"))
                .body("summary.all_passed", equalTo(true)));
        Probe.eventually(() -> Api.as(token)
                .get("/api/test-session/" + candidate + "/executions/" + hopeless)
                .then()
                .body("status", equalTo("done"))
                .body("results.status", everyItem(equalTo("internal_error"))));
    }

    @Test
    void shouldRunAProgramOnceHoweverOftenItIsSentUnderOneKey() {
        // given a program that ran
        for (String call : List.of("run", "submissions")) {
            String key = call + "-" + candidate;
            Response first = keyed(call, key, DOUBLES);
            first.then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", nullValue())
                    .body("summary.all_passed", equalTo(true));
            // when it is sent again, then the answer is the same one
            Response again = keyed(call, key, DOUBLES);
            again.then().statusCode(200).header("Idempotency-Replayed", "true");
            assertThat(again.asString()).isEqualTo(first.asString());
            // and another program needs another key
            keyed(call, key, "print(1)").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        }
        keyed("run", "short", DOUBLES).then().statusCode(400);
        assertThat(Database.number("select count(*) from code_execution where candidate_id = ?", candidate))
                .isEqualTo(2);
        // and a refusal leaves the key unused
        UUID asked = question;
        question = bank.doubling();
        keyed("run", "refused-" + candidate, DOUBLES).then().statusCode(404);
        question = asked;
        keyed("run", "refused-" + candidate, DOUBLES)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void shouldWaitForTheSameExecutionWhenItsReplicaDiedBeforeItAnswered() {
        // given a program whose replica died while it ran, before its candidate was answered
        String key = "died-" + candidate;
        UUID sent = UUID.fromString(keyed("run", key, DOUBLES).path("execution_id"));
        Database.update(
                "update code_execution set status = 'running', judgement = null, finished_at = null,"
                        + " lease_until = now() + interval '2 seconds' where id = ?",
                sent);
        // when it is sent again, then the answer is what came of that one
        Probe.eventually(() -> keyed("run", key, DOUBLES)
                .then()
                .statusCode(200)
                .body("execution_id", equalTo(sent.toString()))
                .body("summary.all_passed", equalTo(true)));
        assertThat(Database.number("select count(*) from code_execution where candidate_id = ?", candidate))
                .isEqualTo(1);
        assertThat(Database.number("select tries from code_execution where id = ?", sent))
                .isEqualTo(2);
    }

    @Test
    void shouldTellThePageThatAnExecutionIsDone() throws Exception {
        try (EventReader page = EventReader.open("/api/test-session/" + candidate + "/events", token, null)) {
            String sent = run("python", DOUBLES).statusCode(200).extract().path("execution_id");
            assertThat(page.next("execution").data().getString("execution_id")).isEqualTo(sent);
        }
    }

    @Test
    void shouldTellHowLongProgramsWait() {
        // given a program that has waited for a minute and one that runs elsewhere
        store("running", "now() + interval '10 minutes'", 1, "now()");
        store("queued", "null", 0, "now() - interval '1 minute'");
        // then the metrics say so: a candidate's programs run one after another
        Probe.eventually(() -> {
            assertThat(gauge("mockmate.code.run.waiting")).isGreaterThanOrEqualTo(1);
            assertThat(gauge("mockmate.code.run.running")).isGreaterThanOrEqualTo(1);
            assertThat(gauge("mockmate.code.run.oldest.age")).isGreaterThanOrEqualTo(60);
        });
        Database.update("delete from code_execution where candidate_id = ?", candidate);
    }

    @Test
    void shouldTellTheLanguages() {
        Api.as(token)
                .get("/api/questions/languages")
                .then()
                .statusCode(200)
                .body("languages.language", hasItems("java", "python", "javascript", "c", "cpp"))
                .body("languages.version", everyItem(not(equalTo(""))))
                .body("sandbox.available", equalTo(true))
                .body("sandbox.reason", nullValue());
        for (String other : List.of(Tokens.of(candidate, "service"), Tokens.session(candidate, UUID.randomUUID()))) {
            Api.as(other).get("/api/questions/languages").then().statusCode(200);
        }
    }
}

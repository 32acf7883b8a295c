package dev.mockmate.testsession.question;

import static dev.mockmate.testsession.question.QuestionFixtures.add;
import static dev.mockmate.testsession.question.QuestionFixtures.addShared;
import static dev.mockmate.testsession.question.QuestionFixtures.code;
import static dev.mockmate.testsession.question.QuestionFixtures.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuestionsIT extends QuestionBankApi {
    @Test
    void shouldTellRecruitersAllAndCandidatesNothingThatAnswers() {
        UUID id = addShared(code("Sum of a line"));

        Api.as(ACME)
                .get("/api/questions/" + id)
                .then()
                .statusCode(200)
                .body("question_id", equalTo(id.toString()))
                .body("type", equalTo("code"))
                .body("organisation", nullValue())
                .body("version", equalTo(1))
                .body("points", equalTo(6))
                .body("grading", equalTo("auto"))
                .body("checker.type", equalTo("trimmed"))
                .body("limits.time_ms", equalTo(2000))
                .body("test_cases.id", contains("t1", "t2"))
                .body("boiler_plate.python", equalTo("a, b = input().split()\n"));
        String seen = Api.as(CANDIDATE)
                .get("/api/questions/" + id)
                .then()
                .statusCode(200)
                .body("sample_test_cases.id", contains("s1"))
                .body("test_cases.id", contains("t2"))
                .body("test_case_count", equalTo(2))
                .extract()
                .asString();
        assertThat(seen).doesNotContain("reference_solutions", "40 2");
        String listed = Api.as(CANDIDATE).get("/api/questions?limit=100").asString();
        assertThat(listed)
                .contains(id.toString())
                .doesNotContain(
                        "reference_solutions",
                        "40 2",
                        "\"correct\"",
                        "sample_test_cases",
                        "boiler_plate",
                        "\"choices\"");
    }

    @Test
    void shouldKeepEveryVersion() {
        UUID id = add("acme", code("First words"));
        JsonObject changed = code("Other words").put("difficulty", "hard");
        Api.as(ACME)
                .body(changed.encode())
                .put("/api/questions/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("title", equalTo("Other words"));
        Api.as(ACME)
                .body(changed.encode())
                .put("/api/questions/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        Api.as(ACME)
                .get("/api/questions/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.title", contains("Other words", "First words"));
        Api.as(ACME)
                .get("/api/questions/" + id + "?version=1")
                .then()
                .statusCode(200)
                .body("title", equalTo("First words"));
        String cursor = Api.as(ACME)
                .get("/api/questions/" + id + "/versions?limit=1")
                .then()
                .extract()
                .path("next_cursor");
        Api.as(ACME)
                .get("/api/questions/" + id + "/versions?limit=1&cursor=" + cursor)
                .then()
                .body("items.version", contains(1))
                .body("next_cursor", nullValue());
    }

    @Test
    void shouldTakeChangesAtOnceOneAfterTheOtherAndLoseNoDeletion() {
        UUID id = add("acme", code("Changed by many"));
        List<CompletableFuture<Integer>> changes = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Api.as(ACME)
                        .body(code("Changed by " + i).encode())
                        .put("/api/questions/" + id)
                        .statusCode()))
                .toList();
        assertThat(changes).extracting(CompletableFuture::join).containsOnly(200);
        Api.as(ACME).get("/api/questions/" + id).then().body("version", equalTo(7));

        CompletableFuture<Integer> change = CompletableFuture.supplyAsync(() -> Api.as(ACME)
                .body(code("Changed at last").encode())
                .put("/api/questions/" + id)
                .statusCode());
        Api.as(ACME).delete("/api/questions/" + id).then().statusCode(204);
        assertThat(change.join()).isIn(200, 404);
        Api.as(ACME).get("/api/questions/" + id).then().statusCode(404);
    }

    @Test
    void shouldHideOtherOrganisationsQuestions() {
        UUID id = add("acme", code("Ours alone"));
        for (String other : List.of(GLOBEX, CANDIDATE)) {
            Api.as(other).get("/api/questions/" + id).then().statusCode(404);
            assertThat(Api.as(other).get("/api/questions?q=%22Ours%20alone%22").asString())
                    .doesNotContain(id.toString());
        }
        String body = code("Taken over").encode();
        Api.as(GLOBEX).body(body).put("/api/questions/" + id).then().statusCode(404);
        Api.as(GLOBEX).delete("/api/questions/" + id).then().statusCode(404);
        Api.as(GLOBEX).get("/api/questions/" + id + "/versions").then().statusCode(404);
        Api.as(ADMIN).get("/api/questions/" + id).then().statusCode(200).body("organisation", equalTo("acme"));

        Api.as(ACME).delete("/api/questions/" + id).then().statusCode(204);
        Api.as(ACME).get("/api/questions/" + id).then().statusCode(404);
        Api.as(ACME).delete("/api/questions/" + id).then().statusCode(404);
    }

    @Test
    void shouldLetAdminsAloneChangeTheSharedBank() {
        UUID id = addShared(code("Everybody's"));
        String body = code("Everybody's, changed").encode();
        Api.as(ACME).body(body).put("/api/questions/" + id).then().statusCode(403);
        Api.as(ACME).delete("/api/questions/" + id).then().statusCode(403);
        Api.as(CANDIDATE).body(body).put("/api/questions/" + id).then().statusCode(403);
        Api.as(CANDIDATE).body(body).post("/api/questions").then().statusCode(403);
        Api.as(ADMIN).body(body).put("/api/questions/" + id).then().statusCode(200);
        String why = "asked for " + id;
        Api.as(ADMIN)
                .header("X-Reason", why)
                .body(body)
                .put("/api/questions/" + id)
                .then()
                .statusCode(200);
        assertThat(Database.number("select count(*) from operator_act where reason = ?", why))
                .isEqualTo(1);
        Api.as(ADMIN)
                .header("X-Reason", "a test")
                .body(code("For globex").put("organisation", "globex").encode())
                .post("/api/questions")
                .then()
                .statusCode(201)
                .body("organisation", equalTo("globex"));
        Api.as(ACME)
                .body(code("Foreign").put("organisation", "globex").encode())
                .post("/api/questions")
                .then()
                .statusCode(422);
    }

    @Test
    void shouldRefuseRecruitersOfNoOrganisation() {
        UUID id = addShared(code("To be read"));
        Api.as(NOWHERE).get("/api/questions").then().statusCode(403).body("code", equalTo("no-organisation"));
        Api.as(NOWHERE).get("/api/questions/" + id + "/versions").then().statusCode(403);
        Api.as(NOWHERE)
                .body(code("x").encode())
                .post("/api/questions")
                .then()
                .statusCode(403)
                .body("code", equalTo("no-organisation"));
    }

    @Test
    void shouldFindByTextTagAndDifficulty() {
        String tag = "warehouse-" + UUID.randomUUID();
        UUID id = addShared(code("Counting pallets")
                .put("question", "Forklifts move pallets between aisles.")
                .put("difficulty", "medium")
                .put("tags", new JsonArray().add(tag)));
        for (String query : List.of(
                "q=forklift%20aisle&tag=" + tag,
                "q=pallets&tag=" + tag,
                "tag=" + tag,
                "tag=" + tag + "&difficulty=medium",
                "q=%22move%20pallets%22&tag=" + tag)) {
            Api.as(CANDIDATE)
                    .get("/api/questions?" + query)
                    .then()
                    .statusCode(200)
                    .body("items.uuid", contains(id.toString()));
        }
        for (String query :
                List.of("q=forklift%20-aisle&tag=" + tag, "tag=" + tag + "&difficulty=easy", "tag=no-such")) {
            Api.as(CANDIDATE)
                    .get("/api/questions?" + query)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        for (String query : List.of("difficulty=x", "difficulty=", "q=", "tag=", "limit=0", "cursor=x")) {
            Api.unchecked(CANDIDATE).get("/api/questions?" + query).then().statusCode(400);
        }
    }

    @Test
    void shouldListByPages() {
        String tag = "pages-" + UUID.randomUUID();
        List<String> added = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            added.add(
                    0,
                    addShared(code("Page " + i).put("tags", new JsonArray().add(tag)))
                            .toString());
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = Api.as(CANDIDATE)
                    .get("/api/questions?limit=2&tag=" + tag + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            seen.addAll(page.path("items.uuid"));
            cursor = page.path("next_cursor");
        }
        assertThat(seen).isEqualTo(added);
    }

    @Test
    void shouldTellWhatDoesNotFitTogether() {
        refused(
                code("x")
                        .put(
                                "test_cases",
                                new JsonArray().add(test("t1", "", "1")).add(test("t1", "", "2"))),
                "test_cases");
        addShared(code("Numbered like the sample").put("test_cases", new JsonArray().add(test("s1", "", "1"))));
        refused(
                code("x")
                        .put(
                                "sample_test_cases",
                                new JsonArray().add(test("s1", "1 2", "3").put("hidden", true))),
                "sample_test_cases");
        refused(code("x").put("choices", new JsonArray().add(option("a"))), "choices");
        refused(
                new JsonObject()
                        .put("type", "choice")
                        .put("title", "x")
                        .put("question", "x")
                        .put("difficulty", "easy")
                        .put("choices", new JsonArray().add(option("a")).add(option("b")))
                        .put("correct", new JsonArray().add("c")),
                "correct");
        refused(
                code("x").put("checker", new JsonObject().put("type", "exact").put("tolerance", 0.1)),
                "checker.tolerance");
        refused(
                new JsonObject()
                        .put("type", "text")
                        .put("grading", "auto")
                        .put("title", "x")
                        .put("question", "x")
                        .put("difficulty", "easy"),
                "correct");
        refused(new JsonObject().put("title", "x").put("question", "x").put("difficulty", "easy"), "test_cases");
    }

    @Test
    void shouldBoundWhatListsTellAndWhatPointsAddUpTo() {
        String tag = "long-" + UUID.randomUUID();
        UUID id = addShared(code("A long one")
                .put("question", "x".repeat(5_000))
                .put("tags", new JsonArray().add(tag))
                .put(
                        "test_cases",
                        new JsonArray()
                                .add(test("t1", "", "1").put("points", 1_000))
                                .add(test("t2", "", "1").put("points", 1_000))));
        Api.as(CANDIDATE)
                .get("/api/questions?tag=" + tag)
                .then()
                .body("items[0].question", equalTo("x".repeat(300)))
                .body("items[0].test_case_count", equalTo(2))
                .body("items[0].success", nullValue());
        Api.as(ACME)
                .get("/api/questions/" + id)
                .then()
                .body("success", equalTo(true))
                .body("points", equalTo(1_000));
    }

    @Test
    void shouldKeepChoiceAndTextQuestions() {
        UUID choice = addShared(new JsonObject()
                .put("type", "choice")
                .put("title", "Which are sorted?")
                .put("question", "Pick all.")
                .put("difficulty", "easy")
                .put("multiple", true)
                .put("choices", new JsonArray().add(option("a")).add(option("b")))
                .put("correct", new JsonArray().add("b").add("a")));
        Api.as(ACME)
                .get("/api/questions/" + choice)
                .then()
                .body("correct", contains("a", "b"))
                .body("multiple", equalTo(true))
                .body("grading", equalTo("auto"))
                .body("choices.id", contains("a", "b"));
        Api.as(CANDIDATE)
                .get("/api/questions/" + choice)
                .then()
                .body("correct", nullValue())
                .body("choices.id", contains("a", "b"));
        UUID text = add(
                "acme",
                new JsonObject()
                        .put("type", "text")
                        .put("title", "Say why")
                        .put("question", "Why?")
                        .put("difficulty", "medium"));
        Api.as(ACME).get("/api/questions/" + text).then().body("grading", equalTo("manual"));
    }

    @Test
    void shouldStoreASolutionOnlyWhenItPasses() {
        boolean canRun = Api.as(ACME).get("/api/questions/languages").path("sandbox.available");
        String right = "a, b = input().split()\nprint(int(a) + int(b))\n";
        Api.as(ACME).body(solved(right).encode()).post("/api/questions").then().statusCode(canRun ? 201 : 503);
        Response wrong = Api.as(ACME).body(solved("print(3)\n").encode()).post("/api/questions");
        if (canRun) {
            wrong.then()
                    .statusCode(422)
                    .body("code", equalTo("reference-solution-failed"))
                    .body("failures.test_id", contains("t1", "t2"))
                    .body("failures.status", contains("wrong_output", "wrong_output"));
        } else {
            wrong.then().statusCode(503).body("code", equalTo("sandbox-unavailable"));
        }
        Api.unchecked(ACME)
                .body(code("x")
                        .put(
                                "reference_solution",
                                new JsonObject().put("language", "cobol").put("code", "x"))
                        .encode())
                .post("/api/questions")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-fields"))
                .body("errors.field", contains("reference_solution.language"))
                .body("errors.message", contains("must be one of java, python, javascript, c, cpp"));
    }

    @Test
    void shouldAnswerARepetitionOnce() {
        String key = UUID.randomUUID().toString();
        String title = "Once " + key;
        for (int i = 0; i < 2; i++) {
            Api.as(ACME)
                    .header("Idempotency-Key", key)
                    .body(code(title).encode())
                    .post("/api/questions")
                    .then()
                    .statusCode(201);
        }
        Api.as(ACME).get("/api/questions").then().body("items.title", hasItem(title));
        Api.as(ACME)
                .get("/api/questions?q=%22" + title.replace(" ", "%20") + "%22")
                .then()
                .body("items", hasSize(1));
        Api.as(GLOBEX).get("/api/questions").then().body("items.title", not(hasItem(title)));
    }
}

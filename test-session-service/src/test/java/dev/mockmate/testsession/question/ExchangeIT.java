package dev.mockmate.testsession.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExchangeIT {
    private final String organisation = "exchange-" + UUID.randomUUID();
    private final String recruiter = Tokens.recruiter(UUID.randomUUID(), organisation);

    @Test
    void shouldTakeWhatItToldJustAsItWas() {
        QuestionFixtures.add(
                organisation,
                QuestionFixtures.code("There and back")
                        .put("checker", new JsonObject().put("type", "float").put("tolerance", 0.01)));
        QuestionFixtures.add(
                organisation,
                new JsonObject()
                        .put("type", "text")
                        .put("title", "Say why")
                        .put("question", "Why?\n\"quoted\"")
                        .put("difficulty", "hard"));
        String told = lines(recruiter);
        assertThat(told.lines()).hasSize(2);

        String elsewhere = "exchange-" + UUID.randomUUID();
        String other = Tokens.recruiter(UUID.randomUUID(), elsewhere);
        send(other, "application/x-ndjson", told)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("errors", hasSize(0));

        assertThat(lines(other).lines())
                .containsExactlyInAnyOrderElementsOf(told.lines().toList());
    }

    @Test
    void shouldTakeAQuestionAsItIsToldWithChanges() {
        // given a question with what every question has, and no more
        JsonObject plain = QuestionFixtures.code("x").put("question", "\n## Sum up in C#\n\nAdd both numbers.");
        plain.remove("title");
        plain.getJsonArray("test_cases").getJsonObject(0).put("id", 1);
        UUID id = UUID.fromString(Api.unchecked(recruiter)
                .body(plain.encode())
                .post("/api/questions")
                .then()
                .statusCode(201)
                .body("test_cases.id", contains("1", "t2"))
                .extract()
                .path("uuid"));
        JsonObject told = new JsonObject(Api.as(recruiter)
                .get("/api/questions/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(told.getString("title")).isEqualTo("Sum up in C#");
        // when it is sent back as it was told, then nothing changes; with a change, that changes
        Api.unchecked(recruiter)
                .body(told.encode())
                .put("/api/questions/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        Api.unchecked(recruiter)
                .body(told.put("difficulty", "hard").encode())
                .put("/api/questions/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("difficulty", equalTo("hard"))
                .body("title", equalTo("Sum up in C#"));
    }

    @Test
    void shouldTellLineByLineWhatIsWrong() {
        String good = QuestionFixtures.code("Good").encode();
        String unsound = QuestionFixtures.code("Unsound")
                .put(
                        "test_cases",
                        new JsonArray()
                                .add(QuestionFixtures.test("t1", "", ""))
                                .add(QuestionFixtures.test("t1", "", "")))
                .encode();
        String body = String.join("\n", good, "{", "", "{\"title\":\"x\"}", unsound, "{\"nonsense\":1}", "null");
        send(recruiter, "application/x-ndjson", body)
                .then()
                .statusCode(200)
                .body("items.at", contains(1))
                .body("errors.at", contains(2, 4, 5, 6, 7));
    }

    @Test
    void shouldTakeAnImportOnceThatIsSentAgainWithItsKey() {
        String key = "import-" + UUID.randomUUID();
        String once = QuestionFixtures.code("Once").encode();
        String other = QuestionFixtures.code("Other").encode();
        String body = String.join("\n", once, "nonsense", once, other);
        List<String> first = send(recruiter, "application/x-ndjson", body, key).path("items.question_id");
        List<String> again = send(recruiter, "application/x-ndjson", body, key).path("items.question_id");

        assertThat(first).hasSize(3).doesNotHaveDuplicates().isEqualTo(again);
        // in another order too, and each is told where it stands now
        send(recruiter, "application/x-ndjson", String.join("\n", other, once, once), key)
                .then()
                .body("items.question_id", contains(first.get(2), first.get(0), first.get(1)))
                .body("items.at", contains(1, 2, 3));
        send(recruiter, "application/x-ndjson", body, "short").then().statusCode(400);
    }

    @Test
    void shouldTellByItselfWhatABrowserSendsWithoutAType() {
        String line = QuestionFixtures.code("Without a type").encode();
        send(recruiter, "application/octet-stream", line)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("errors", hasSize(0));
        send(recruiter, "application/octet-stream", "\n<quiz/>").then().statusCode(400);
    }

    @Test
    void shouldRefuseWhatIsNoImport() {
        for (String type : List.of("application/xml", "application/zip")) {
            send(recruiter, type, "nonsense").then().statusCode(400).body("code", equalTo("malformed-request"));
        }
        send(recruiter, "application/x-ndjson", "").then().statusCode(400);
        send(recruiter, "application/pdf", "x").then().statusCode(415);
        send(recruiter, "application/x-ndjson", "x".repeat(11 * 1024 * 1024))
                .then()
                .statusCode(413);
    }

    @Test
    void shouldTakeMoreThanAnOrdinaryBody() {
        String line = QuestionFixtures.code("Large")
                .put("test_cases", new JsonArray().add(QuestionFixtures.test("t1", "x".repeat(190_000), "")))
                .encode();
        send(recruiter, "application/x-ndjson", (line + "\n").repeat(20))
                .then()
                .statusCode(200)
                .body("items", hasSize(20));
    }

    private static String lines(String token) {
        Response answer = Api.unchecked(token).get("/api/questions/export?format=jsonl");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/x-ndjson");
        return answer.asString();
    }

    private static Response send(String token, String type, String body, String key) {
        return of(token, type).header("Idempotency-Key", key).body(body).post("/api/questions/import");
    }

    private static Response send(String token, String type, String body) {
        return of(token, type).body(body).post("/api/questions/import");
    }

    private static RequestSpecification of(String token, String type) {
        RequestSpecification request = Api.unchecked(token)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
        return request.contentType(type);
    }
}

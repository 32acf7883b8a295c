package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Links under which a report is read without signing in. */
@QuarkusTest
class ShareIT {

    @Test
    void shouldShareOnlyAFinishedInterviewOfOnesOwn() {
        Sessions session = Sessions.active();
        String id = MockApiIT.init(session);
        share(session, session.token()).then().statusCode(409).body("code", equalTo("interview-unfinished"));
        Api.as(session.token()).post("/api/mock/" + id + "/finish").then().statusCode(200);

        Api.unchecked(Tokens.session(session.user(), session.id()))
                .body(Map.of())
                .post(path(session))
                .then()
                .statusCode(403);
        share(session, Tokens.candidate(UUID.randomUUID())).then().statusCode(404);
        Api.as(session.token())
                .body(Map.of("expires_in_days", 2))
                .post(path(session))
                .then()
                .statusCode(201)
                .body("url", notNullValue());
        Api.unchecked(session.token())
                .contentType("application/x-www-form-urlencoded")
                .post(path(session))
                .then()
                .statusCode(201);
        Api.unchecked(session.token())
                .contentType("application/x-www-form-urlencoded")
                .body("{\"expires_in_days\":1}")
                .post(path(session))
                .then()
                .statusCode(415);
        for (int days : new int[] {0, 31}) {
            Api.unchecked(session.token())
                    .body(Map.of("expires_in_days", days))
                    .post(path(session))
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void shouldShowTheReportUnderItsLinkAndNothingElse() {
        Sessions session = Sessions.active();
        finished(session);
        JsonPath link =
                share(session, session.token()).then().statusCode(201).extract().jsonPath();
        String address = URI.create(link.getString("url")).getPath();
        assertThat(Instant.parse(link.getString("expires_at")))
                .isBetween(Instant.now().plus(Duration.ofDays(6)), Instant.now().plus(Duration.ofDays(8)));

        Response json = RestAssured.given().accept("application/json").get(address);
        json.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", equalTo("noindex, nofollow, noarchive"))
                .body("job_title", equalTo("Senior Java Developer"))
                .body("company", equalTo("Acme"))
                .body("user_name", equalTo("Test User"))
                .body("answered_questions", equalTo(1))
                .body("average_score", notNullValue())
                .body("questions[0].answers[0].answer_text", equalTo(MockApiIT.STRONG))
                .body("questions[0].answers[0].assessment.scoring.overall", notNullValue());
        assertThat(json.asString())
                .doesNotContain(session.id().toString(), session.user().toString(), "@", "Kafka and PostgreSQL")
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
        String page = RestAssured.given()
                .accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get(address)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/html;charset=UTF-8"))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", notNullValue())
                .extract()
                .asString();
        assertThat(page)
                .contains("Senior Java Developer", "Test User", "reduced billing complaints by 35%")
                .doesNotContain("<script", "http", session.id().toString());
        assertThat(Database.number(
                        "select count(*) from report_share where token_hash = ?",
                        address.substring(address.lastIndexOf('/') + 1)))
                .isZero();
    }

    @Test
    void shouldAnswerAlikeForEveryLinkThatDoesNotHold() {
        Sessions session = Sessions.active();
        finished(session);
        String unknown = "/api/shared-reports/" + "A".repeat(43);
        String revoked = link(session);
        String expired = link(session);
        List<String> ids = Api.as(session.token())
                .get(path(session))
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].url", nullValue())
                .extract()
                .jsonPath()
                .getList("items.id");
        Api.as(Tokens.candidate(UUID.randomUUID()))
                .delete(path(session) + "/" + ids.get(1))
                .then()
                .statusCode(404);
        Api.as(session.token()).delete(path(session) + "/" + ids.get(1)).then().statusCode(204);
        Api.as(session.token()).delete(path(session) + "/" + ids.get(1)).then().statusCode(404);
        Database.update(
                "update report_share set expires_at = now() - interval '1 second' where id = ?",
                UUID.fromString(ids.get(0)));
        Api.as(session.token()).get(path(session)).then().body("items", hasSize(0));
        Sessions other = Sessions.active();
        finished(other);
        String erased = link(other);
        Database.update("delete from mock_interviews where session_id = ?", other.id());

        String body = body(unknown, "application/json");
        String page = body(unknown, "text/html");
        for (String address : List.of(revoked, expired, erased, "/api/shared-reports/short")) {
            assertThat(body(address, "application/json")).isEqualTo(body);
            assertThat(body(address, "text/html")).isEqualTo(page);
        }
        assertThat(body).doesNotContain("AAAA");
    }

    @Test
    void shouldTellTheAddressOnceAlsoWhenTheCallIsRepeated() {
        Sessions session = Sessions.active();
        finished(session);
        String key = "key-" + UUID.randomUUID();
        String id = Api.as(session.token())
                .header("Idempotency-Key", key)
                .body(Map.of())
                .post(path(session))
                .then()
                .statusCode(201)
                .body("url", notNullValue())
                .extract()
                .path("id");

        Api.as(session.token())
                .header("Idempotency-Key", key)
                .body(Map.of())
                .post(path(session))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id))
                .body("url", nullValue());
    }

    private static String body(String address, String type) {
        return RestAssured.given()
                .accept(type)
                .get(address)
                .then()
                .statusCode(404)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
    }

    private static void finished(Sessions session) {
        String id = MockApiIT.init(session);
        MockApiIT.submitAndWait(session, MockApiIT.next(session, id), MockApiIT.STRONG);
        Api.as(session.token()).post("/api/mock/" + id + "/finish").then().statusCode(200);
    }

    private static String link(Sessions session) {
        return URI.create(share(session, session.token())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("url"))
                .getPath();
    }

    private static Response share(Sessions session, String token) {
        return Api.as(token).body(Map.of()).post(path(session));
    }

    private static String path(Sessions session) {
        return "/api/interviews/" + session.id() + "/shares";
    }
}

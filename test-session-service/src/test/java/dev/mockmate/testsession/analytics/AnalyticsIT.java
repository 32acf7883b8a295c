package dev.mockmate.testsession.analytics;

import static dev.mockmate.testsession.invitation.InvitationFixtures.invite;
import static io.restassured.RestAssured.withArgs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.testsession.invitation.InvitationFixtures.Made;
import dev.mockmate.testsession.question.QuestionFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnalyticsIT {
    private static final String GLOBEX = Tokens.recruiter(UUID.randomUUID(), "globex-" + UUID.randomUUID());

    private final String organisation = "org-" + UUID.randomUUID();
    private final String recruiter = Tokens.recruiter(UUID.randomUUID(), organisation);

    @Test
    void shouldTellHowTheOrganisationsTestsWent() {
        // given four tests: one under way, two handed in after 10 and 21 minutes, one left
        begun("active");
        completed(begun("one"), 10);
        completed(begun("two"), 21);
        Made left = begun("left");
        Api.as(left.token())
                .body("{\"completion_method\":\"manual\"}")
                .put(left.path("abandon"))
                .then()
                .statusCode(200);
        // and all of that happened at noon yesterday, for between a start and an end may lie a midnight
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        happenedAt(day.atTime(12, 0).atOffset(ZoneOffset.UTC));
        // when the recruiter asks, then the figures are those of the organisation
        Response figures = Api.as(recruiter).get("/api/test-session/analytics");
        figures.then()
                .statusCode(200)
                .body("by_status.status", contains("active", "completed", "abandoned"))
                .body("by_status.count", contains(1, 2, 1))
                .body("by_status.percentage", contains(25f, 50f, 25f))
                .body("average_minutes", equalTo(15.5f))
                .body("by_day", hasSize(30))
                .rootPath("by_day.find { it.date == '%s' }", withArgs(day))
                .body("started", equalTo(4))
                .body("completed", equalTo(2))
                .body("abandoned", equalTo(1))
                .noRootPath()
                .body("by_day[0].started", equalTo(0));
        assertThat(LocalDate.parse(figures.path("by_day[-1].date")))
                .as("the last day is today")
                .isBetween(day.plusDays(1), LocalDate.now(ZoneOffset.UTC));
        // and a table of them comes where one is asked for
        Response table = Api.unchecked(recruiter)
                .accept("text/csv")
                .get("/api/test-session/analytics?from=" + day + "&to=" + day);
        assertThat(table.contentType()).startsWith("text/csv");
        assertThat(table.asString()).isEqualTo("date,started,completed,abandoned\r\n" + day + ",4,2,1\r\n");
        // and another organisation's are its own
        Api.as(GLOBEX)
                .get("/api/test-session/analytics")
                .then()
                .body("by_status.count", contains(0, 0, 0))
                .body("average_minutes", nullValue());
        Api.unchecked(recruiter)
                .get("/api/test-session/analytics?from=yesterday")
                .then()
                .statusCode(400);
        Api.unchecked(recruiter)
                .get("/api/test-session/analytics?from=2020-01-01&to=2026-01-01")
                .then()
                .statusCode(400);
    }

    @Test
    void shouldFilterAndCountTheLists() {
        // given two tests under way with different questions
        UUID question = QuestionFixtures.add(organisation, QuestionFixtures.code("Of the first test"));
        Made first = invite(recruiter, new JsonObject().put("question_ids", new JsonArray().add(question.toString())));
        String test = first.begin().path("session.id");
        begun("second");
        // then each filter finds what it says
        active("").body("total", equalTo(2)).body("sessions", hasSize(2));
        active("?question_id=" + question).body("total", equalTo(1)).body("sessions.id", contains(test));
        active("?invitation_id=" + first.id()).body("sessions.id", contains(test));
        active("?to=2020-01-01").body("sessions", empty()).body("total", equalTo(0));
        active("?from=2020-01-01T00:00:00Z").body("total", equalTo(2));
        Api.unchecked(recruiter)
                .get("/api/test-session/active?question_id=none")
                .then()
                .statusCode(400);
        Api.as(GLOBEX)
                .get("/api/test-session/active?question_id=" + question)
                .then()
                .body("sessions", empty());
        // and tables say where they go on
        Response table = Api.unchecked(recruiter).accept("text/csv").get("/api/test-session/active?limit=1");
        assertThat(table.asString().lines()).hasSize(2).first().asString().startsWith("id,candidate_id,attempt,status");
        String next = table.header("Link");
        assertThat(next).startsWith("</api/test-session/active?").endsWith(">; rel=\"next\"");
        Response last = Api.unchecked(recruiter).accept("text/csv").get(next.substring(1, next.indexOf('>')));
        assertThat(last.asString()).contains(test);
        assertThat(last.header("Link")).isNull();
    }

    private ValidatableResponse active(String query) {
        return Api.as(recruiter).get("/api/test-session/active" + query).then().statusCode(200);
    }

    private Made begun(String name) {
        Made made = invite(recruiter, new JsonObject().put("name", name).put("test_duration_minutes", 60));
        made.begin().then().statusCode(201);
        return made;
    }

    private void happenedAt(OffsetDateTime end) {
        Database.update(
                "update test_session set test_start_time = ?::timestamptz"
                        + " - (coalesce(completed_at, abandoned_at, test_start_time) - test_start_time),"
                        + " completed_at = case when completed_at is not null then ?::timestamptz end,"
                        + " abandoned_at = case when abandoned_at is not null then ?::timestamptz end"
                        + " where organisation = ?",
                end,
                end,
                end,
                organisation);
    }

    private static void completed(Made made, int minutes) {
        Api.as(made.token())
                .body("{\"completion_method\":\"manual\"}")
                .put(made.path("complete"))
                .then()
                .statusCode(200);
        Database.update(
                "update test_session set test_start_time = completed_at - ? * interval '1 minute' where candidate_id = ?",
                minutes,
                made.candidate());
    }
}

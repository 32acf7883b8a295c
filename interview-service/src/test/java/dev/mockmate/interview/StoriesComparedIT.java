package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.OpenTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of the stories of a library beside one another: doubles, coverage, what fits a question. */
@QuarkusTest
class StoriesComparedIT extends AnswerLibrary {
    @Test
    void shouldSaveNoStoryOfAnAttemptThatIsErasedMeanwhile() {
        Sessions session = Sessions.active();
        JsonPath question = InterviewApi.next(session, InterviewApi.init(session));
        InterviewApi.submitAndWait(session, question, InterviewApi.STRONG);
        CompletableFuture<Response> saved;
        try (OpenTransaction erasure =
                OpenTransaction.begin().update("delete from mock_interviews where session_id = ?", session.id())) {
            saved = CompletableFuture.supplyAsync(() -> Api.as(session.token())
                    .body(Map.of("title", "The switch", "source_attempt_id", question.getString("attempt_id")))
                    .post(PATH));
            erasure.awaitWaiting(1);
            erasure.commit();
        }

        saved.join().then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void shouldSayWhenAStoryIsToldTwice() {
        String id = create(SETTLEMENT);
        Map<String, Object> shouted = with(
                SETTLEMENT,
                "title",
                "The SETTLEMENT job!",
                "task",
                "I HAD to make it reliable!",
                "competencies",
                List.of("growth"));
        Map<String, Object> retold = Map.of(
                "title",
                "Reliable settlement",
                "polished_answer",
                "Every week our nightly settlement job failed, and making it reliable was mine. I added an alert and made"
                        + " all steps idempotent. Failures fell to none a month.");

        Api.as(token)
                .body(shouted)
                .post(PATH)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("title", equalTo("The settlement job"))
                .body("competencies", hasItem("growth"))
                .body("duplicate", equalTo(true));
        Api.as(token).get(PATH + "/" + id).then().body("competencies", hasItem("growth"));
        String other = Api.as(token)
                .body(retold)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("duplicate", equalTo(false))
                .body("similar_to.id", contains(id))
                .body("similar_to[0].title", equalTo("The settlement job"))
                .body("similar_to[0].similarity", InterviewApi.above(0.599))
                .extract()
                .path("id");
        create(HIRING);

        Api.as(token)
                .get(PATH + "/duplicates")
                .then()
                .statusCode(200)
                .body("items.id", contains(other))
                .body("items.duplicate_of", contains(id));
        Api.as(token).get(PATH).then().body("items.similar_to.id", contains(List.of(), List.of(id), List.of(other)));
        Api.as(token)
                .body(SETTLEMENT)
                .put(PATH + "/" + other)
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate-story"))
                .body("duplicate_of", equalTo(id));
    }

    @Test
    void shouldSaveOneOfManyEqualStoriesSentAtOnce() {
        List<CompletableFuture<Response>> calls = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> Api.unchecked(token).body(SETTLEMENT).post(PATH)))
                .limit(8)
                .toList();

        assertThat(calls.stream().map(CompletableFuture::join).map(Response::statusCode))
                .containsOnly(200, 201)
                .containsOnlyOnce(201);
        Api.as(token).get(PATH).then().body("items", hasSize(1));
    }

    @Test
    void shouldCountStoriesPerCompetency() {
        String settlement = create(SETTLEMENT);
        String hiring = create(with(HIRING, "competencies", List.of("leadership", "ownership")));

        Api.as(token)
                .get(PATH + "/coverage")
                .then()
                .statusCode(200)
                .body("total_stories", equalTo(2))
                .body("items", hasSize(12))
                .body("items.find { it.competency == 'ownership' }.stories", equalTo(2))
                .body("items.find { it.competency == 'ownership' }.story_ids", contains(hiring, settlement))
                .body("items.find { it.competency == 'leadership' }.stories", equalTo(1))
                .body("missing", hasItems("conflict", "growth"))
                .body("missing", not(hasItem("ownership")));
    }

    @Test
    void shouldReadTheCompetenciesOfAStoryThatNamesNone() {
        Api.as(token)
                .body(Map.of(
                        "title",
                        "A disagreement",
                        "polished_answer",
                        "My colleague and I disagreed, there was tension, and I listened until we agreed."))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("competencies[0]", equalTo("conflict"))
                .body("missing_parts", contains("situation", "task", "action", "result"));
    }

    @Test
    void shouldSuggestTheStoryThatFitsAQuestionAndSayWhy() {
        Sessions session = Sessions.active();
        JsonPath question = InterviewApi.next(session, InterviewApi.init(session));
        String competency = question.getString("competency");
        String other = competency.equals("growth") ? "conflict" : "growth";
        Api.as(session.token())
                .body(Map.of("title", "Soup", "polished_answer", "Soup.", "competencies", List.of(other)))
                .post(PATH)
                .then()
                .statusCode(201);
        String fitting = Api.as(session.token())
                .body(with(SETTLEMENT, "competencies", List.of(competency)))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Api.as(session.token())
                .get(PATH + "/suggestions?exchange_id=" + question.getString("exchange_id"))
                .then()
                .statusCode(200)
                .body("competency", equalTo(competency))
                .body("items.story_id", contains(fitting))
                .body("items[0].score", InterviewApi.above(5.99))
                .body("items[0].reason", containsString("which the question asks for"))
                .body("next_cursor", nullValue());
        Api.as(token)
                .get(PATH + "/suggestions?exchange_id=" + question.getString("exchange_id"))
                .then()
                .statusCode(404);
        Api.unchecked(token).get(PATH + "/suggestions").then().statusCode(400);
        Api.unchecked(token).get(PATH + "/suggestions?exchange_id=1").then().statusCode(400);
    }

    @Test
    void shouldListOwnStoriesPageByPageAndByWhatTheyShow() {
        String job = JobDescriptionIT.create(token, Map.of("title", "Lead", "text", "Lead a team"));
        String first = create(SETTLEMENT);
        String second = create(with(HIRING, "job_description_id", job));
        String third = create(Map.of("title", "Third", "action", "I did it.", "competencies", List.of("ownership")));

        String cursor = Api.as(token)
                .get(PATH + "?limit=2")
                .then()
                .statusCode(200)
                .body("items.id", contains(third, second))
                .extract()
                .path("next_cursor");
        Api.as(token)
                .get(PATH + "?limit=2&cursor=" + cursor)
                .then()
                .body("items.id", contains(first))
                .body("next_cursor", nullValue());
        Api.as(token).get(PATH + "?competency=ownership").then().body("items.id", contains(third, first));
        Api.as(token).get(PATH + "?job_description_id=" + job).then().body("items.id", contains(second));
        Api.unchecked(token).get(PATH + "?competency=cooking").then().statusCode(400);
        // a story outlives the job it was told for
        Api.as(token).delete("/api/job-descriptions/" + job).then().statusCode(204);
        Api.as(token).get(PATH + "/" + second).then().body("job_description_id", nullValue());
    }
}

package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.HostileInput;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswerLibraryIT {

    private static final String PATH = "/api/answer-library";
    private static final Map<String, Object> SETTLEMENT = Map.of(
            "title",
            "The settlement job",
            "situation",
            "Our nightly settlement job failed every week.",
            "task",
            "I had to make it reliable.",
            "action",
            "I made each step idempotent and added an alert.",
            "result",
            "Failures fell from four a month to none.",
            "competencies",
            List.of("ownership", "problem_solving"));
    private static final Map<String, Object> HIRING = Map.of(
            "title",
            "Two open positions",
            "polished_answer",
            "We could not fill two positions. I asked former colleagues for referrals and interviewed twelve people.",
            "competencies",
            List.of("leadership"));

    private final String token = Tokens.candidate(UUID.randomUUID());

    @Test
    void shouldSaveReadChangeAndForgetAStory() {
        String id = create(SETTLEMENT);

        Api.as(token)
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("The settlement job"))
                .body("situation", equalTo(SETTLEMENT.get("situation")))
                .body("task", equalTo(SETTLEMENT.get("task")))
                .body("action", equalTo(SETTLEMENT.get("action")))
                .body("result", equalTo(SETTLEMENT.get("result")))
                .body("polished_answer", equalTo(""))
                .body("coach_notes", empty())
                .body("competencies", contains("ownership", "problem_solving"))
                .body("missing_parts", empty())
                .body("source_attempt_id", nullValue())
                .body("job_description_id", nullValue());
        Api.as(token)
                .body(Map.of(
                        "result",
                        "",
                        "coach_notes",
                        List.of(Map.of(
                                "change_type",
                                "metrics",
                                "revised_snippet",
                                "by [X%]",
                                "reason",
                                "Numbers convince."))))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("situation", equalTo(SETTLEMENT.get("situation")))
                .body("missing_parts", contains("result"))
                .body("coach_notes.change_type", contains("metrics"))
                .body("coach_notes.original_snippet", contains(""));
        Api.as(token)
                .body(HIRING)
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("situation", equalTo(""))
                .body("coach_notes", empty())
                .body("competencies", contains("leadership"));
        Api.as(token).delete(PATH + "/" + id).then().statusCode(204);
        Api.as(token).get(PATH + "/" + id).then().statusCode(404);
        Api.as(token).delete(PATH + "/" + id).then().statusCode(404);
        Api.as(token).body(HIRING).put(PATH + "/" + id).then().statusCode(404);
        Api.as(token).body(HIRING).patch(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void shouldMakeAStoryOfAnAttempt() {
        Sessions session = Sessions.active();
        JsonPath question = MockApiIT.next(session, MockApiIT.init(session));
        JsonPath attempt = MockApiIT.submitAndWait(session, question, MockApiIT.STRONG);
        String attemptId = attempt.getString("attempt_id");

        JsonPath story = Api.as(session.token())
                .body(Map.of("source_attempt_id", attemptId))
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Location", containsString(PATH + "/"))
                .body("source_attempt_id", equalTo(attemptId))
                .body("title", notNullValue())
                .body("situation", equalTo(attempt.getString("assessment.rewrite.star_version.situation")))
                .body("task", equalTo(attempt.getString("assessment.rewrite.star_version.task")))
                .body("action", equalTo(attempt.getString("assessment.rewrite.star_version.action")))
                .body("result", equalTo(attempt.getString("assessment.rewrite.star_version.result")))
                .body("polished_answer", equalTo(attempt.getString("assessment.rewrite.polished_answer")))
                .body("coach_notes", equalTo(attempt.getList("assessment.coach_notes")))
                .body("competencies", hasItem(question.getString("competency")))
                .body("question_text", equalTo(question.getString("question_text")))
                .body("original_answer", equalTo(MockApiIT.STRONG))
                .body("duplicate", equalTo(false))
                .extract()
                .jsonPath();

        // and saved once more, it is the same story
        Api.as(session.token())
                .body(Map.of("source_attempt_id", attemptId))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("id", equalTo(story.getString("id")))
                .body("duplicate", equalTo(true));
        // and its owner's words win over the assessment's
        Api.as(session.token())
                .body(Map.of("source_attempt_id", attemptId, "title", "My own", "result", "We won."))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("title", equalTo("My own"))
                .body("result", equalTo("We won."))
                .body("task", equalTo(story.getString("task")))
                .body("similar_to.id", contains(story.getString("id")));
    }

    @Test
    void shouldShowTheOriginalAnswerBesideThePolishedOne() {
        Sessions session = Sessions.active();
        JsonPath question = MockApiIT.next(session, MockApiIT.init(session));
        JsonPath attempt = MockApiIT.submitAndWait(session, question, MockApiIT.STRONG);
        String id = Api.as(session.token())
                .body(Map.of("source_attempt_id", attempt.getString("attempt_id")))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        JsonPath comparison = Api.as(session.token())
                .get(PATH + "/" + id + "/comparison")
                .then()
                .statusCode(200)
                .body("story_id", equalTo(id))
                .body("original_answer", equalTo(MockApiIT.STRONG))
                .body("polished_answer", equalTo(attempt.getString("assessment.rewrite.polished_answer")))
                .body("coach_notes", equalTo(attempt.getList("assessment.coach_notes")))
                .extract()
                .jsonPath();

        List<Map<String, String>> pieces = comparison.getList("changes");
        assertThat(joined(pieces, "added")).isEqualTo(words(comparison.getString("original_answer")));
        assertThat(joined(pieces, "removed")).isEqualTo(words(comparison.getString("polished_answer")));
    }

    @Test
    void shouldKeepTheStoryWhenItsSessionIsForgotten() {
        Sessions session = Sessions.active();
        JsonPath question = MockApiIT.next(session, MockApiIT.init(session));
        JsonPath attempt = MockApiIT.submitAndWait(session, question, MockApiIT.STRONG);
        String id = Api.as(session.token())
                .body(Map.of("source_attempt_id", attempt.getString("attempt_id")))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Events.send(new SessionEvent.Deleted(session.id(), session.user(), Instant.now()));

        Probe.eventually(() -> Api.as(session.token())
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("source_attempt_id", nullValue())
                .body("original_answer", equalTo(MockApiIT.STRONG)));
    }

    @Test
    void shouldNotGiveAwayAnAssessmentThatIsHidden() {
        Sessions session = Sessions.active();
        String interview = Api.as(session.token())
                .body(Map.of("session_id", session.id(), "mode", "real"))
                .post("/api/mock/init")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath question = MockApiIT.next(session, interview);
        String attemptId =
                MockApiIT.submitAndWait(session, question, MockApiIT.STRONG).getString("attempt_id");

        Api.as(session.token())
                .body(Map.of("source_attempt_id", attemptId))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("code", equalTo("attempt-not-assessed"));
        Api.as(session.token())
                .body(Map.of("source_attempt_id", attemptId, "title", "My own", "action", "I listened."))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("polished_answer", equalTo(""))
                .body("coach_notes", empty())
                .body("original_answer", equalTo(MockApiIT.STRONG));
        Api.as(session.token())
                .post("/api/mock/" + interview + "/finish")
                .then()
                .statusCode(200);
        Api.as(session.token())
                .body(Map.of("source_attempt_id", attemptId))
                .post(PATH)
                .then()
                .statusCode(201);
    }

    @Test
    void shouldSayWhenAStoryIsToldTwice() {
        String id = create(SETTLEMENT);
        Map<String, Object> shouted = with(SETTLEMENT, "title", "Again", "task", "I HAD to make it reliable!");
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
                .body("duplicate", equalTo(true));
        String other = Api.as(token)
                .body(retold)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("duplicate", equalTo(false))
                .body("similar_to.id", contains(id))
                .body("similar_to[0].title", equalTo("The settlement job"))
                .body("similar_to[0].similarity", greaterThanOrEqualTo(0.6f))
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
        JsonPath question = MockApiIT.next(session, MockApiIT.init(session));
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
                .body("items[0].score", greaterThanOrEqualTo(6.0f))
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
    void shouldBelongToNoJobWhenItIsReplacedWithoutOne() {
        String job = JobDescriptionIT.create(token, Map.of("title", "Lead", "text", "Lead a team"));
        String story = create(with(HIRING, "job_description_id", job));

        Api.as(token)
                .body(HIRING)
                .put(PATH + "/" + story)
                .then()
                .statusCode(200)
                .body("job_description_id", nullValue());
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

    @Test
    void shouldSaveOnceWhatIsSentTwiceWithOneKey() {
        String key = "key-" + UUID.randomUUID();

        for (String replayed : new String[] {null, "true"}) {
            Api.as(token)
                    .header("Idempotency-Key", key)
                    .body(SETTLEMENT)
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", replayed == null ? nullValue() : equalTo(replayed))
                    .body("duplicate", equalTo(false));
        }
    }

    @Test
    void shouldTellNobodyElseThatAStoryExists() {
        Sessions session = Sessions.active();
        JsonPath question = MockApiIT.next(session, MockApiIT.init(session));
        String attemptId =
                MockApiIT.submitAndWait(session, question, MockApiIT.STRONG).getString("attempt_id");
        String id = create(SETTLEMENT);
        String job = JobDescriptionIT.create(token, Map.of("title", "Lead", "text", "Lead a team"));
        String stranger = session.token();

        Api.as(stranger).get(PATH + "/" + id).then().statusCode(404);
        Api.as(stranger).get(PATH + "/" + id + "/comparison").then().statusCode(404);
        Api.as(stranger).body(HIRING).put(PATH + "/" + id).then().statusCode(404);
        Api.as(stranger).body(HIRING).patch(PATH + "/" + id).then().statusCode(404);
        Api.as(stranger).delete(PATH + "/" + id).then().statusCode(404);
        Api.as(stranger).get(PATH).then().body("items", hasSize(0));
        Api.as(stranger)
                .body(with(HIRING, "job_description_id", job))
                .post(PATH)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        Api.as(token)
                .body(Map.of("source_attempt_id", attemptId))
                .post(PATH)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        Api.as(Tokens.of(UUID.randomUUID(), "admin"))
                .get(PATH + "/" + id)
                .then()
                .statusCode(200);
        for (String path : List.of("", "/coverage", "/duplicates", "/" + id)) {
            Api.as(Tokens.session(session.user(), session.id()))
                    .get(PATH + path)
                    .then()
                    .statusCode(403);
            Api.anonymous().get(PATH + path).then().statusCode(401);
        }
    }

    @Test
    void shouldRefuseWhatIsNoStory() {
        String id = create(SETTLEMENT);
        for (String body : HostileInput.bodies()) {
            Api.unchecked(token).body(body).post(PATH).then().statusCode(oneOf(400, 422));
            Api.unchecked(token).body(body).put(PATH + "/" + id).then().statusCode(oneOf(400, 422));
            Api.unchecked(token).body(body).patch(PATH + "/" + id).then().statusCode(oneOf(400, 422));
        }
        refused(Map.of("situation", "Once"), "title");
        refused(Map.of("title", " ", "situation", "Once"), "title");
        refused(Map.of("title", "Nothing told"), "situation");
        refused(Map.of("title", "T", "situation", "x".repeat(5_001)), "situation");
        refused(Map.of("title", "T", "action", "A", "competencies", List.of("cooking")), "competencies");
        refused(
                Map.of("title", "T", "action", "A", "coach_notes", List.of(Map.of("change_type", "taste"))),
                "coach_notes");
        Api.unchecked(token)
                .body(Map.of("situation", "", "task", "", "action", "", "result", ""))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(422);
        for (String bad : HostileInput.ids()) {
            Api.unchecked(token).get(PATH + "/" + bad).then().statusCode(400);
        }
    }

    @Test
    void shouldKeepOnlySoManyStories() {
        UUID user = UUID.randomUUID();
        for (int i = 0; i < 300; i++) {
            Database.update(
                    "insert into star_stories (id, user_id, title, situation, task, action, result, polished_answer,"
                            + " coach_notes, competencies, question_text, original_answer, fingerprint, subjects, missing,"
                            + " created_at, updated_at) values (?, ?, 'T', '', '', '', '', 'T', '[]', '[]', '', '', ?, '',"
                            + " '[]', now(), now())",
                    UUID.randomUUID(),
                    user,
                    "print " + i);
        }

        Api.as(Tokens.candidate(user))
                .body(SETTLEMENT)
                .post(PATH)
                .then()
                .statusCode(409)
                .body("code", equalTo("too-many"));
    }

    private void refused(Map<String, Object> body, String field) {
        Api.unchecked(token)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors.field", contains(startsWith(field)));
    }

    private String create(Map<String, Object> body) {
        return Api.as(token)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> with(Map<String, Object> body, Object... more) {
        Map<String, Object> changed = new HashMap<>(body);
        for (int i = 0; i < more.length; i += 2) {
            changed.put((String) more[i], more[i + 1]);
        }
        return changed;
    }

    private static String joined(List<Map<String, String>> pieces, String left) {
        return String.join(
                " ",
                pieces.stream()
                        .filter(piece -> !piece.get("change").equals(left))
                        .map(piece -> piece.get("text"))
                        .toList());
    }

    private static String words(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }
}

package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.HostileInput;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswerLibraryIT extends AnswerLibrary {
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
    void shouldKeepEveryWordOfTheOwnerWhenOnlyTheTitleIsChanged() {
        String situation = "We moved to AWS [Amazon Web Services] in March.\n\nThe client was [redacted].";
        String id = create(with(SETTLEMENT, "situation", situation));

        Api.as(token)
                .body(Map.of("title", "The move"))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("The move"))
                .body("situation", equalTo(situation));
    }

    @Test
    void shouldMakeAStoryOfAnAttempt() {
        Sessions session = Sessions.active();
        JsonPath question = InterviewApi.next(session, InterviewApi.init(session));
        JsonPath attempt = InterviewApi.submitAndWait(session, question, InterviewApi.STRONG);
        String attemptId = attempt.getString("attempt_id");

        JsonPath story = Api.as(session.token())
                .body(Map.of("source_attempt_id", attemptId))
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Location", containsString(PATH + "/"))
                .body("source_attempt_id", equalTo(attemptId))
                .body("title", notNullValue())
                .body("situation", equalTo(told(attempt.getString("assessment.rewrite.star_version.situation"))))
                .body("task", equalTo(told(attempt.getString("assessment.rewrite.star_version.task"))))
                .body("action", equalTo(told(attempt.getString("assessment.rewrite.star_version.action"))))
                .body("result", equalTo(told(attempt.getString("assessment.rewrite.star_version.result"))))
                .body("polished_answer", equalTo(told(attempt.getString("assessment.rewrite.polished_answer"))))
                .body("coach_notes", equalTo(attempt.getList("assessment.coach_notes")))
                .body("competencies", hasItem(question.getString("competency")))
                .body("question_text", equalTo(question.getString("question_text")))
                .body("original_answer", equalTo(InterviewApi.STRONG))
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
        JsonPath question = InterviewApi.next(session, InterviewApi.init(session));
        JsonPath attempt = InterviewApi.submitAndWait(session, question, InterviewApi.STRONG);
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
                .body("original_answer", equalTo(InterviewApi.STRONG))
                .body("polished_answer", equalTo(told(attempt.getString("assessment.rewrite.polished_answer"))))
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
        JsonPath question = InterviewApi.next(session, InterviewApi.init(session));
        JsonPath attempt = InterviewApi.submitAndWait(session, question, InterviewApi.STRONG);
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
                .body("original_answer", equalTo(InterviewApi.STRONG)));
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
        JsonPath question = InterviewApi.next(session, interview);
        String attemptId = InterviewApi.submitAndWait(session, question, InterviewApi.STRONG)
                .getString("attempt_id");

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
                .body("original_answer", equalTo(InterviewApi.STRONG));
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
    void shouldTakeAwayWhatIsSaidToBeNull() {
        String job = JobDescriptionIT.create(token, Map.of("title", "Lead", "text", "Lead a team"));
        String story = create(with(HIRING, "job_description_id", job));
        Api.as(token)
                .body("{\"job_description_id\":null,\"task\":null}")
                .patch(PATH + "/" + story)
                .then()
                .statusCode(200)
                .body("job_description_id", nullValue())
                .body("task", equalTo(""))
                .body("title", equalTo(HIRING.get("title")));
        Api.unchecked(token)
                .body("{\"title\":null}")
                .patch(PATH + "/" + story)
                .then()
                .statusCode(422)
                .body("errors.field", contains("title"));
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
        JsonPath question = InterviewApi.next(session, InterviewApi.init(session));
        String attemptId = InterviewApi.submitAndWait(session, question, InterviewApi.STRONG)
                .getString("attempt_id");
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

    /** What a rewrite tells, without the lines that wait to be filled in: those are in no story. */
    private static String told(String made) {
        return made.lines().filter(line -> !line.startsWith("[")).collect(Collectors.joining("\n"));
    }
}

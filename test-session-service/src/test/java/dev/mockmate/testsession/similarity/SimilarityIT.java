package dev.mockmate.testsession.similarity;

import static dev.mockmate.testsession.invitation.InvitationFixtures.invite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.testsession.invitation.InvitationFixtures.Made;
import dev.mockmate.testsession.question.QuestionFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What candidates' programs for a question have in common, as recruiters are told. */
@QuarkusTest
class SimilarityIT {
    private static final String ONE = """
            total = 0
            for line in lines:
                name, amount = line.split()
                if amount.isdigit() and name != "":
                    total = total + int(amount) * 2
            print(total)
            """;
    private static final String RENAMED = """
            # my own work
            s = 0
            for x in lines:
                a, b = x.split()
                if b.isdigit() and a != "none":
                    s = s + int(b) * 3
            print(s)
            """;
    private static final String OTHER = """
            import sys
            values = sorted(map(int, sys.stdin.read().split()))
            while values and values[0] < 0:
                values.pop(0)
            print(max(values, default=-1))
            """;

    private final String acme = Tokens.recruiter(UUID.randomUUID(), "acme");
    private final String globex = Tokens.recruiter(UUID.randomUUID(), "globex");

    @Test
    void shouldShowWhatProgramsOfOneOrganisationHaveInCommonAndWhere() {
        // given alike programs in two tests of an organisation, one that is not, and a copy in another organisation
        UUID question = QuestionFixtures.addShared(QuestionFixtures.code("Compared"));
        UUID first = sent(acme, question, "submission", ONE);
        UUID second = sent(acme, question, "submission", RENAMED);
        sent(acme, question, "submission", OTHER);
        sent(globex, question, "submission", ONE);
        // then the organisation is shown its own pair, with the places in both
        ValidatableResponse own = similarity(acme, question)
                .statusCode(200)
                .body("pairs", hasSize(1))
                .body("pairs[0].score", equalTo(1.0f));
        List<String> pair =
                List.of(own.extract().path("pairs[0].a"), own.extract().path("pairs[0].b"));
        assertThat(pair).containsExactlyInAnyOrder(first.toString(), second.toString());
        String a = pair.get(0).equals(first.toString()) ? ONE : RENAMED;
        int start = own.extract().path("pairs[0].matches[0].a.start");
        int end = own.extract().path("pairs[0].matches[0].a.end");
        assertThat(a.substring(start, end)).contains(".isdigit()");
        // and asked again it is the same answer
        assertThat(similarity(acme, question).extract().asString())
                .isEqualTo(own.extract().asString());
        similarity(globex, question).statusCode(200).body("pairs", hasSize(0));
        // and what was submitted counts before what was only run, whenever that was
        run(second, question, OTHER);
        similarity(acme, question).body("pairs", hasSize(1));
        // and an administrator sees the copy too
        similarity(Tokens.of(UUID.randomUUID(), "admin"), question)
                .statusCode(200)
                .body("pairs", hasSize(3))
                .body("pairs.score", containsInAnyOrder(1.0f, 1.0f, 1.0f));
    }

    @Test
    void shouldTellNothingOfQuestionsOfOthers() {
        UUID question = QuestionFixtures.add("acme", QuestionFixtures.code("Of acme"));
        similarity(acme, question).statusCode(200).body("pairs", hasSize(0));
        similarity(globex, question).statusCode(404);
        similarity(acme, UUID.randomUUID()).statusCode(404);
        similarity(Tokens.candidate(UUID.randomUUID()), question).statusCode(403);
    }

    private static ValidatableResponse similarity(String token, UUID question) {
        return Api.as(token).get("/api/questions/" + question + "/similarity").then();
    }

    /** A test whose candidate sent a program; its id. */
    private static UUID sent(String recruiter, UUID question, String kind, String code) {
        Made made = invite(recruiter, new JsonObject().put("question_ids", new JsonArray().add(question.toString())));
        UUID test = UUID.fromString(made.begin().path("session.id"));
        execution(test, question, kind, code, OffsetDateTime.now());
        return test;
    }

    private static void run(UUID test, UUID question, String code) {
        execution(test, question, "run", code, OffsetDateTime.now().plusMinutes(1));
    }

    /** As the runner leaves it. */
    private static void execution(UUID test, UUID question, String kind, String code, OffsetDateTime at) {
        Database.update(
                "insert into code_execution (id, test_id, candidate_id, question_id, question_version, kind, language, code,"
                        + " status, tries, judgement, created_at, finished_at) select ?, t.id, t.candidate_id, ?, 1, ?,"
                        + " 'python', ?, 'done', 1, '{}', ?, ? from test_session t where t.id = ?",
                UUID.randomUUID(),
                question,
                kind,
                code,
                at,
                at,
                test);
    }
}

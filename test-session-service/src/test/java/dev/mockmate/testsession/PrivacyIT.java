package dev.mockmate.testsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.PrivacyEvent;
import dev.mockmate.platform.privacy.ExpireText;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrivacyIT {
    private static final String EXPORT = "/internal/privacy/export";

    @Inject
    ExpireText retention;

    @Test
    void shouldExportTheCallersTestsAndEraseThemTheOneUnderWayToo() {
        Candidate candidate = withAnswers();
        Candidate stranger = withAnswers();
        Api.unchecked(candidate.token())
                .get(EXPORT)
                .then()
                .statusCode(200)
                .body("tests", hasSize(1))
                .body("tests[0].candidate_id", equalTo(candidate.id().toString()))
                .body("tests[0].pending_answers.question1", equalTo("print(1)"))
                .body("tests[0].history.kind", hasItem("created"));

        Events.send(new PrivacyEvent.ErasureRequested(UUID.randomUUID(), candidate.id(), Instant.now()));

        Events.await(PrivacyEvent.UserErased.class, Topics.PRIVACY, candidate.id(), 1);
        candidate.look().statusCode(404);
        Api.unchecked(candidate.token()).get(EXPORT).then().statusCode(200).body("tests", hasSize(0));
        assertThat(Database.number("select count(*) from test_history where actor like ?", "%" + candidate.id()))
                .isZero();
        stranger.look().statusCode(200);
        candidate.begin(30).statusCode(201).body("session.attempt", equalTo(1));
    }

    @Test
    void shouldEraseTestsThatEndedAYearAgo() throws Throwable {
        Candidate old = withAnswers();
        old.put("complete", Map.of("completion_method", "manual")).statusCode(200);
        Database.update(
                "update test_session set updated_at = now() - interval '366 days' where candidate_id = ?", old.id());
        Candidate young = withAnswers();
        young.put("complete", Map.of("completion_method", "manual")).statusCode(200);

        VertxContextSupport.subscribeAndAwait(retention::expire);

        old.look().statusCode(404);
        young.look().statusCode(200);
    }

    private static Candidate withAnswers() {
        Candidate candidate = Candidate.someone();
        candidate.begin(30).statusCode(201);
        candidate
                .put(
                        "progress",
                        Map.of("sections_completed", List.of("a"), "pending_answers", Map.of("question1", "print(1)")))
                .statusCode(200);
        return candidate;
    }
}

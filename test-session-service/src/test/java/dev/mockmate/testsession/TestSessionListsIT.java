package dev.mockmate.testsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TestSessionListsIT {
    private final String recruiter = Tokens.of(UUID.randomUUID(), "recruiter");

    @Test
    void shouldListTestsPageByPage() {
        // given
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            Candidate one = Candidate.someone();
            ids.add(one.begin(60).extract().path("session.id"));
            Candidate left = Candidate.someone();
            left.begin(60);
            left.leave("manual");
        }
        // when every page of two is read
        Set<String> seen = new HashSet<>();
        String cursor = "";
        do {
            var page = Api.as(recruiter)
                    .get("/api/test-session/active?limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .body("success", equalTo(true))
                    .body("sessions.status", everyItem(equalTo("active")))
                    .extract();
            List<String> found = page.path("sessions.id");
            found.forEach(id -> assertThat(seen.add(id)).as("none twice").isTrue());
            String next = page.path("next_cursor");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);
        // then
        assertThat(seen).containsAll(ids);
        Api.as(recruiter)
                .get("/api/test-session/abandoned?limit=100")
                .then()
                .statusCode(200)
                .body("sessions.completion_method", hasItem("manual"))
                .body("sessions.status", everyItem(equalTo("abandoned")));
    }

    @Test
    void shouldLeaveTheAnswersOutOfTheListsAndTellHowManyThereAre() {
        // given
        String text = "typed ".repeat(1_000);
        for (String list : List.of("active", "abandoned")) {
            Candidate one = Candidate.someone();
            String test = one.begin(60).extract().path("session.id");
            one.put("progress", Map.of("pending_answers", Map.of("q1", text, "q2", "42")))
                    .statusCode(200);
            if ("abandoned".equals(list)) {
                one.leave("manual").statusCode(200);
            }
            // when
            String page = Api.as(recruiter)
                    .get("/api/test-session/" + list + "?limit=100")
                    .then()
                    .statusCode(200)
                    .body("sessions.find { it.id == '%s' }.answered".formatted(test), equalTo(2))
                    .extract()
                    .asString();
            // then
            assertThat(page).doesNotContain("pending_answers", "typed ");
            one.look().body("session.pending_answers.q1", equalTo(text));
        }
    }
}

package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.mockmate.contracts.live.Question;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.platform.testing.LiveClient;
import dev.mockmate.platform.testing.LiveClient.Form;
import dev.mockmate.platform.testing.RequiresTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody without an account sees under the link of a report. */
@RequiresTool("chromium")
@ExtendWith(RunningStack.class)
class SharedReportPageIT {

    @Test
    void shouldShowTheReportAndNothingElseInAPrivateWindow() {
        // given a finished interview and a link to its report
        User candidate = User.named("candidate").withCredits(1);
        UUID session = candidate.createSession();
        Question question = answerOneQuestion(candidate, session);
        Probe.eventually(() -> assertThat(candidate
                        .postJson("/api/interviews/" + session + "/shares", Map.of())
                        .statusCode())
                .isEqualTo(201));
        String link = User.ok(candidate.postJson("/api/interviews/" + session + "/shares", Map.of()), 201)
                .getString("url");
        String account = candidate.session(session).getString("user_id");

        try (Chromium chromium = new Chromium();
                BrowserContext window = chromium.privateWindow()) {
            // when the link is opened where nobody is signed in
            Page page = window.newPage();
            List<String> asked = new ArrayList<>();
            List<String> said = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.onConsoleMessage(message -> said.add(message.text()));
            Response answer = page.navigate(link);

            // then the page tells the report
            assertThat(answer.status()).isEqualTo(200);
            assertThat(page.title()).isEqualTo("Backend engineer");
            assertThat(page.innerText("main"))
                    .contains("Acme", question.getText(), "I made each step idempotent", "of 10");
            // and nothing of the account, from nowhere else, and nothing stays behind
            assertThat(page.content())
                    .doesNotContain("@mockmate.example", session.toString(), account, "<script")
                    .doesNotContainIgnoringCase("credit");
            assertThat(asked).containsExactly(link);
            assertThat(said).isEmpty();
            assertThat(window.cookies()).isEmpty();

            // and nothing at all once it was revoked
            revokeAll(candidate, session);
            assertThat(page.navigate(link).status()).isEqualTo(404);
            String revoked = page.content();
            page.navigate(RunningStack.origin() + "/api/shared-reports/" + "A".repeat(43));
            assertThat(page.content()).isEqualTo(revoked).doesNotContain("Acme", question.getText());
        }
    }

    private static Question answerOneQuestion(User candidate, UUID session) {
        LiveClient client = LiveClient.connect(RunningStack.origin(), Form.PROTOBUF);
        client.start(candidate.token(), session).await(PayloadCase.START_RESPONSE);
        InterviewRun interview = new InterviewRun(client);
        interview.answerOne();
        Probe.eventually(Probe.PATIENT, () -> assertThat(interview.parts().values())
                .as("the answer is assessed")
                .hasSize(1)
                .allSatisfy(parts -> assertThat(parts).hasSize(InterviewRun.PARTS.size())));
        client.end().await(PayloadCase.SESSION_ENDED);
        return interview.questions().get(0);
    }

    private static void revokeAll(User candidate, UUID session) {
        List<String> ids =
                User.ok(candidate.get("/api/interviews/{id}/shares", session)).getList("items.id");
        assertThat(ids).isNotEmpty();
        ids.forEach(id -> assertThat(candidate
                        .request()
                        .delete("/api/interviews/" + session + "/shares/" + id)
                        .statusCode())
                .isEqualTo(204));
    }
}

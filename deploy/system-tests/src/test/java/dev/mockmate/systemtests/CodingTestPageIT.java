package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import dev.mockmate.platform.testing.RequiresTool;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A candidate's page as frontends write it, in a browser: what was typed outlives reloads and closed tabs. */
@RequiresTool("chromium")
@ExtendWith(RunningStack.class)
class CodingTestPageIT {
    private static final String TESTS = "/api/test-session/";
    private static final String PAGE = "/a-frontend-of-our-own";
    private static final int HEARTBEAT_MS = 30_000;
    private static final int AUTOSAVE_MS = 5_000;

    private final User candidate = User.named("candidate10");
    private final String id = candidate.session(candidate.createSession()).getString("user_id");

    @Test
    void shouldLoseNothingThatWasTypedWhenThePageIsReloadedOrItsTabClosed() {
        try (Chromium chromium = new Chromium();
                BrowserContext window = chromium.privateWindow()) {
            // given a page that began a test
            Page page = open(window);
            begin(page, 201, "started");
            assertThat(session().getString("status")).isEqualTo("active");

            // when something is typed, then it is saved soon after, and the page is heard of
            page.locator("#question1").pressSequentially("print(1)\n");
            answered(page, "progress", () -> page.clock().runFor(AUTOSAVE_MS));
            assertThat(answer()).isEqualTo("print(1)\n");
            Instant before = Instant.parse(session().getString("last_heartbeat"));
            answered(page, "heartbeat", () -> page.clock().runFor(HEARTBEAT_MS));
            assertThat(Instant.parse(session().getString("last_heartbeat"))).isAfter(before);
            answered(page, "activity", () -> page.locator("#state").click());

            // when the page is reloaded right after something was typed, then that is there
            page.locator("#question1").pressSequentially("print(2)\n");
            page.reload();
            Probe.eventually(() -> assertThat(answer()).isEqualTo("print(1)\nprint(2)\n"));
            Probe.eventually(() -> assertThat(session().getString("status")).isEqualTo("abandoned"));
            begin(page, 200, "resumed");
            assertThat(page.locator("#question1").inputValue()).isEqualTo("print(1)\nprint(2)\n");
            assertThat(session().getString("status")).isEqualTo("active");

            // when the tab is closed right after something was typed, then that is there too
            answered(page, "progress", () -> page.locator("#section-done").click());
            page.locator("#question1").press("Control+End");
            page.locator("#question1").pressSequentially("print('ä 漢 😀')");
            close(page);
            Probe.eventually(() -> assertThat(session().getString("status")).isEqualTo("abandoned"));
            assertThat(session().getString("completion_method")).isEqualTo("tab_close");
            assertThat(answer()).isEqualTo("print(1)\nprint(2)\nprint('ä 漢 😀')");

            // and a new tab goes on with all of it and hands it in
            Page again = open(window);
            begin(again, 200, "resumed");
            assertThat(again.locator("#question1").inputValue()).isEqualTo("print(1)\nprint(2)\nprint('ä 漢 😀')");
            again.locator("#question1").press("Control+End");
            again.locator("#question1").pressSequentially(" # done");
            answered(again, "complete", () -> again.locator("#finish").click());
            Probe.eventually(
                    () -> assertThat(again.locator("#state").textContent()).isEqualTo("completed"));
            close(again);
        }

        // then the test tells how it went
        JsonPath session = session();
        assertThat(session.getString("status")).isEqualTo("completed");
        assertThat(session.getString("completion_method")).isEqualTo("manual");
        assertThat(session.getInt("revived_count")).isEqualTo(2);
        assertThat(session.getList("sections_completed")).containsExactly("section1");
        assertThat(answer()).isEqualTo("print(1)\nprint(2)\nprint('ä 漢 😀') # done");
        List<String> kinds = User.ok(candidate.get(TESTS + "{id}/history?test_id={test}", id, session.getString("id")))
                .getList("history.kind");
        assertThat(kinds).containsSubsequence("created", "abandoned", "revived", "abandoned", "revived", "completed");
    }

    /** A tab whose timers go on when the test says so. */
    private Page open(BrowserContext window) {
        window.route("**" + PAGE, CodingTestPageIT::page);
        Page page = window.newPage();
        page.clock().install();
        page.navigate(RunningStack.origin() + PAGE + "#" + candidate.token());
        return page;
    }

    /** As a user does; what the page sends last would be lost if the test still stood in between. */
    private static void close(Page page) {
        page.context().unrouteAll();
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
    }

    private static void begin(Page page, int status, String state) {
        Response begun = page.waitForResponse(
                response -> response.url().endsWith("/api/test-session"),
                () -> page.locator("#start").click());
        assertThat(begun.status()).as(begun.text()).isEqualTo(status);
        Probe.eventually(() -> assertThat(page.locator("#state").textContent()).isEqualTo(state));
    }

    /** Does something upon which the page makes a call, and waits until that is answered well. */
    private static void answered(Page page, String call, Runnable what) {
        Response response = page.waitForResponse(answer -> answer.url().endsWith("/" + call), what);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
    }

    private JsonPath session() {
        JsonPath found = User.ok(candidate.get(TESTS + "{id}", id));
        found.setRootPath("session");
        return found;
    }

    private String answer() {
        return (String) session().<Map<String, Object>>get("pending_answers").get("question1");
    }

    private static void page(Route route) {
        try (InputStream page = CodingTestPageIT.class.getResourceAsStream("/coding-test-page.html")) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(new String(page.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

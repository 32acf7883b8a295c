package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the README that a reader copies, run as they stand but for the address and the user. */
@Order(12)
@ExtendWith(RunningStack.class)
class ReadmeIT {

    private static final String USER = "candidate20";
    private static final long LIMIT_SECONDS = 300;
    private static final int INTERVIEW = 0;
    private static final int CODING_TEST = 1;
    private static final int CREDITS = 2;
    private static final int PRIVACY = 3;

    @TempDir
    Path dir;

    private record Outcome(int exitCode, String said) {}

    @Test
    void shouldHoldAnInterviewByHandGetCreditsAndForgetTheUser() throws Exception {
        User.named(USER).withCredits(3);
        List<String> blocks = blocks("bash");
        assertThat(blocks).hasSize(4);

        Outcome outcome = bash(blocks.get(INTERVIEW)
                + "\necho; echo ==coding test==; " + blocks.get(CODING_TEST)
                + "\necho; echo ==credits==; " + blocks.get(CREDITS)
                + "\necho; echo ==privacy==; " + blocks.get(PRIVACY));

        assertThat(outcome.exitCode()).as(outcome.said()).isZero();
        assertThat(outcome.said())
                .contains("\"status\":\"active\"", "\"status\":\"completed\"", "\"overall\"", "\"total_answers\":1")
                .contains("\"difficulty\":\"easy\"", "\"test_token\":\"")
                .contains("\"payment_url\":\"", "\"source\":\"promo\"")
                .contains("202 Accepted", "\"services\"");
        assertThat(Files.readAllBytes(dir.resolve("report.pdf"))).startsWith("%PDF".getBytes());
    }

    @Test
    void shouldHoldALiveInterviewInTenLines() throws Exception {
        User candidate = User.named("candidate19").withCredits(1);
        List<String> blocks = blocks("javascript");
        assertThat(blocks).hasSize(1);
        assumeTrue(nodeRuns(), "needs Node 20 or later");
        Path script = Files.writeString(dir.resolve("line.mjs"), blocks.get(0));

        Outcome outcome = run(
                new ProcessBuilder("node", "--experimental-websocket", script.toString()),
                candidate.token(),
                candidate.createSession().toString());

        assertThat(outcome.exitCode()).as(outcome.said()).isZero();
        assertThat(outcome.said()).contains("start_response", "\"question\"", "assessment_part", "USER_INITIATED");
    }

    private Outcome bash(String lines) throws IOException, InterruptedException {
        String here = lines.replace("http://localhost:8080", RunningStack.origin())
                .replace("sign_in candidate)", "sign_in " + USER + ")");
        Path script = Files.writeString(dir.resolve("lines.sh"), "set -euo pipefail\n" + here);
        return run(new ProcessBuilder("bash", script.toString()), "", "");
    }

    private Outcome run(ProcessBuilder command, String token, String session) throws IOException, InterruptedException {
        Path said = dir.resolve("said");
        command.environment().put("ORIGIN", RunningStack.origin());
        command.environment().put("TOKEN", token);
        command.environment().put("SESSION", session);
        Process process = command.directory(dir.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        assertThat(ended).as(Files.readString(said)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(said));
    }

    /** Whether Node is here and young enough for WebSockets; where tools are required it must not be missing. */
    private static boolean nodeRuns() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--experimental-websocket", "-e", "WebSocket")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            assertThat(System.getProperty("mockmate.tools"))
                    .as("node is missing")
                    .isNotEqualTo("required");
            return false;
        }
    }

    private static List<String> blocks(String language) throws IOException {
        String readme = Files.readString(RunningStack.repository().resolve("README.md"));
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}

package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/demo}, as a reader of the README runs it. */
@Order(5)
@ExtendWith(RunningStack.class)
class DemoIT {

    private static final long LIMIT_SECONDS = 300;

    @TempDir
    Path dir;

    private record Outcome(int exitCode, String out, String err) {}

    @Test
    void shouldHoldAnInterviewFromAnyDirectoryAndSaveItsReport() throws Exception {
        Path client = RunningStack.repository().resolve("deploy/demo-client");

        Outcome outcome = demo(
                "--answers",
                client.resolve("sample-answers.txt").toString(),
                "--job-description",
                client.resolve("sample-job.txt").toString(),
                "--company",
                "Acme",
                "--user",
                "candidate11");

        assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("Question 1 of 3", "Question 3 of 3", "Score ", "Average score", "3 before, 2 after")
                .containsPattern("Credits charged +1\n")
                .doesNotContain("\u001B");
        JsonNode report = new ObjectMapper().readTree(saved().toFile());
        assertThat(report.path("session").path("status").asText()).isEqualTo("completed");
        assertThat(report.path("session").path("company").asText()).isEqualTo("Acme");
        assertThat(report.path("total_answers").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(outcome.out()).contains("What went well", "What to practise next");
        assertThat(Files.readAllBytes(
                        saved().resolveSibling(saved().getFileName().toString().replace(".json", ".pdf"))))
                .startsWith("%PDF".getBytes());
    }

    @Test
    void shouldEndItsSessionWhenSomebodyPressesCtrlC() throws Exception {
        User candidate = User.named("candidate12").withCredits(1);
        Path out = dir.resolve("out");
        Process process = new ProcessBuilder(Interruptible.command(List.of(
                        RunningStack.repository().resolve("deploy/demo").toString(),
                        "--url",
                        RunningStack.origin(),
                        "--user",
                        candidate.name())))
                .directory(dir.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            Probe.eventually(
                    Probe.PATIENT, () -> assertThat(Files.readString(out)).contains("Question 1 of"));
            String id = Files.readString(out).replaceAll("(?s).*Session ([0-9a-f-]{36}) for.*", "$1");

            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();

            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            Probe.eventually(
                    () -> assertThat(candidate.status(UUID.fromString(id))).isEqualTo("completed"));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void shouldFailInOneSentence() throws Exception {
        Path answers = Files.writeString(dir.resolve("answers.txt"), "An answer.");
        User poor = User.named("candidate4");
        while (poor.balance().available() > 0) {
            poor.activeSession();
        }

        Outcome wrongPassword = demo("--answers", answers.toString(), "--user", "candidate11", "--password", "wrong");
        Outcome noCredit = demo("--answers", answers.toString(), "--user", poor.name());

        assertThat(wrongPassword.exitCode()).isEqualTo(1);
        assertThat(wrongPassword.err())
                .isEqualTo("deploy/demo: Signing in as candidate11 was refused: wrong user name or password.\n");
        assertThat(noCredit.exitCode()).isEqualTo(1);
        assertThat(noCredit.err())
                .isEqualTo("deploy/demo: There are not enough credits: 1 needed, 0 available; an admin grants more.\n");
    }

    private Outcome demo(String... arguments) throws IOException, InterruptedException {
        Path out = dir.resolve("out");
        Path err = dir.resolve("err");
        List<String> command = new ArrayList<>(
                List.of(RunningStack.repository().resolve("deploy/demo").toString(), "--url", RunningStack.origin()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(dir.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        assertThat(ended).as(Files.readString(out)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Path saved() throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.filter(file -> file.getFileName().toString().matches("mockmate-report-.*[.]json"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

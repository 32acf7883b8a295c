package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/up}, stopped in every way a reader of the README stops it; a stack of its own, without the services. */
@Order(7)
class UpIT {

    private static final long START_SECONDS = 400;
    private static final long STOP_SECONDS = 180;

    @TempDir
    Path dir;

    private Process up;

    @AfterEach
    void leaveNothingBehind() {
        if (up != null) {
            up.descendants().forEach(ProcessHandle::destroyForcibly);
            up.destroyForcibly();
        }
    }

    @Test
    void shouldLeaveNothingBehindAfterSigterm() throws Exception {
        start();
        awaitLine("MockMate is at ");
        List<ProcessHandle> parts = up.descendants().toList();
        JsonNode stack =
                new ObjectMapper().readTree(dir.resolve("data/stack.json").toFile());

        signal("TERM", Long.toString(up.pid()));

        assertStopped(parts);
        for (JsonNode part : stack.path("parts")) {
            assertThat(answers(part.path("port").asInt()))
                    .as(part.path("name").asText())
                    .isFalse();
        }
        assertThat(answers(Integer.parseInt(stack.path("origin").asText().replaceAll(".*:", ""))))
                .isFalse();
    }

    /** A terminal sends it to everything that was started, not to the launcher alone. */
    @Test
    void shouldLeaveNothingBehindAfterCtrlCAtOnceWhileItStarts() throws Exception {
        start();
        awaitLine("postgresql");
        List<ProcessHandle> parts = up.descendants().toList();

        signal("INT", "-" + up.pid());

        assertStopped(parts);
    }

    private void assertStopped(List<ProcessHandle> parts) throws Exception {
        assertThat(up.waitFor(STOP_SECONDS, TimeUnit.SECONDS)).as(said()).isTrue();
        assertThat(up.exitValue()).as(said()).isZero();
        Probe.eventually(Probe.PATIENT, () -> assertThat(parts).noneMatch(ProcessHandle::isAlive));
        assertThat(said()).contains("Stopped.").doesNotContain("ended by itself", "Could not stop", "Exception");
        assertThat(dir.resolve("data/stack.json")).doesNotExist();
    }

    private void start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.add(RunningStack.repository().resolve("deploy/up").toString());
        command.addAll(List.of("--no-build", "--free-ports", "--services", "none", "--data"));
        command.add(dir.resolve("data").toString());
        up = new ProcessBuilder(Interruptible.command(command))
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("said").toFile())
                .start();
    }

    private void awaitLine(String text) throws InterruptedException, IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!said().contains(text)) {
            assertThat(System.nanoTime()).as(said()).isLessThan(deadline);
            assertThat(up.waitFor(100, TimeUnit.MILLISECONDS)).as(said()).isFalse();
        }
    }

    private static void signal(String name, String target) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, "--", target)
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private String said() throws IOException {
        return Files.exists(dir.resolve("said")) ? Files.readString(dir.resolve("said")) : "";
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 1_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}

package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {

    private final CompletableFuture<Integer> death = new CompletableFuture<>();

    @TempDir
    Path dir;

    @Test
    void shouldReportADeathNobodyAskedForWithItsLog() throws Exception {
        Part part = part("echo out of luck; exit 3");

        part.start();

        assertEquals(3, death.get(60, TimeUnit.SECONDS));
        assertEquals(List.of("out of luck"), part.logTail());
    }

    @Test
    void shouldKillAProcessThatIgnoresTheRequestToEndAndItsChildren() throws IOException {
        Part part = part("trap '' TERM; sleep 300 & while :; do wait; done");
        part.start();
        ProcessHandle process = ProcessHandle.of(part.pid().orElseThrow()).orElseThrow();
        until(() -> process.children().findAny().isPresent());
        ProcessHandle child = process.children().findAny().orElseThrow();

        part.stop(Duration.ofMillis(200));

        assertFalse(part.isAlive());
        until(() -> !child.isAlive());
        assertFalse(death.isDone(), "an end that was asked for is no death");
    }

    @Test
    void shouldEndWhatAKilledLauncherLeftBehindButNoStranger() throws IOException {
        Part part = part("sleep 300");
        part.start();
        PidFiles notes = new PidFiles(dir.resolve("run"));
        notes.write("stranger", ProcessHandle.current());
        Files.writeString(
                dir.resolve("run/stranger.pid"), ProcessHandle.current().pid() + " 12345");

        List<String> killed = notes.killLeftovers();

        assertEquals(List.of("trial"), killed);
        assertFalse(part.isAlive());
        assertTrue(ProcessHandle.current().isAlive());
    }

    private Part part(String script) {
        return new Part(
                "trial",
                List.of("sh", "-c", script),
                Map.of(),
                dir,
                new PidFiles(dir.resolve("run")),
                (part, code) -> death.complete(code));
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "not within 60 s");
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}

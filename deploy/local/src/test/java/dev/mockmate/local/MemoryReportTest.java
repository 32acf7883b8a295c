package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryReportTest {
    private static final long LAUNCHER = 11;
    private static final long KAFKA = 12;
    private static final long GONE = 13;

    @TempDir
    Path proc;

    @Test
    void shouldTellBothSetsOfEachPartAndTheirSums() throws IOException {
        process(LAUNCHER, "smaps_rollup", "00400000-7ffd [rollup]\nRss:   3072 kB\nPss:   2048 kB\nPss_Dirty: 1 kB\n");
        process(KAFKA, "smaps_rollup", "Rss:   5120 kB\nPss:   1024 kB\n");

        List<String> lines = MemoryReport.of(stack("kafka", KAFKA), proc);

        assertEquals(
                List.of(
                        List.of("launcher", "and", "origin", "11", "3", "2"),
                        List.of("kafka", "12", "5", "1"),
                        List.of("sum", "8", "3")),
                words(lines));
    }

    @Test
    void shouldTellTheResidentSetWhereTheKernelTellsNoOther() throws IOException {
        process(LAUNCHER, "status", "Name:\tjava\nVmRSS:   4096 kB\n");
        process(KAFKA, "status", "VmRSS:   1024 kB\n");

        List<String> lines = MemoryReport.of(stack("kafka", KAFKA), proc);

        assertEquals(List.of("sum", "5", "5"), words(lines).get(2));
    }

    @Test
    void shouldSayThatAPartIsGone() throws IOException {
        process(LAUNCHER, "smaps_rollup", "Rss:   3072 kB\nPss:   2048 kB\n");

        List<String> lines = MemoryReport.of(stack("kafka", GONE), proc);

        assertEquals(
                List.of(List.of("kafka", "13", "gone"), List.of("sum", "3", "2")),
                words(lines).subList(1, 3));
    }

    /** What its processes have in common is there once. */
    @Test
    void shouldTakeTheProportionalSetOfTheDatabaseForBoth() throws IOException {
        long own = ProcessHandle.current().pid();
        process(LAUNCHER, "smaps_rollup", "Rss:   3072 kB\nPss:   2048 kB\n");
        process(own, "smaps_rollup", "Rss:   9216 kB\nPss:   1024 kB\n");

        List<String> lines = MemoryReport.of(stack(LocalStack.POSTGRES, own), proc);

        assertEquals(
                List.of(LocalStack.POSTGRES, Long.toString(own), "1", "1"),
                words(lines).get(1));
    }

    @Test
    void shouldReadThisSystemsOwnProcesses() {
        if (Files.isDirectory(Path.of("/proc/self"))) {
            long own = ProcessHandle.current().pid();

            List<String> line = words(MemoryReport.of(stack("kafka", own))).get(1);

            assertTrue(Long.parseLong(line.get(2)) >= Long.parseLong(line.get(3)), line.toString());
        }
    }

    private void process(long pid, String file, String content) throws IOException {
        Path process = Files.createDirectories(proc.resolve(Long.toString(pid)));
        Files.writeString(process.resolve(file), content);
    }

    private static JsonObject stack(String part, long pid) {
        return new JsonObject()
                .put("launcher_pid", LAUNCHER)
                .put(
                        "parts",
                        new JsonArray().add(new JsonObject().put("name", part).put("pid", pid)));
    }

    /** Without the heading. */
    private static List<List<String>> words(List<String> lines) {
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.strip().split(" +")))
                .toList();
    }
}

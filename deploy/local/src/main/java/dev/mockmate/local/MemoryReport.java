package dev.mockmate.local;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How much memory each part of a running stack occupies.
 *
 * <p>Resident set size, from {@code /proc}. PostgreSQL is a process per connection; memory its processes share is
 * counted once there, by proportional set size.
 */
final class MemoryReport {

    private MemoryReport() {}

    /** One line per part with process id and MiB, and the sum. */
    static List<String> of(JsonObject stack) {
        List<String> lines = new ArrayList<>();
        long sum = 0;
        lines.add(String.format(Locale.ROOT, "%-22s %8s %8s", "part", "pid", "MiB"));
        long launcher = stack.getLong("launcher_pid");
        sum += line(lines, "launcher and origin", launcher, residentKib(launcher));
        for (Object each : stack.getJsonArray("parts")) {
            JsonObject part = (JsonObject) each;
            String name = part.getString("name");
            long pid = part.getLong("pid");
            sum += line(lines, name, pid, name.equals(LocalStack.POSTGRES) ? proportionalKib(pid) : residentKib(pid));
        }
        lines.add(String.format(Locale.ROOT, "%-22s %8s %8d", "sum", "", sum / 1024));
        return lines;
    }

    private static long line(List<String> lines, String name, long pid, long kib) {
        lines.add(
                String.format(Locale.ROOT, "%-22s %8d %8s", name, pid, kib == 0 ? "gone" : Long.toString(kib / 1024)));
        return kib;
    }

    private static long residentKib(long pid) {
        return kib(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:");
    }

    private static long proportionalKib(long pid) {
        return ProcessHandle.of(pid)
                .map(root -> Stream.concat(Stream.of(root), root.descendants()))
                .map(tree -> tree.flatMapToLong(process ->
                        LongStream.of(kib(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"), "Pss:"))))
                .map(LongStream::sum)
                .orElse(0L);
    }

    private static long kib(Path file, String field) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(field))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}

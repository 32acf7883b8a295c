package dev.mockmate.local;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much memory each part of a running stack occupies, from {@code /proc}: the resident set, in which a page that all JVMs have
 * in common counts for each of them, and the proportional set, in which it counts once over all of them. What the machine has less
 * of is the second; a kernel that does not tell it shows the first. PostgreSQL is a process per connection: what they have in
 * common counts once in both.
 */
final class MemoryReport {
    private static final int KIB_PER_MIB = 1024;
    private static final Pattern FIELD = Pattern.compile("(\\w+): +([0-9]+) kB");

    private final Path proc;

    private MemoryReport(Path proc) {
        this.proc = proc;
    }

    /** KiB of some processes together. */
    private record Memory(long resident, long proportional) {

        Memory and(Memory other) {
            return new Memory(resident + other.resident, proportional + other.proportional);
        }
    }

    /** One line per part with process id and MiB, and the sum. */
    static List<String> of(JsonObject stack) {
        return of(stack, Path.of("/proc"));
    }

    /** The same as another {@code /proc} tells it. */
    static List<String> of(JsonObject stack, Path proc) {
        return new MemoryReport(proc).lines(stack);
    }

    private List<String> lines(JsonObject stack) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "%-22s %8s %14s %18s", "part", "pid", "MiB (resident)", "MiB (proportional)"));
        long launcher = stack.getLong("launcher_pid");
        Memory sum = memory(launcher);
        lines.add(line("launcher and origin", Long.toString(launcher), sum));
        for (Object each : stack.getJsonArray("parts")) {
            JsonObject part = (JsonObject) each;
            String name = part.getString("name");
            long pid = part.getLong("pid");
            Memory memory = name.equals(LocalStack.POSTGRES) ? memoryOfTree(pid) : memory(pid);
            lines.add(line(name, Long.toString(pid), memory));
            sum = sum.and(memory);
        }
        lines.add(line("sum", "", sum));
        return lines;
    }

    private static String line(String name, String pid, Memory memory) {
        return memory.resident() == 0
                ? String.format(Locale.ROOT, "%-22s %8s %14s", name, pid, "gone")
                : String.format(
                        Locale.ROOT,
                        "%-22s %8s %14d %18d",
                        name,
                        pid,
                        memory.resident() / KIB_PER_MIB,
                        memory.proportional() / KIB_PER_MIB);
    }

    private Memory memoryOfTree(long root) {
        long shared = ProcessHandle.of(root).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(process -> memory(process.pid()).proportional())
                .sum();
        return new Memory(shared, shared);
    }

    private Memory memory(long pid) {
        Path process = proc.resolve(Long.toString(pid));
        Map<String, Long> rollup = fields(process.resolve("smaps_rollup"));
        long resident = rollup.containsKey("Rss")
                ? rollup.get("Rss")
                : fields(process.resolve("status")).getOrDefault("VmRSS", 0L);
        return new Memory(resident, rollup.getOrDefault("Pss", resident));
    }

    /** The fields in KiB of such a file; none when it cannot be read, as when there is no such process. */
    private static Map<String, Long> fields(Path file) {
        try {
            return Files.readString(file)
                    .lines()
                    .map(FIELD::matcher)
                    .filter(Matcher::matches)
                    .collect(Collectors.toMap(field -> field.group(1), field -> Long.valueOf(field.group(2))));
        } catch (IOException unreadable) {
            return Map.of();
        }
    }
}

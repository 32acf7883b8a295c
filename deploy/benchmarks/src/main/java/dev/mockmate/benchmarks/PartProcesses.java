package dev.mockmate.benchmarks;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Processor time and memory of the parts of a running system, from {@code /proc}: each part is a process with everything it
 * started, living or ended.
 *
 * <p>Processor time is user and system together, in milliseconds, told by the kernel in steps of ten. Memory is the resident
 * set in KiB; of PostgreSQL, whose processes share memory, the proportional one.
 */
public final class PartProcesses {

    /** The process that runs the one origin, and the stack's launcher with it. */
    public static final String ORIGIN = "origin";

    private static final String POSTGRES = "postgresql";
    private static final long MILLIS_OF_TICK = 10;
    private static final int USER_TICKS = 11;
    /** In the names the JVM gives its threads, as far as the kernel keeps them. */
    private static final String COMPILER = " CompilerThre";

    private final Map<String, Long> pids;

    private PartProcesses(Map<String, Long> pids) {
        if (!Files.exists(Path.of("/proc/self/stat"))) {
            throw new NotMeasuredException("Processor time is read from /proc, which this system does not have.");
        }
        this.pids = pids;
    }

    /** These processes, by the part's name. */
    static PartProcesses of(Map<String, Long> pids) {
        return new PartProcesses(new LinkedHashMap<>(pids));
    }

    /** All parts of the stack that runs in this data directory, the origin first. */
    public static PartProcesses ofStack(Path dataDir) {
        JsonObject stack;
        try {
            stack = new JsonObject(Files.readString(dataDir.resolve("stack.json")));
        } catch (IOException e) {
            throw new NotMeasuredException("No stack runs on " + dataDir + ".", e);
        }
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put(ORIGIN, stack.getLong("launcher_pid"));
        for (Object each : stack.getJsonArray("parts")) {
            JsonObject part = (JsonObject) each;
            pids.put(part.getString("name"), part.getLong("pid"));
        }
        return new PartProcesses(pids);
    }

    /**
     * What was used up to a moment.
     *
     * @param cpuMillis by part
     * @param compilerMillis of those, what the compilers of a part's JVM took; those that have ended are not counted
     * @param machineCpuMillis of everything that runs on this machine
     * @param at {@link System#nanoTime}
     */
    public record Usage(Map<String, Long> cpuMillis, Map<String, Long> compilerMillis, long machineCpuMillis, long at) {

        /** What was used from then to now. */
        public Usage since(Usage before) {
            return new Usage(
                    difference(cpuMillis, before.cpuMillis),
                    difference(compilerMillis, before.compilerMillis),
                    machineCpuMillis - before.machineCpuMillis,
                    at - before.at);
        }

        private static Map<String, Long> difference(Map<String, Long> now, Map<String, Long> before) {
            Map<String, Long> used = new LinkedHashMap<>();
            now.forEach((part, millis) -> used.put(part, millis - before.getOrDefault(part, 0L)));
            return used;
        }

        /** Of the compilers of all parts. */
        public long compilerMillisOfAll() {
            return compilerMillis.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Of all parts. */
        public long cpuMillisOfAll() {
            return cpuMillis.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Seconds between the two moments of a difference. */
        public double seconds() {
            return at / 1e9;
        }
    }

    /** The parts' names. */
    public List<String> parts() {
        return List.copyOf(pids.keySet());
    }

    /** The process of a part. */
    long pid(String part) {
        return pids.get(part);
    }

    /** What they used up to now. */
    public Usage usage() {
        Map<String, Long> cpu = new LinkedHashMap<>();
        // Every part is a child of the launcher, which therefore counts alone.
        pids.forEach((part, pid) -> cpu.put(part, part.equals(ORIGIN) ? millisOf(pid) : millisOfTree(pid)));
        Map<String, Long> compilers = new LinkedHashMap<>();
        pids.forEach((part, pid) -> compilers.put(part, millisOfCompilers(pid)));
        return new Usage(cpu, compilers, machineMillis(), System.nanoTime());
    }

    /** KiB by part. */
    public Map<String, Long> residentKib() {
        Map<String, Long> resident = new LinkedHashMap<>();
        pids.forEach((part, pid) -> resident.put(
                part,
                part.equals(ORIGIN)
                        ? residentKib(pid)
                        : tree(pid)
                                .mapToLong(
                                        part.startsWith(POSTGRES)
                                                ? PartProcesses::proportionalKib
                                                : PartProcesses::residentKib)
                                .sum()));
        return resident;
    }

    private static Stream<Long> tree(long root) {
        return ProcessHandle.of(root).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid);
    }

    private static long millisOfTree(long root) {
        return tree(root).mapToLong(pid -> millis(pid, 4)).sum();
    }

    private static long millisOf(long pid) {
        return millis(pid, 2);
    }

    /** Of the threads that turn byte code into machine code; none in a process that is no JVM. */
    private static long millisOfCompilers(long pid) {
        Path threads = Path.of("/proc", Long.toString(pid), "task");
        try (Stream<Path> each = Files.list(threads)) {
            return each.filter(thread -> text(thread.resolve("comm")).contains(COMPILER))
                    .mapToLong(thread -> millis(thread.resolve("stat"), 2))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ended) {
            return "";
        }
    }

    private static long millis(long pid, int fields) {
        return millis(Path.of("/proc", Long.toString(pid), "stat"), fields);
    }

    /** @param fields 2: user and system time of the process itself; 4: with those of children that have ended */
    private static long millis(Path file, int fields) {
        try {
            String stat = Files.readString(file);
            String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = 0; i < fields; i++) {
                ticks += Long.parseLong(words[USER_TICKS + i]);
            }
            return ticks * MILLIS_OF_TICK;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** User, nice, system, interrupts: all that is neither idle nor waiting for a disk. */
    private static long machineMillis() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            String[] words = lines.findFirst().orElseThrow().split(" +");
            return MILLIS_OF_TICK
                    * (Long.parseLong(words[1])
                            + Long.parseLong(words[2])
                            + Long.parseLong(words[3])
                            + Long.parseLong(words[6])
                            + Long.parseLong(words[7]));
        } catch (IOException e) {
            throw new NotMeasuredException("/proc/stat could not be read.", e);
        }
    }

    private static long residentKib(long pid) {
        return kib(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:");
    }

    private static long proportionalKib(long pid) {
        return kib(Path.of("/proc", Long.toString(pid), "smaps_rollup"), "Pss:");
    }

    private static long kib(Path file, String field) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}

package dev.mockmate.testsession.coderun.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Control groups of the kernel, one for each process that is run, where this service may make them: version 2 with the memory and
 * pids controllers, else version 1. Elsewhere there are none, and {@link ProcessGroup} is looked at instead.
 */
final class ControlGroups {
    private static final Path MOUNTS = Path.of("/sys/fs/cgroup");
    private static final String FOLDER = "mockmate-runs";
    private static final String PREFIX = "mockmate-";
    private static final Duration OLD = Duration.ofHours(1);

    private final List<Path> parents;
    private final boolean isVersion2;

    private ControlGroups(List<Path> parents, boolean isVersion2) {
        this.parents = parents;
        this.isVersion2 = isVersion2;
    }

    /** Where groups can be made; tried out by making one. */
    static Optional<ControlGroups> detect() {
        return version2().or(ControlGroups::version1).filter(ControlGroups::works);
    }

    private static Optional<ControlGroups> version2() {
        try {
            if (!Files.exists(MOUNTS.resolve("cgroup.controllers"))) {
                return Optional.empty();
            }
            Path folder = Files.createDirectories(MOUNTS.resolve(FOLDER));
            Files.writeString(MOUNTS.resolve("cgroup.subtree_control"), "+memory +pids");
            Files.writeString(folder.resolve("cgroup.subtree_control"), "+memory +pids");
            return Optional.of(new ControlGroups(List.of(folder), true));
        } catch (IOException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<ControlGroups> version1() {
        try {
            List<String> own = Files.readAllLines(Path.of("/proc/self/cgroup"));
            List<Path> parents = new ArrayList<>();
            for (String controller : List.of("memory", "pids", "cpuacct")) {
                Optional<Path> parent = own.stream()
                        .filter(line -> line.contains(":" + controller + ":"))
                        .map(line -> MOUNTS.resolve(controller + line.substring(line.lastIndexOf(':') + 1)))
                        .findFirst();
                if (parent.isEmpty() || !Files.isDirectory(parent.get())) {
                    return Optional.empty();
                }
                parents.add(parent.get());
            }
            return Optional.of(new ControlGroups(parents, false));
        } catch (IOException notOurs) {
            return Optional.empty();
        }
    }

    private boolean works() {
        try (Group group = open("proof-" + ProcessHandle.current().pid(), 1 << 16, 16)) {
            removeOldOnes(group);
            return group.cpuMs() >= 0 && group.peakKb() >= 0 && group.outOfMemory() == 0;
        } catch (IOException | NumberFormatException notOurs) {
            return false;
        }
    }

    /** Those of services that were killed: no run takes that long, and only empty ones can be removed. */
    private void removeOldOnes(Group justMade) throws IOException {
        Instant old =
                Files.getLastModifiedTime(justMade.folders.get(0)).toInstant().minus(OLD);
        for (Path parent : parents) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
                for (Path folder : folders) {
                    if (Files.getLastModifiedTime(folder).toInstant().isBefore(old)) {
                        Group.remove(folder);
                    }
                }
            }
        }
    }

    /** A group of its own for one process and its children. */
    Group open(String name, long memoryKb, int processes) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path parent : parents) {
            folders.add(Files.createDirectory(parent.resolve(PREFIX + name)));
        }
        Group group = new Group(folders, isVersion2);
        try {
            group.limit(memoryKb, processes);
            return group;
        } catch (IOException refused) {
            group.close();
            throw refused;
        }
    }

    /** The group of one run. */
    static final class Group implements AutoCloseable {
        private final List<Path> folders;
        private final boolean isVersion2;

        private Group(List<Path> folders, boolean isVersion2) {
            this.folders = folders;
            this.isVersion2 = isVersion2;
        }

        /** Files a process writes 0 to to join. */
        List<Path> doors() {
            return folders.stream()
                    .map(folder -> folder.resolve("cgroup.procs"))
                    .toList();
        }

        /** Processor time of all its processes; -1 when it cannot be told. */
        long cpuMs() throws IOException {
            return isVersion2
                    ? number(folders.get(0).resolve("cpu.stat"), "usage_usec") / 1_000
                    : read(folders.get(2).resolve("cpuacct.usage")) / 1_000_000;
        }

        /** Its largest memory. */
        long peakKb() throws IOException {
            Path memory = folders.get(0);
            if (!isVersion2) {
                return read(memory.resolve("memory.max_usage_in_bytes")) / 1024;
            }
            Path peak = memory.resolve("memory.peak");
            return (Files.exists(peak) ? read(peak) : read(memory.resolve("memory.current"))) / 1024;
        }

        /** How many of its processes were killed for want of memory. */
        long outOfMemory() throws IOException {
            return isVersion2
                    ? number(folders.get(0).resolve("memory.events"), "oom_kill")
                    : number(folders.get(0).resolve("memory.oom_control"), "oom_kill");
        }

        private void limit(long memoryKb, int processes) throws IOException {
            if (isVersion2) {
                Path swap = folders.get(0).resolve("memory.swap.max");
                Files.writeString(folders.get(0).resolve("memory.max"), Long.toString(memoryKb * 1024));
                if (Files.exists(swap)) {
                    Files.writeString(swap, "0");
                }
            } else {
                Files.writeString(folders.get(0).resolve("memory.limit_in_bytes"), Long.toString(memoryKb * 1024));
            }
            Path pids = isVersion2 ? folders.get(0) : folders.get(1);
            Files.writeString(pids.resolve("pids.max"), Integer.toString(processes));
        }

        /** Ends with its processes; the kernel lets go of it a moment after the last one. */
        @Override
        public void close() {
            folders.forEach(Group::remove);
        }

        private static void remove(Path folder) {
            for (int i = 0; i < 100; i++) {
                try {
                    Files.deleteIfExists(folder);
                    return;
                } catch (IOException busy) {
                    Pause.millis(10);
                }
            }
        }

        private static long read(Path file) throws IOException {
            return Long.parseLong(Files.readString(file).strip());
        }

        private static long number(Path file, String name) throws IOException {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name + " "))
                    .map(line ->
                            Long.parseLong(line.substring(name.length() + 1).strip()))
                    .findFirst()
                    .orElse(0L);
        }
    }
}

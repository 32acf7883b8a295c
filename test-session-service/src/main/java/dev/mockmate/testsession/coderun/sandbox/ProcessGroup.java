package dev.mockmate.testsession.coderun.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The processes of one user, which is what a run has of its own: what they use now, and their end. */
final class ProcessGroup {
    private static final Path PROC = Path.of("/proc");
    private static final int USER_TIME = 11;
    private static final int TIMES = 4;
    private static final long MS_PER_TICK = 10;

    private final int uid;

    ProcessGroup(int uid) {
        this.uid = uid;
    }

    /** What they use now. */
    record Use(long cpuMs, long memoryKb) {}

    /** Their use, with the processor time of children that have ended and were waited for. */
    Use use() {
        long cpu = 0;
        long memory = 0;
        for (Path process : processes(false)) {
            cpu += cpuMs(process);
            memory += memoryKb(process);
        }
        return new Use(cpu, memory);
    }

    /**
     * Ends them all, and what they start meanwhile; false when some are left.
     *
     * @param alsoHidden whether to look into each process of root, which takes a while: some that are just being launched are
     *     root's to the eye
     */
    boolean kill(boolean alsoHidden) {
        for (int i = 0; i < 200; i++) {
            List<Path> left = processes(alsoHidden);
            if (left.isEmpty()) {
                return true;
            }
            left.forEach(process -> ProcessHandle.of(
                            Long.parseLong(process.getFileName().toString()))
                    .ifPresent(ProcessHandle::destroyForcibly));
            Pause.millis(10);
        }
        return false;
    }

    private List<Path> processes(boolean alsoHidden) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, ProcessGroup::isProcess)) {
            for (Path process : all) {
                if (isOfUser(process, alsoHidden)) {
                    found.add(process);
                }
            }
        } catch (IOException gone) {
            throw new IllegalStateException("/proc cannot be read", gone);
        }
        return found;
    }

    private static boolean isProcess(Path path) {
        char first = path.getFileName().toString().charAt(0);
        return first >= '0' && first <= '9';
    }

    /** Ended already, only nobody has asked how. */
    private static boolean isZombie(Path process) throws IOException {
        String stat = Files.readString(process.resolve("stat"));
        return stat.startsWith(") Z", stat.lastIndexOf(')'));
    }

    /** By its owner; by its status where the kernel lets root own it, since it may not be looked into. */
    private boolean isOfUser(Path process, boolean alsoHidden) {
        try {
            int owner = (Integer) Files.getAttribute(process, "unix:uid");
            boolean ours = owner == uid || (alsoHidden && owner == 0 && effectiveUid(process) == uid);
            return ours && !isZombie(process);
        } catch (IOException gone) {
            return false;
        }
    }

    private static int effectiveUid(Path process) throws IOException {
        for (String line : Files.readAllLines(process.resolve("status"))) {
            if (line.startsWith("Uid:")) {
                int tab = line.indexOf('\t', 5);
                return Integer.parseInt(line.substring(tab + 1, line.indexOf('\t', tab + 1)));
            }
        }
        return -1;
    }

    private static long cpuMs(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            String[] fields = fields(stat.substring(stat.lastIndexOf(')') + 2));
            long ticks = 0;
            for (int i = USER_TIME; i < USER_TIME + TIMES; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks * MS_PER_TICK;
        } catch (IOException gone) {
            return 0;
        }
    }

    private static String[] fields(String text) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', start)) {
            fields.add(text.substring(start, end));
            start = end + 1;
        }
        fields.add(text.substring(start).strip());
        return fields.toArray(String[]::new);
    }

    private static long memoryKb(Path process) {
        try {
            for (String line : Files.readAllLines(process.resolve("status"))) {
                if (line.startsWith("VmRSS:")) {
                    String value = line.substring("VmRSS:".length()).strip();
                    return Long.parseLong(value.substring(0, value.indexOf(' ')));
                }
            }
            return 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}

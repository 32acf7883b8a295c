package dev.mockmate.testsession.coderun.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * User ids nobody has: one for each run, so that no run can signal, trace or starve another, nor use up another's share of
 * processes. They are taken at random, so that two replicas on one machine hardly ever meet; where they do, the namespaces still
 * part them.
 */
final class SandboxUsers {
    /** Above all ids that distributions, containers and systemd give away. */
    private static final int HIGH = 0x70000000;

    /** Where ids end at 65535, as in most containers. */
    private static final int LOW = 40_000;

    private static final int HIGH_COUNT = 1 << 24;
    private static final int LOW_COUNT = 20_000;

    private final SecureRandom random = new SecureRandom();
    private final Set<Integer> inUse = ConcurrentHashMap.newKeySet();
    private final boolean isHigh = reachesHigh();

    /** An id for one run; give it back. */
    int take() {
        while (true) {
            int uid = isHigh ? HIGH + random.nextInt(HIGH_COUNT) : LOW + random.nextInt(LOW_COUNT);
            if (inUse.add(uid)) {
                return uid;
            }
        }
    }

    /** No process of it is left. */
    void giveBack(int uid) {
        inUse.remove(uid);
    }

    private static boolean reachesHigh() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/uid_map"))) {
                String text = line.strip();
                long first = Long.parseLong(text.substring(0, text.indexOf(' ')));
                long count = Long.parseLong(text.substring(text.lastIndexOf(' ') + 1));
                if (first <= HIGH && first + count >= HIGH + (long) HIGH_COUNT) {
                    return true;
                }
            }
            return false;
        } catch (IOException notLinux) {
            return false;
        }
    }
}

package dev.mockmate.platform.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds ports nobody listens on, for processes that are told their port before they bind it.
 *
 * <p>The ports lie below the range from which operating systems give outgoing connections theirs (32768 and up on
 * Linux, 49152 and up elsewhere). A port of that range may be free when asked for and be some connection's own end a
 * moment later, before the process it was meant for has bound it. No port is given twice by one JVM.
 */
public final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int END = 32_768;
    private static final int TRIES = 10_000;
    private static final Set<Integer> GIVEN = new HashSet<>();

    private FreePorts() {}

    /** One free port. */
    public static int one() {
        return take(1).get(0);
    }

    /**
     * {@code count} distinct free ports.
     *
     * @throws IllegalStateException if so many are not to be had
     */
    public static synchronized List<Integer> take(int count) {
        List<Integer> ports = new ArrayList<>(count);
        for (int tries = 0; ports.size() < count; tries++) {
            if (tries == TRIES) {
                throw new IllegalStateException("No " + count + " free ports from " + LOWEST + " to " + (END - 1));
            }
            int port = ThreadLocalRandom.current().nextInt(LOWEST, END);
            if (!GIVEN.contains(port) && isFree(port)) {
                GIVEN.add(port);
                ports.add(port);
            }
        }
        return List.copyOf(ports);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}

package dev.mockmate.local;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What has to hold before anything is started; each check answers with the sentence the user is told. */
final class Preconditions {

    static final long MEMORY_NEEDED_MIB = 3 * 1024;

    private static final int CONNECT_LIMIT_MILLIS = 300;

    private Preconditions() {}

    /** The first port somebody else already listens on. */
    static Optional<String> takenPort(Map<Integer, String> purposes) {
        for (Map.Entry<Integer, String> wanted : purposes.entrySet()) {
            if (isTaken(wanted.getKey())) {
                return Optional.of("Port " + wanted.getKey() + " is taken, and " + wanted.getValue()
                        + " needs it: stop what listens there, or start on other ports with --free-ports.");
            }
        }
        return Optional.empty();
    }

    /** @param memInfo the text of {@code /proc/meminfo}; where there is none, nothing is claimed */
    static Optional<String> tooLittleMemory(String memInfo) {
        OptionalLong available = memInfo.lines()
                .filter(line -> line.startsWith("MemAvailable:"))
                .map(line -> line.replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .mapToLong(digits -> Long.parseLong(digits) / 1024)
                .findFirst();
        if (available.isPresent() && available.getAsLong() < MEMORY_NEEDED_MIB) {
            return Optional.of("Only " + available.getAsLong() + " MiB of memory are available and the stack needs "
                    + MEMORY_NEEDED_MIB + " MiB: close something first.");
        }
        return Optional.empty();
    }

    static String memInfo() {
        try {
            return Files.readString(Path.of("/proc/meminfo"));
        } catch (IOException e) {
            return "";
        }
    }

    /** What the build has not made yet. */
    static Optional<String> missingArtifacts(Path root, Collection<Path> needed) {
        List<String> missing = needed.stream()
                .filter(path -> !Files.exists(path))
                .map(path -> root.relativize(path).toString())
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("Not built: " + String.join(", ", missing)
                        + "; run deploy/up without --no-build, or mvn -DskipTests install.");
    }

    private static boolean isTaken(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_LIMIT_MILLIS);
            return true;
        } catch (ConnectException e) {
            return !canBind(port);
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean canBind(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

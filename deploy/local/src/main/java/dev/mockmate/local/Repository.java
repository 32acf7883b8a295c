package dev.mockmate.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the repository this program was built in. */
final class Repository {

    private static final String PROPERTY = "mockmate.root";

    private Repository() {}

    /** The directory of {@code -Dmockmate.root}, or the nearest one above the working directory with {@code deploy/up}. */
    static Path root() {
        String told = System.getProperty(PROPERTY);
        if (told != null) {
            return Path.of(told).toAbsolutePath();
        }
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.exists(dir.resolve("deploy/up"))) {
                return dir;
            }
        }
        throw new Refusal("This is not inside a MockMate repository; say where it is with -D" + PROPERTY + "=<dir>.");
    }
}

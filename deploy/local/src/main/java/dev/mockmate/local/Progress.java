package dev.mockmate.local;

import java.util.Locale;
import java.util.function.Consumer;

/** Tells how the start goes, one line per part, with the time each took. */
final class Progress {

    private final Consumer<String> console;

    Progress(Consumer<String> console) {
        this.console = console;
    }

    /** Measures from now on. */
    Watch watch() {
        return new Watch(System.nanoTime());
    }

    synchronized void ready(String part, int port, Watch watch) {
        console.accept(String.format(Locale.ROOT, "  %-22s %7s   localhost:%d", part, watch.elapsed(), port));
    }

    synchronized void say(String line) {
        console.accept(line);
    }

    /** @param startedAt of {@link System#nanoTime} */
    record Watch(long startedAt) {

        String elapsed() {
            return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - startedAt) / 1e9);
        }
    }
}

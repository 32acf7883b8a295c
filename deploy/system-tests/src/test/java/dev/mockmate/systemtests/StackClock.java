package dev.mockmate.systemtests;

import dev.mockmate.movedclock.ClockAgent;
import dev.mockmate.movedclock.MovedClock;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A clock for some services of the stack, which a test stops and moves. Until then it is the machine's. */
final class StackClock {

    private final Path file;
    private final MovedClock clock;

    private StackClock(Path file) {
        this.file = file;
        this.clock = MovedClock.of(file);
    }

    /** A clock beside the stack's data directory, which is wiped at the start. */
    static StackClock beside(Path dataDir) {
        try {
            Files.createDirectories(dataDir.getParent());
            Path file = dataDir.resolveSibling(dataDir.getFileName() + "-clock");
            Files.deleteIfExists(file);
            return new StackClock(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MovedClock time() {
        return clock;
    }

    /** The environment of a service that goes by it. */
    Map<String, String> environment() {
        return Map.of("JAVA_TOOL_OPTIONS", "-javaagent:" + agent() + "=" + file);
    }

    private Path agent() {
        Path jar = file.resolveSibling("clock-agent.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", ClockAgent.class.getName());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (String name : classes()) {
                out.putNextEntry(new JarEntry(name));
                try (var in = ClockAgent.class.getResourceAsStream("/" + name)) {
                    in.transferTo(out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    private static List<String> classes() {
        return List.of(
                ClockAgent.class.getName().replace('.', '/') + ".class",
                ClockAgent.class.getName().replace('.', '/') + "$1.class",
                MovedClock.class.getName().replace('.', '/') + ".class");
    }
}

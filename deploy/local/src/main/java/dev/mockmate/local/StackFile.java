package dev.mockmate.local;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * {@code stack.json} in the data directory: what runs where, for scripts and tests.
 *
 * <pre>{"origin": "http://localhost:8080", "launcher_pid": 1, "data_dir": "…",
 *  "parts": [{"name": "session-service", "pid": 2, "port": 8081, "management_port": 9081, "log": "…"}]}</pre>
 */
final class StackFile {

    private StackFile() {}

    /** @param managementPort absent for parts that have none */
    record Entry(String name, long pid, int port, Optional<Integer> managementPort, Path log) {}

    static Path in(Path dataDir) {
        return dataDir.resolve("stack.json");
    }

    static void write(Path dataDir, String origin, List<Entry> entries) {
        JsonArray parts = new JsonArray();
        for (Entry entry : entries) {
            JsonObject part = new JsonObject()
                    .put("name", entry.name())
                    .put("pid", entry.pid())
                    .put("port", entry.port());
            entry.managementPort().ifPresent(port -> part.put("management_port", port));
            parts.add(part.put("log", entry.log().toString()));
        }
        JsonObject stack = new JsonObject()
                .put("origin", origin)
                .put("launcher_pid", ProcessHandle.current().pid())
                .put("data_dir", dataDir.toString())
                .put("parts", parts);
        try {
            Path draft = Files.createTempFile(dataDir, "stack", ".json");
            Files.writeString(draft, stack.encodePrettily() + System.lineSeparator());
            Files.move(draft, in(dataDir), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write stack.json", e);
        }
    }

    static Optional<JsonObject> read(Path dataDir) {
        try {
            return Optional.of(new JsonObject(Files.readString(in(dataDir))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static void delete(Path dataDir) {
        try {
            Files.deleteIfExists(in(dataDir));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not remove stack.json", e);
        }
    }
}

package dev.mockmate.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Which migrations the data of a stack has been through. Data of a build whose migrations were written otherwise cannot be taken over;
 * that is told before anything starts, and not by a service that ends with an error of its migration tool.
 */
final class StoredMigrations {
    private static final String NOTE = "migrations.properties";

    private StoredMigrations() {}

    /** Why the data cannot be taken over, as a sentence; empty when it can, and when there is none. */
    static Optional<String> refusal(Path root, Path dataDir) {
        if (!Files.isDirectory(dataDir.resolve("postgresql"))) {
            return Optional.empty();
        }
        Properties stored = noted(dataDir);
        Properties present = of(root);
        boolean continued = !stored.isEmpty()
                && stored.stringPropertyNames().stream()
                        .allMatch(name -> stored.getProperty(name).equals(present.getProperty(name)));
        return continued
                ? Optional.empty()
                : Optional.of("The data in " + dataDir + " is of an earlier build with other tables. Start once with"
                        + " deploy/up --fresh, which deletes it, or start the build it is of.");
    }

    /** Notes that the data is taken over by this build. */
    static void note(Path root, Path dataDir) {
        try (OutputStream out = Files.newOutputStream(dataDir.resolve(NOTE))) {
            of(root).store(out, "The migrations the data in this folder has been through");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties noted(Path dataDir) {
        Properties noted = new Properties();
        Path note = dataDir.resolve(NOTE);
        if (Files.exists(note)) {
            try (InputStream in = Files.newInputStream(note)) {
                noted.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return noted;
    }

    /** Repeatable migrations do not count: they are run again when they change. */
    private static Properties of(Path root) {
        Properties found = new Properties();
        for (Service service : Service.values()) {
            put(root.resolve(service.module()).resolve("src/main/resources/db/migration"), service.module(), found);
        }
        put(root.resolve("platform/persistence/src/main/resources/db/platform"), "platform", found);
        return found;
    }

    private static void put(Path folder, String owner, Properties found) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().startsWith("V"))
                    .forEach(file -> found.setProperty(owner + "/" + file.getFileName(), digest(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

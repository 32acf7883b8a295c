package dev.mockmate.local;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The passwords and keys of one stack: drawn at random when first asked for, then kept in {@code secrets.properties} of the data
 * directory, readable by its owner only.
 */
final class Secrets {

    private static final int BYTES = 24;

    private final Path file;
    private final SecureRandom random;
    private final Properties known = new Properties();

    Secrets(Path dataDir, SecureRandom random) {
        this.file = dataDir.resolve("secrets.properties");
        this.random = random;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Could not read " + file, e);
            }
        }
    }

    /** The secret of this name. */
    String of(String name) {
        return kept(name, () -> {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        });
    }

    /** The private JSON Web Key of this name, on the curve P-256. */
    String signingKey(String name) {
        return kept("jwk." + name, this::drawKey);
    }

    private synchronized String kept(String name, Supplier<String> draw) {
        String secret = known.getProperty(name);
        if (secret != null) {
            return secret;
        }
        String drawn = draw.get();
        known.setProperty(name, drawn);
        save();
        return drawn;
    }

    private String drawKey() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256, null, random)
                    .toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private void save() {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            StringWriter text = new StringWriter();
            known.store(text, null);
            Files.writeString(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + file, e);
        }
    }
}

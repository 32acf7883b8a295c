package dev.mockmate.local;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

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

    /** The private key of this name, on the curve P-256, as PKCS#8 PEM. */
    String signingKey(String name) {
        return kept("key." + name, this::drawKey);
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
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException everyJdkHasIt) {
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

package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @Test
    void shouldKeepASecretOverRestartsForItsOwnerOnly(@TempDir Path dir) throws Exception {
        Secrets first = new Secrets(dir, new SecureRandom());
        String session = first.of("database.session");
        String billing = first.of("database.billing");

        assertNotEquals(session, billing);
        assertEquals(session, new Secrets(dir, new SecureRandom()).of("database.session"));
        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(dir.resolve("secrets.properties")));
    }
}

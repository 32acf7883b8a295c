package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
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

    @Test
    void shouldKeepASigningKeyOverRestarts(@TempDir Path dir) throws Exception {
        String pem = new Secrets(dir, new SecureRandom()).signingKey("session-tokens");

        assertEquals(pem, new Secrets(dir, new SecureRandom()).signingKey("session-tokens"));
        String body = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
        ECPrivateKey key = (ECPrivateKey) KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        assertEquals(256, key.getParams().getOrder().bitLength());
    }
}

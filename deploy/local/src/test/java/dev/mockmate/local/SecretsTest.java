package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import org.jose4j.jwk.PublicJsonWebKey;
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
        String jwk = new Secrets(dir, new SecureRandom()).signingKey("session-tokens");

        assertEquals(jwk, new Secrets(dir, new SecureRandom()).signingKey("session-tokens"));
        ECPrivateKey key =
                (ECPrivateKey) PublicJsonWebKey.Factory.newPublicJwk(jwk).getPrivateKey();
        assertEquals(256, key.getParams().getOrder().bitLength());
    }
}

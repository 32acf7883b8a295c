package dev.mockmate.testsession.webhook.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Draws secrets, and keeps them encrypted (AES-256-GCM): signing needs them again, a copy of the database must not tell them. */
@ApplicationScoped
class Secrets {
    private static final String PREFIX = "whsec_";
    private static final int SECRET = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    Secrets(WebhookConfig config) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("mockmate webhook secrets\n".getBytes(StandardCharsets.UTF_8));
            String text = config.encryptionKey()
                    .orElseThrow(() -> new IllegalStateException("No key to encrypt the secrets of webhooks with."));
            key = new SecretKeySpec(digest.digest(text.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    String draw() {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    String seal(String secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return Base64.getEncoder().encodeToString(all);
    }

    String open(String sealed) {
        byte[] all = Base64.getDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(all, NONCE);
        return new String(
                crypt(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(all, NONCE, all.length)), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException otherKey) {
            throw new IllegalStateException("a webhook's secret cannot be read: was the encryption key changed?");
        }
    }
}

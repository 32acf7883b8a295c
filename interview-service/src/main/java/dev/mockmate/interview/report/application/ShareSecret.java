package dev.mockmate.interview.report.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The secret in a link to a report: 256 random bits, in base64url without padding (43 characters). Only its SHA-256 is stored: with
 * that many random bits nobody finds one from its hash, so it needs no salt.
 */
record ShareSecret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int LENGTH = 43;

    static ShareSecret random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new ShareSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What may be one; empty for any other text. */
    static Optional<ShareSecret> read(String text) {
        boolean isOne = text.length() == LENGTH
                && text.chars()
                        .allMatch(letter ->
                                letter < 128 && (Character.isLetterOrDigit(letter) || letter == '-' || letter == '_'));
        return isOne ? Optional.of(new ShareSecret(text)) : Optional.empty();
    }

    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public String toString() {
        return "ShareSecret";
    }
}

package dev.mockmate.billing.application;

import com.google.re2j.Pattern;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stripe's webhook signature: {@code Stripe-Signature: t=<epoch s>,v1=<hex>[,v1=<hex>…]} where {@code v1} is HMAC-SHA256 of
 * {@code <t>.<body>}, body as raw bytes, under the shared secret. While a secret is being changed the sender adds one {@code v1}
 * for each; other schemes than {@code v1} are not believed. Source: docs.stripe.com/webhooks#verify-manually.
 */
@ApplicationScoped
public class WebhookSignatures {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern COMMA = Pattern.compile(",");
    private static final int DRAWN_BYTES = 32;
    private static final int MOST_SIGNATURES = 20;

    private final Optional<byte[]> secret;
    private final Duration tolerance;
    private final Clock clock;

    WebhookSignatures(PaymentsConfig config, Clock clock) {
        this.secret = config.webhookSecret()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .or(() -> drawn(config));
        this.tolerance = config.webhookTolerance();
        this.clock = clock;
    }

    /** Whether the header is a signature of these bytes, and not too old. Without a secret nothing is. */
    public boolean isValid(String header, byte[] body) {
        if (header == null || secret.isEmpty()) {
            return false;
        }
        List<String> parts = Stream.of(COMMA.split(header, MOST_SIGNATURES + 2))
                .map(String::trim)
                .toList();
        List<String> times = values(parts, "t=");
        return times.size() == 1
                && isFresh(times.get(0))
                && values(parts, "v1=").stream().anyMatch(given -> matches(given, times.get(0), body));
    }

    /** The header for a body sent now. */
    public String sign(byte[] body) {
        String time = Long.toString(clock.instant().getEpochSecond());
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(mac(time, body));
    }

    private boolean isFresh(String time) {
        try {
            Instant told = Instant.ofEpochSecond(Long.parseLong(time));
            return Duration.between(told, clock.instant()).abs().compareTo(tolerance) <= 0;
        } catch (java.time.DateTimeException | ArithmeticException | NumberFormatException noTime) {
            return false;
        }
    }

    /** Takes the same time whatever was given. */
    private boolean matches(String given, String time, byte[] body) {
        try {
            return MessageDigest.isEqual(HexFormat.of().parseHex(given), mac(time, body));
        } catch (IllegalArgumentException noHex) {
            return false;
        }
    }

    private byte[] mac(String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.orElseThrow(), ALGORITHM));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static List<String> values(List<String> parts, String name) {
        return parts.stream()
                .filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length()))
                .toList();
    }

    /** The local provider signs and verifies in the same process: a secret nobody else knows will do. */
    private static Optional<byte[]> drawn(PaymentsConfig config) {
        if (config.chosen() != PaymentsConfig.Provider.LOCAL) {
            return Optional.empty();
        }
        byte[] bytes = new byte[DRAWN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Optional.of(bytes);
    }
}

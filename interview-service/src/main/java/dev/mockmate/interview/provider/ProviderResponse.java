package dev.mockmate.interview.provider;

import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what a provider answered; what is not as documented fails with {@link ProviderUnavailableException}. */
public final class ProviderResponse {
    private static final int LONGEST_TEXT = 8_000;
    private static final Set<Integer> GONE = Set.of(400, 404, 409, 410);

    private ProviderResponse() {}

    /** The object under {@code data}. */
    public static JsonObject data(String provider, JsonObject answer) {
        if (answer.getValue("data") instanceof JsonObject data) {
            return data;
        }
        throw new ProviderUnavailableException(provider, "no data", true);
    }

    /** A text that is there and of a sane length. */
    public static String text(String provider, JsonObject json, String name) {
        if (json.getValue(name) instanceof String text && !text.isBlank() && text.length() <= LONGEST_TEXT) {
            return text;
        }
        throw new ProviderUnavailableException(provider, "no " + name, true);
    }

    /** The address of a LiveKit server. */
    public static String socketUrl(String provider, JsonObject json, String name) {
        String text = text(provider, json, name);
        try {
            URI url = URI.create(text);
            if (url.getHost() != null && Set.of("wss", "https").contains(url.getScheme())) {
                return text;
            }
        } catch (IllegalArgumentException noUrl) {
            throw new ProviderUnavailableException(provider, "strange " + name, true);
        }
        throw new ProviderUnavailableException(provider, "strange " + name, true);
    }

    /** Whether a failed stop says that there is nothing to stop any more. */
    public static boolean isGone(Throwable failure) {
        if (!(failure instanceof ProviderUnavailableException told)) {
            return false;
        }
        OptionalInt status = told.status();
        return status.isPresent() && GONE.contains(status.getAsInt());
    }
}

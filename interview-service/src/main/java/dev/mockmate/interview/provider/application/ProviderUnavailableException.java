package dev.mockmate.interview.provider.application;

import java.util.OptionalInt;

/**
 * A provider outside is away, slow, refuses, or makes no sense. Clients are answered 503 and may try again; the message names
 * the provider and a kind of failure, never what was said.
 */
public final class ProviderUnavailableException extends RuntimeException {
    private final boolean passing;
    private final int status;

    /** @param passing whether the same call may succeed later without any change */
    public ProviderUnavailableException(String provider, String kind, boolean passing) {
        super(provider + ": " + kind);
        this.passing = passing;
        this.status = 0;
    }

    /** It answered with an HTTP status that is none of success: 429 and 5xx pass by themselves. */
    public ProviderUnavailableException(String provider, int status) {
        super(provider + ": status " + status);
        this.passing = status == 429 || status >= 500;
        this.status = status;
    }

    /** Whether the same call may succeed later without any change. */
    public boolean isPassing() {
        return passing;
    }

    /** The HTTP status, when there was one. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }
}

package dev.mockmate.platform.problem;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.common.runtime.OidcEndpointAccessException;
import io.quarkus.security.AuthenticationFailedException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Tells a token that does not hold from one that cannot be checked because its issuer's keys cannot be had: who holds the second
 * kind must not be asked to sign in again.
 */
public final class IssuerOutage {
    private static final int DEEPEST = 10;

    private IssuerOutage() {}

    /** The failure of a verification that could not be made: who holds the token is told to try again. */
    public static AuthenticationFailedException of(Throwable failure) {
        return new AuthenticationFailedException("the token cannot be verified just now", new NotVerified(failure));
    }

    /** Whether authentication failed for want of the keys, or of what else verifies the token. */
    public static boolean explains(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof NotVerified
                        || cause instanceof OIDCException
                        || cause instanceof OidcEndpointAccessException
                        || cause instanceof IOException
                        || cause instanceof TimeoutException);
    }

    private static final class NotVerified extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotVerified(Throwable cause) {
            super(cause);
        }
    }
}

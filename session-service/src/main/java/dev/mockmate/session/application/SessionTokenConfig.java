package dev.mockmate.session.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How session tokens are issued. */
@ConfigMapping(prefix = "mockmate.session-tokens")
public interface SessionTokenConfig {
    /** The tokens' {@code iss}. */
    @WithDefault("https://mockmate.dev/sessions")
    String issuer();

    /** How long a token is valid; never more than four hours. */
    @WithDefault("4h")
    Duration lifetime();

    /** How long after the sign-in that a connection goes back to its last token ends; never more than a day. */
    @WithDefault("24h")
    Duration renewableFor();

    /** The private JSON Web Key (EC, P-256) that signs them; without it the service does not start. */
    Optional<String> privateKey();
}

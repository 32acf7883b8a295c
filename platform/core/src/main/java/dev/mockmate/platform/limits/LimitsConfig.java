package dev.mockmate.platform.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How much may be asked of one replica. */
@ConfigMapping(prefix = "mockmate.limits")
public interface LimitsConfig {
    /** Requests per second a caller may make over time. */
    @WithDefault("100")
    int requestsPerSecond();

    /** Requests a caller may make at once before the rate counts. */
    @WithDefault("300")
    int burst();

    /**
     * Calls per second of one address that carry a token nobody has verified yet, once the address has used up what it may ask
     * unrecognised: so that a newcomer gets in beside a neighbour who tries out tokens.
     */
    @WithDefault("10")
    int firstVerificationsPerSecond();

    /** Such calls of one address at once before that rate counts. */
    @WithDefault("20")
    int firstVerificationBurst();

    /** Paths that limit their callers themselves before they know them, as the gateway's socket does. */
    Optional<Set<String>> ownLimitPaths();

    /** Characters path and query may have together. */
    @WithDefault("4096")
    int targetLength();

    /** Bytes the headers may have together. */
    @WithDefault("16K")
    MemorySize headSize();

    /** How long a request body may take, whatever its length. */
    @WithDefault("10s")
    Duration bodyTime();

    /** Bytes a second a body must bring to be given more time than that. */
    @WithDefault("2K")
    MemorySize bodyRate();

    /** Calls with a body that callers nobody knows yet may have under way at once from one address. */
    @WithDefault("100")
    int unknownBodies();

    /** Bytes a request body may have. */
    @WithDefault("256K")
    MemorySize bodySize();

    /**
     * Paths, as a regular expression, whose calls take bodies as streams and bound them themselves while they come; {@link
     * #bodySize} does not hold for them. A larger {@code quarkus.http.limits.max-body-size} goes with it.
     */
    Optional<String> streamedPaths();

    /** Callers remembered at the same time; the least recently seen is forgotten first. */
    @WithDefault("100000")
    int trackedCallers();

    /** Memory for tokens that were verified and need not be again; the least useful are forgotten first. About 5 KB a token. */
    @WithDefault("32M")
    MemorySize verifiedTokens();

    /** Requests per second for a token issuer's keys over time: an unknown key id asks for them anew. */
    @WithDefault("10")
    int keyFetchesPerSecond();

    /** Requests for keys at once before the rate counts: a replica that starts under load asks for all of its callers. */
    @WithDefault("500")
    int keyFetchBurst();
}

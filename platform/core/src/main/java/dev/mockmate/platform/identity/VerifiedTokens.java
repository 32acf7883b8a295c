package dev.mockmate.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mockmate.platform.limits.LimitsConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Tokens of the realm and of session-service that were verified, by their hash, with whom they stand for: so that a token is read
 * and its signature checked once and not with every call. One that was refused is never here. An entry holds until the token
 * expires, and no longer than a minute without news that its key is still its issuer's ({@link IssuerKeys}). Whether a session
 * token's connection was replaced is asked behind it, with every call ({@link CurrentConnections}).
 *
 * <p>It is memory of this replica that decides nothing: what is not here is verified. {@code mockmate_token_verifications_total}
 * counts calls by {@code source}: {@code memory} here, {@code issuer} where the issuer's key had to be asked.
 */
@ApplicationScoped
public class VerifiedTokens {
    private static final String METRIC = "mockmate.token.verifications";
    private static final String EXPIRES = "quarkus.identity.expire-time";

    /** What an entry takes beside its token, and how many times the token's length its claims do. */
    private static final int ENTRY_BYTES = 1_024;

    private static final int CLAIMS_PER_TOKEN = 4;

    private final Clock clock;
    private final IssuerKeys keys;
    private final Cache<TokenHash, Entry> verified;
    private final Counter remembered;
    private final Counter asked;

    VerifiedTokens(Clock clock, IssuerKeys keys, LimitsConfig limits, MeterRegistry metrics) {
        this.clock = clock;
        this.keys = keys;
        this.verified = Caffeine.newBuilder()
                .maximumWeight(limits.verifiedTokens().asLongValue())
                .weigher((TokenHash hash, Entry entry) -> entry.weight())
                .build();
        this.remembered = metrics.counter(METRIC, "source", "memory");
        this.asked = metrics.counter(METRIC, "source", "issuer");
    }

    /** Whom a verified token stands for; its issuer may have withdrawn {@code key} since. */
    private record Entry(
            SecurityIdentity identity, int weight, Instant at, Instant until, Optional<IssuerKeys.Key> key) {}

    /** Whom a token stands for, if it was verified before and still holds. */
    public Optional<SecurityIdentity> find(TokenHash hash) {
        Entry entry = verified.getIfPresent(hash);
        if (entry == null || !holds(entry)) {
            return Optional.empty();
        }
        remembered.increment();
        return Optional.of(entry.identity());
    }

    /** Remembers a token that was just verified. */
    public void remember(TokenHash hash, String token, SecurityIdentity identity) {
        asked.increment();
        if (identity.getPrincipal() instanceof JsonWebToken claims) {
            Instant until = Instant.ofEpochSecond(claims.getExpirationTime());
            int weight = ENTRY_BYTES + CLAIMS_PER_TOKEN * token.length();
            verified.put(
                    hash,
                    new Entry(
                            withoutItsCall(identity, ClaimsPrincipal.of(claims)),
                            weight,
                            clock.instant(),
                            until,
                            IssuerKeys.of(identity, token)));
        }
    }

    private boolean holds(Entry entry) {
        Instant now = clock.instant();
        if (!entry.until().isAfter(now)) {
            return false;
        }
        IssuerKeys.Standing key = entry.key().map(keys::look).orElse(IssuerKeys.Standing.UNKNOWN);
        return switch (key) {
            case PRESENT -> true;
            case WITHDRAWN -> false;
            case UNKNOWN -> entry.at().plus(IssuerKeys.BELIEVED).isAfter(now);
        };
    }

    /** The extension leaves the call at hand in what it answers, which must not outlive it. */
    private static SecurityIdentity withoutItsCall(SecurityIdentity identity, ClaimsPrincipal principal) {
        QuarkusSecurityIdentity.Builder kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addCredentials(identity.getCredentials())
                .addRoles(identity.getRoles());
        for (String attribute : List.of(OidcUtils.TENANT_ID_ATTRIBUTE, EXPIRES)) {
            Object value = identity.getAttribute(attribute);
            if (value != null) {
                kept.addAttribute(attribute, value);
            }
        }
        return kept.build();
    }
}

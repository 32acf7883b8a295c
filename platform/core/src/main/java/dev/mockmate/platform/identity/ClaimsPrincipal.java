package dev.mockmate.platform.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whom a verified token names, with its claims as they were read once. The library's own principal learns at each look, by an
 * exception it makes and catches, that a claim is none of the names it knows: more than a quarter of the time of a heartbeat.
 */
public final class ClaimsPrincipal implements JsonWebToken {
    private final String name;
    private final Set<String> names;
    private final Map<String, Object> claims;

    private ClaimsPrincipal(String name, Set<String> names, Map<String, Object> claims) {
        this.name = name;
        this.names = names;
        this.claims = claims;
    }

    /** The same as {@code token} says, read now. */
    public static ClaimsPrincipal of(JsonWebToken token) {
        Map<String, Object> claims = new HashMap<>();
        for (String claim : token.getClaimNames()) {
            claims.put(claim, token.getClaim(claim));
        }
        claims.put(Claims.exp.name(), token.getExpirationTime());
        claims.put(Claims.iat.name(), token.getIssuedAtTime());
        claims.put(Claims.groups.name(), Set.copyOf(token.getGroups()));
        claims.computeIfPresent(Claims.aud.name(), (name, all) -> Set.copyOf(token.getAudience()));
        return new ClaimsPrincipal(token.getName(), Set.copyOf(token.getClaimNames()), claims);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Set<String> getClaimNames() {
        return names;
    }

    @Override
    @SuppressWarnings("unchecked") // as the interface has it: whoever asks knows the claim's type
    public <T> T getClaim(String claim) {
        return (T) claims.get(claim);
    }

    /** Nothing of whom it names. */
    @Override
    public String toString() {
        return "ClaimsPrincipal" + names;
    }
}

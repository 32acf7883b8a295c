package dev.mockmate.platform.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Who is asking, from the verified token.
 *
 * @param userId the token's {@code sub}
 * @param name the display name, or an empty text
 * @param email the address, or an empty text; never logged
 * @param roles the realm's roles
 * @param token the raw bearer token, to be passed on when a service asks another one for this caller
 */
public record Caller(UUID userId, String name, String email, Set<String> roles, String token) {

    /** Whether the caller has the role, one of {@link Roles}. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether the caller may see what {@code owner} owns: the owner and admins do. */
    public boolean maySee(UUID owner) {
        return userId.equals(owner) || is(Roles.ADMIN) || is(Roles.SERVICE);
    }

    /** Whether the caller may act on what {@code owner} owns. Admins act by calls of their own, which record a reason. */
    public boolean owns(UUID owner) {
        return userId.equals(owner);
    }

    @Override
    public String toString() {
        return "Caller[" + userId + " " + roles + "]";
    }
}

package dev.mockmate.platform.identity;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import java.util.Optional;
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
 * @param sessionScope the one session the token opens; empty for a token that opens all of its user's
 * @param connectionId the connection a session token was issued to; empty for a token that opens all of its user's sessions
 */
public record Caller(
        UUID userId,
        String name,
        String email,
        Set<String> roles,
        String token,
        Optional<UUID> sessionScope,
        Optional<UUID> connectionId) {

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

    /**
     * The same for something that belongs to a session.
     *
     * @throws ProblemException 403 when it is the owner's, but the token opens another session only
     */
    public boolean maySee(UUID owner, UUID sessionId) {
        return withinScope(maySee(owner), sessionId);
    }

    /**
     * The same for something that belongs to a session.
     *
     * @throws ProblemException 403 when it is the owner's, but the token opens another session only
     */
    public boolean owns(UUID owner, UUID sessionId) {
        return withinScope(owns(owner), sessionId);
    }

    /**
     * Nothing, when the token opens the session.
     *
     * @throws ProblemException 403 when it opens another one only
     */
    public void requireScope(UUID sessionId) {
        if (sessionScope.filter(scope -> !scope.equals(sessionId)).isPresent()) {
            throw outOfScope();
        }
    }

    static ProblemException outOfScope() {
        return ProblemException.of(
                CommonProblem.FORBIDDEN, "A session token opens the calls of its own session; use the user's token.");
    }

    private boolean withinScope(boolean allowed, UUID sessionId) {
        if (allowed) {
            requireScope(sessionId);
        }
        return allowed;
    }

    @Override
    public String toString() {
        return "Caller[" + userId + " " + roles + "]";
    }
}

package dev.mockmate.testsession.access;

import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.Callers;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.text.Texts;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is asking. An admin is one whatever other roles there are; a recruiter acts for one organisation; all others are candidates.
 *
 * @param userId the token's {@code sub}; of a test token the candidate's id
 * @param role the highest one
 * @param claimedOrganisation the token's organisation, empty for none
 * @param testToken what a test token opens; empty for a user's token
 */
public record TestCaller(UUID userId, Role role, String claimedOrganisation, Optional<TestToken> testToken) {
    private static final String ORGANISATION = "organisation";
    private static final int LONGEST_ORGANISATION = 100;

    /** What callers are allowed by. */
    public enum Role {
        /** Takes tests. */
        CANDIDATE,
        /** Conducts the tests of one organisation. */
        RECRUITER,
        /** Conducts all tests. */
        ADMIN
    }

    /** The caller an identity stands for. */
    public static TestCaller of(SecurityIdentity identity) {
        Caller caller = Callers.of(identity);
        Object organisation = ((JsonWebToken) identity.getPrincipal()).getClaim(ORGANISATION);
        return new TestCaller(
                caller.userId(),
                role(caller),
                organisation instanceof String name ? name.strip() : "",
                Optional.ofNullable(identity.getAttribute(TestToken.ATTRIBUTE)));
    }

    /** Whether the caller conducts tests of others. */
    public boolean conducts() {
        return role != Role.CANDIDATE;
    }

    /** Whether the caller is an admin. */
    public boolean isAdmin() {
        return role == Role.ADMIN;
    }

    /**
     * The organisation a recruiter acts for; empty for admins, who act for all, and for candidates, who act for none.
     *
     * @throws ProblemException {@link AccessProblem#NO_ORGANISATION}
     */
    public Optional<String> organisation() {
        if (role != Role.RECRUITER) {
            return Optional.empty();
        }
        if (claimedOrganisation.isEmpty()) {
            throw ProblemException.of(
                    AccessProblem.NO_ORGANISATION, "Your account names no organisation; an administrator sets it.");
        }
        return Optional.of(claimedOrganisation);
    }

    /**
     * The organisation a caller makes something for: recruiters their own, which they need not name; admins have none and name it.
     *
     * @param named null when it is left out
     * @throws ProblemException 422 on {@code organisation}
     */
    public String actsFor(String named) {
        Optional<String> own = organisation();
        if (own.isPresent()) {
            if (named != null && !named.strip().equals(own.get())) {
                throw ProblemException.invalidField(ORGANISATION, "is your own, leave it out");
            }
            return own.get();
        }
        if (named == null || named.length() > LONGEST_ORGANISATION || !Texts.isVisible(named)) {
            throw ProblemException.invalidField(
                    ORGANISATION, "names the organisation, in 1 to " + LONGEST_ORGANISATION + " characters");
        }
        return named.strip();
    }

    /**
     * The organisation a caller makes something for, where an administrator need not name one.
     *
     * @param named null when it is left out
     * @param otherwise an administrator's who names none
     * @throws ProblemException 422 on {@code organisation}
     */
    public String actsFor(String named, String otherwise) {
        return isAdmin() && named == null ? otherwise : actsFor(named);
    }

    /** Whether the caller conducts what belongs to an organisation. */
    public boolean conductsFor(String owner) {
        return isAdmin() || organisation().filter(owner::equals).isPresent();
    }

    private static Role role(Caller caller) {
        if (caller.is(Roles.ADMIN)) {
            return Role.ADMIN;
        }
        return caller.is(Roles.RECRUITER) ? Role.RECRUITER : Role.CANDIDATE;
    }
}

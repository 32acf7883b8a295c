package dev.mockmate.testsession.rest;

import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.ProblemException;
import java.util.UUID;

/** Whose tests a caller may use. */
final class Access {
    private Access() {}

    /** Whether the caller conducts tests: recruiters and admins use any candidate's. */
    static boolean conducts(Caller caller) {
        return caller.is(Roles.RECRUITER) || caller.is(Roles.ADMIN);
    }

    /**
     * Lets pass who may use a candidate's test.
     *
     * @throws ProblemException not found: that another candidate has a test is not told
     */
    static void check(Caller caller, UUID candidate) {
        if (!conducts(caller) && !caller.owns(candidate)) {
            throw ProblemException.notFound();
        }
    }
}

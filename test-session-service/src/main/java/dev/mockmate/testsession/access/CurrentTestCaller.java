package dev.mockmate.testsession.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** The caller of the request at hand; a resource asks it and passes {@link #get()} down as a plain value. */
@ApplicationScoped
public class CurrentTestCaller {
    private final SecurityIdentity identity;

    CurrentTestCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * Who is asking.
     *
     * @throws dev.mockmate.platform.problem.ProblemException {@link AccessProblem#NO_ORGANISATION}: a recruiter belongs to one
     */
    public TestCaller get() {
        TestCaller caller = TestCaller.of(identity);
        caller.organisation();
        return caller;
    }
}

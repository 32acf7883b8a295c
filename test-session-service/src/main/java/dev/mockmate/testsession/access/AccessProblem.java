package dev.mockmate.testsession.access;

import dev.mockmate.platform.problem.ProblemType;

/** Refusals that come from who somebody is. */
public enum AccessProblem implements ProblemType {
    /** A recruiter whose token names no organisation. */
    NO_ORGANISATION("no-organisation", 403, "You belong to no organisation"),

    /** A test token asks for something else than its own test. */
    TEST_TOKEN("test-token-scope", 403, "A test token opens its own test only");

    private final Entry entry;

    AccessProblem(String slug, int status, String title) {
        entry = new Entry(slug, status, title);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

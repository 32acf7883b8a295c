package dev.mockmate.testsession.coderun.rest;

import dev.mockmate.platform.problem.ProblemType;

/** The refusals of running code beside the common ones. */
enum CodeRunProblem implements ProblemType {
    /** Own programs wait already, or too many of others. */
    RUNS_BUSY("runs-busy", 429, "Too many programs wait to be run"),

    /** No code is run here, or not in this language. */
    SANDBOX_UNAVAILABLE("sandbox-unavailable", 503, "Code cannot be run here");

    private final Entry entry;

    CodeRunProblem(String slug, int status, String title) {
        entry = new Entry(slug, status, title);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

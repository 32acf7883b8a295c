package dev.mockmate.interview.privacy.rest;

import dev.mockmate.interview.privacy.application.RemotePersonalData;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.problem.ProblemType;

/** The refusals of privacy calls beside the common ones. */
public enum PrivacyProblem implements ProblemType {
    EXPORT_INCOMPLETE("export-incomplete", 503, "Not every service can tell what it holds at the moment");

    private final Entry entry;

    PrivacyProblem(String slug, int status, String title) {
        entry = new Entry(slug, status, title);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    static ProblemException of(RemotePersonalData.UnavailableException away) {
        return ProblemException.of(EXPORT_INCOMPLETE, "Try again in a minute.").with("service", away.service());
    }
}

package dev.mockmate.testsession.result.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Grades what is due; every replica may. Few answers are graded anew at once: tests that just ended go before. */
@ApplicationScoped
public class GradeDueAnswers {
    private final DueWork work;
    private final GradeTests tests;
    private final RejudgeAnswers rejudged;
    private final GradingConfig config;

    GradeDueAnswers(DueWork work, GradeTests tests, RejudgeAnswers rejudged, GradingConfig config) {
        this.work = work;
        this.tests = tests;
        this.rejudged = rejudged;
        this.config = config;
    }

    /** Tests that are over. */
    public Uni<Void> ofTests() {
        return work.doAll(tests, config.atOnce());
    }

    /** Answers whose question was mended. */
    public Uni<Void> anew() {
        return work.doAll(rejudged, config.rejudgedAtOnce());
    }
}

package dev.mockmate.testsession.result.schedule;

import dev.mockmate.testsession.result.application.GradeTests;
import dev.mockmate.testsession.result.application.RejudgeAnswers;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Grades tests that are over, and answers anew whose question was mended; every replica may. */
@ApplicationScoped
class GradingRounds {
    private final GradeTests grade;
    private final RejudgeAnswers rejudge;

    GradingRounds(GradeTests grade, RejudgeAnswers rejudge) {
        this.grade = grade;
        this.rejudge = rejudge;
    }

    @Scheduled(every = "1s", identity = "grading", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> gradeDue() {
        return grade.gradeDue();
    }

    @Scheduled(every = "1s", identity = "rejudging", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> rejudgeDue() {
        return rejudge.gradeDue();
    }
}

package dev.mockmate.testsession.result.schedule;

import dev.mockmate.testsession.result.application.GradeDueAnswers;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Grades tests that are over, and answers anew whose question was mended; every replica may. */
@ApplicationScoped
class GradingSchedule {
    private final GradeDueAnswers grade;

    GradingSchedule(GradeDueAnswers grade) {
        this.grade = grade;
    }

    @Scheduled(every = "1s", identity = "grading", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> gradeDue() {
        return grade.ofTests();
    }

    @Scheduled(every = "1s", identity = "rejudging", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> rejudgeDue() {
        return grade.anew();
    }
}

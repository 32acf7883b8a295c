package dev.mockmate.testsession.result.schedule;

import dev.mockmate.testsession.result.application.GradeTests;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Grades tests that are over; every replica may. */
@ApplicationScoped
class GradingRounds {
    private final GradeTests grade;

    GradingRounds(GradeTests grade) {
        this.grade = grade;
    }

    @Scheduled(every = "1s", identity = "grading", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> gradeDue() {
        return grade.gradeDue();
    }
}

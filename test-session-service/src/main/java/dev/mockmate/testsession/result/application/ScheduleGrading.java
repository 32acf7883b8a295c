package dev.mockmate.testsession.result.application;

import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.testsession.application.TestChangeListener;
import dev.mockmate.testsession.application.TestSessionConfig;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.CompletionMethod;
import dev.mockmate.testsession.domain.TestChange;
import dev.mockmate.testsession.result.store.Grades;
import dev.mockmate.testsession.result.store.Gradings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Has a test graded when it is over for good: not before answers under way have come in, nor while a closed page may come back. A
 * test that is reopened loses its points; what they were is remembered.
 */
@ApplicationScoped
class ScheduleGrading implements TestChangeListener {
    private final Gradings gradings;
    private final Grades grades;
    private final TestSessionConfig config;

    ScheduleGrading(Gradings gradings, Grades grades, TestSessionConfig config) {
        this.gradings = gradings;
        this.grades = grades;
        this.config = config;
    }

    @Override
    public Uni<Void> changed(CodingTest test, List<TestChange> changes, Instant now) {
        return InOrder.each(changes, change -> note(test, change, now));
    }

    private Uni<Void> note(CodingTest test, TestChange change, Instant now) {
        if (change instanceof TestChange.Completed done) {
            boolean mayComeIn = done.method() == CompletionMethod.TIMER_EXPIRED;
            return gradings.schedule(test.id(), mayComeIn ? done.at().plus(config.grace()) : now);
        } else if (change instanceof TestChange.Abandoned left) {
            return gradings.schedule(test.id(), left.revivableUntil() == null ? now : left.revivableUntil());
        } else if (change instanceof TestChange.Revived) {
            return gradings.cancel(test.id());
        } else if (change instanceof TestChange.Reopened) {
            return gradings.restart(test.id()).chain(() -> grades.forget(test.id()));
        }
        return Uni.createFrom().voidItem();
    }
}

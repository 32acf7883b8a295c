package dev.mockmate.testsession.result.application;

import dev.mockmate.platform.time.Ids;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.result.store.Grades;
import dev.mockmate.testsession.result.store.Grades.Grade;
import dev.mockmate.testsession.result.store.Gradings;
import dev.mockmate.testsession.result.store.Gradings.Standing;
import dev.mockmate.testsession.webhook.application.QueueWebhookDeliveries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Keeps points, and notices when the last ones of a test were given; part of the running transaction. */
@ApplicationScoped
class KeepGrades {
    private final Gradings gradings;
    private final Grades grades;
    private final QueueWebhookDeliveries receivers;
    private final Ids ids;

    KeepGrades(Gradings gradings, Grades grades, QueueWebhookDeliveries receivers, Ids ids) {
        this.gradings = gradings;
        this.grades = grades;
        this.receivers = receivers;
        this.ids = ids;
    }

    /** @param questions all that are worth points in the test */
    Uni<Void> keep(CodingTest test, Standing standing, Grade grade, Collection<UUID> questions) {
        return grades.save(ids.next(), grade, standing.round())
                .chain(() -> finish(test, standing, questions, grade.gradedAt()));
    }

    /** Points that are worth as much as those before; nobody is told. */
    Uni<Void> note(Standing standing, Grade grade) {
        return grades.save(ids.next(), grade, standing.round());
    }

    /** The questions of a test that have their points. */
    Uni<Set<UUID>> known(UUID testId) {
        return grades.known(testId);
    }

    Uni<Void> finish(CodingTest test, Standing standing, Collection<UUID> questions, Instant at) {
        return grades.known(test.id())
                .chain(known -> known.containsAll(questions)
                        ? gradings.finish(test.id(), at)
                                .chain(() -> grades.sum(test.id()))
                                .chain(sum -> receivers.graded(test, sum.points(), sum.maxPoints(), at))
                        : Uni.createFrom().voidItem());
    }
}

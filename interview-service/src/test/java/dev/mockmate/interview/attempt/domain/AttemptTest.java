package dev.mockmate.interview.attempt.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mockmate.interview.attempt.domain.Attempt.Answer;
import dev.mockmate.interview.attempt.domain.Attempt.Assessable;
import dev.mockmate.interview.attempt.domain.Attempt.Completed;
import dev.mockmate.interview.attempt.domain.Attempt.Failed;
import dev.mockmate.interview.attempt.domain.Attempt.Judged;
import dev.mockmate.interview.attempt.domain.Attempt.Known;
import dev.mockmate.interview.attempt.domain.Attempt.Processing;
import dev.mockmate.interview.attempt.domain.Attempt.RetryPolicy;
import dev.mockmate.interview.attempt.domain.Attempt.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttemptTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Answer ANSWER = new Answer("I fixed it.", 42, Optional.empty(), NOW);
    private static final Known ALL = new Known("{\"scoring\":{}}", 8);
    private static final RetryPolicy POLICY = new RetryPolicy(3, 2, Duration.ofSeconds(2), Duration.ofHours(2));

    @Test
    void shouldBeDueAtOnceWhenItIsHandedIn() {
        Processing submitted = Attempt.open().write("I").submit(ANSWER);

        assertEquals("processing", submitted.status());
        assertEquals(new Work(Optional.of(NOW), 0, Optional.empty()), submitted.work());
        assertEquals(Known.NOTHING, submitted.known());
    }

    @Test
    void shouldKeepItsLeaseWhenMorePartsAreKnown() {
        Processing claimed = claimed(1);

        assertEquals(claimed.work(), claimed.know(new Known("{}", 3)).work());
    }

    @Test
    void shouldBeTriedAgainSoonerAtFirstAndGiveItsLeaseBack() {
        Assessable first = claimed(1).failed(POLICY, LATER);
        Assessable second = claimed(2).failed(POLICY, LATER);

        assertInstanceOf(Processing.class, first);
        assertEquals(new Work(Optional.of(LATER.plusSeconds(2)), 1, Optional.empty()), first.work());
        assertEquals(new Work(Optional.of(LATER.plusSeconds(4)), 2, Optional.empty()), second.work());
        assertEquals(Optional.of("The assessment failed and is tried again."), ((Processing) first).error());
    }

    @Test
    void shouldBeFailedAfterTheLastTryOfARowAndTriedLate() {
        Assessable failed = claimed(3).failed(POLICY, LATER);

        assertEquals("failed", failed.status());
        assertEquals(Optional.of(LATER.plus(Duration.ofHours(2))), failed.work().dueAt());
        assertEquals(
                "The answer is stored but could not be assessed; that is tried again later.",
                ((Failed) failed).error());
    }

    @Test
    void shouldNeverBeTriedAgainWhenTheLateTriesAreUsedUp() {
        Failed late = new Failed(ANSWER, Known.NOTHING, "", new Work(Optional.of(NOW), 5, Optional.of(LATER)));

        Assessable over = late.failed(POLICY, LATER);

        assertEquals(new Work(Optional.empty(), 5, Optional.empty()), over.work());
        assertEquals("The answer is stored but could not be assessed.", ((Failed) over).error());
    }

    @Test
    void shouldBeCompletedFromProcessingAndFromFailed() {
        Judged judged = new Judged(Optional.of(7.5), "coach-2", true, 1, 2);
        Completed soon = claimed(1).complete(ALL, judged, LATER, Optional.of(LATER));
        Completed late = ((Failed) claimed(3).failed(POLICY, NOW)).complete(ALL, judged, LATER, Optional.of(LATER));

        assertEquals(soon, late);
        assertTrue(soon.isStandIn());
    }

    @Test
    void shouldTakeTheModelsAssessmentInPlaceOfTheCoachs() {
        Completed standIn = completed(true);

        Completed replaced = standIn.replace(ALL, new Judged(Optional.of(8.0), "model", false, 0, 0));

        assertFalse(replaced.isStandIn());
        assertEquals(Optional.empty(), replaced.redoAt());
        assertEquals(standIn.completedAt(), replaced.completedAt());
        assertEquals(Optional.of(LATER), standIn.keepStandIn(Optional.of(LATER)).redoAt());
    }

    @Test
    void shouldForgetTheOldAssessmentWhenAnOperatorAsksForANewOne() {
        Processing again = completed(true).reassess(LATER);

        assertEquals(
                new Processing(
                        ANSWER, Known.NOTHING, Optional.empty(), new Work(Optional.of(LATER), 0, Optional.empty())),
                again);
    }

    @Test
    void shouldTakeTheScoreOfItsClient() {
        Completed open = claimed(1).scoredByClient(6.5, LATER);
        Completed before = completed(true).scoredByClient(6.5, LATER);

        assertEquals(new Judged(Optional.of(6.5), "client", false, 0, 0), open.judged());
        assertEquals(new Judged(Optional.of(6.5), "client", true, 1, 2), before.judged());
        assertEquals(LATER, before.completedAt());
        assertEquals(ALL, before.known());
    }

    private static Processing claimed(int tries) {
        return new Processing(
                ANSWER, Known.NOTHING, Optional.empty(), new Work(Optional.of(NOW), tries, Optional.of(LATER)));
    }

    private static Completed completed(boolean degraded) {
        return new Completed(
                ANSWER, ALL, new Judged(Optional.of(7.5), "coach-2", degraded, 1, 2), NOW, Optional.of(NOW));
    }
}

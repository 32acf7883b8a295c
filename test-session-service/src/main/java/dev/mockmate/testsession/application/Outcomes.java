package dev.mockmate.testsession.application;

import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Decision;
import dev.mockmate.testsession.domain.Refusal;
import java.util.Optional;

/** What was decided or found, told as use cases do. */
public final class Outcomes {
    private Outcomes() {}

    /** The test as it was decided on. */
    public static Outcome<CodingTest, Refusal> of(Decision decision) {
        return ofAccepted(decision).map(Decision.Accepted::test);
    }

    /** What was decided, with what happened. */
    public static Outcome<Decision.Accepted, Refusal> ofAccepted(Decision decision) {
        return decision instanceof Decision.Refused refused
                ? Outcome.refused(refused.reason())
                : Outcome.done((Decision.Accepted) decision);
    }

    /** What was found; a refusal when there is nothing, or nothing of the caller's. */
    public static <T> Outcome<T, Refusal> found(Optional<T> found) {
        return Outcome.found(found, new Refusal.NotFound());
    }
}

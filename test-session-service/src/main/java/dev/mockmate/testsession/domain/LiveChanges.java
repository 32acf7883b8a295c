package dev.mockmate.testsession.domain;

import static dev.mockmate.testsession.domain.Decision.accepted;
import static dev.mockmate.testsession.domain.Decision.refused;

import dev.mockmate.testsession.domain.TestState.Completed;
import dev.mockmate.testsession.domain.TestState.Open;
import dev.mockmate.testsession.domain.TestState.Over;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What recruiters change while a test is under way, or after. Time has decided before. */
public final class LiveChanges {
    private LiveChanges() {}

    /** Gives more time, beyond what returned gaps are capped at. */
    public static Decision addTime(CodingTest test, long seconds, String reason, Instant now) {
        return test.state() instanceof Open
                ? accepted(
                        test.with(test.timing().extend(seconds), now), new TestChange.TimeAdded(now, seconds, reason))
                : refused(test, new Refusal.TestOver(test.state()));
    }

    /** Tells the candidate something. */
    public static Decision announce(CodingTest test, UUID id, String text, Instant now) {
        return test.state() instanceof Open
                ? accepted(test, new TestChange.Announced(now, id, text))
                : refused(test, new Refusal.TestOver(test.state()));
    }

    /** Ends it now; what is stored is handed in. Repeating it changes nothing. */
    public static Decision end(CodingTest test, String reason, Instant now) {
        if (test.state() instanceof Open open) {
            return accepted(
                    test.with(open.end(now), now),
                    new TestChange.EndRequested(now, reason),
                    new TestChange.Completed(now, CompletionMethod.AUTO, CompletionMethod.AUTO));
        }
        return test.state() instanceof Completed done && done.method() == CompletionMethod.AUTO
                ? accepted(test)
                : refused(test, new Refusal.TestOver(test.state()));
    }

    /** Lets a test that is over go on for so many minutes from now, with all that was typed. */
    public static Decision reopen(CodingTest test, int minutes, String reason, Instant now) {
        if (!(test.state() instanceof Over over)) {
            return refused(test, new Refusal.TestUnderWay());
        }
        Timing timing = test.timing().endAt(now.plus(Duration.ofMinutes(minutes)), now);
        return accepted(test.reopened(timing, over.reopen(), now), new TestChange.Reopened(now, minutes, reason));
    }
}

package dev.mockmate.testsession.application;

import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.TestChange;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/**
 * Something that follows from what happens to tests: pages are told, work is graded, webhooks are called. It only stores what is
 * to be done, in the transaction in which it happened.
 */
public interface TestChangeListener {
    /** Takes note of changes, in their order; {@code test} is as it stands after them. */
    Uni<Void> changed(CodingTest test, List<TestChange> changes, Instant now);
}

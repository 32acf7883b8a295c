package dev.mockmate.testsession.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.testsession.domain.Answers;
import dev.mockmate.testsession.domain.Assignment;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Progress;
import dev.mockmate.testsession.domain.TestContents;
import dev.mockmate.testsession.domain.TestState;
import dev.mockmate.testsession.domain.Timing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TestSessionRowTest {
    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    @Test
    void shouldTellTheHighestNumberWhoeverWroteIt() {
        TestSessionRow row = TestSessionRow.of(test(new Progress(List.of(), Answers.none(), Optional.of(5L))));
        assertThat(row.test().progress().sequence()).contains(5L);

        // as a replica of an older build writes it
        row.pendingAnswers.put("q", "later");
        row.answerSequences.put("q", 7L);
        assertThat(row.test().progress().sequence()).contains(7L);

        row.sequence = null;
        assertThat(row.test().progress().sequence()).contains(7L);
    }

    private static CodingTest test(Progress progress) {
        return new CodingTest(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                new Assignment("acme", Optional.empty()),
                new TestContents(List.of(), Map.of(), List.of()),
                Timing.from(START, 60, 0),
                new TestState.Active(),
                progress,
                START,
                START,
                0,
                START,
                START);
    }
}

package dev.mockmate.interview.attempt.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.attempt.domain.Attempt;
import dev.mockmate.interview.attempt.domain.Attempt.Answer;
import dev.mockmate.interview.attempt.domain.Attempt.Completed;
import dev.mockmate.interview.attempt.domain.Attempt.Draft;
import dev.mockmate.interview.attempt.domain.Attempt.Failed;
import dev.mockmate.interview.attempt.domain.Attempt.Judged;
import dev.mockmate.interview.attempt.domain.Attempt.Known;
import dev.mockmate.interview.attempt.domain.Attempt.Processing;
import dev.mockmate.interview.attempt.domain.Attempt.Work;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttemptRowTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Answer ANSWER = new Answer("I fixed it.", 42, Optional.of("{\"wpm\":120}"), NOW);
    private static final Known KNOWN = new Known("{\"follow_up\":{}}", 1);

    @ParameterizedTest
    @MethodSource("states")
    void shouldReadWhatWasStored(Attempt state) {
        AttemptRow row = new AttemptRow();

        row.become(state);

        assertThat(row.state()).isEqualTo(state);
        assertThat(row.status).isEqualTo(state.status());
    }

    static Stream<Attempt> states() {
        Work work = new Work(Optional.of(NOW), 2, Optional.of(NOW.plusSeconds(15)));
        return Stream.of(
                new Draft("I fix"),
                new Processing(ANSWER, Known.NOTHING, Optional.empty(), work),
                new Processing(ANSWER, KNOWN, Optional.of("again"), work),
                new Failed(ANSWER, KNOWN, "failed", new Work(Optional.empty(), 9, Optional.empty())),
                new Completed(
                        ANSWER, KNOWN, new Judged(Optional.of(7.5), "coach-2", true, 1, 2), NOW, Optional.of(NOW)),
                new Completed(
                        ANSWER, KNOWN, new Judged(Optional.empty(), "model", false, 0, 0), NOW, Optional.empty()));
    }
}

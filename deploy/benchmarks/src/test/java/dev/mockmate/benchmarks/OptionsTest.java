package dev.mockmate.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final Map<String, Function<List<String>, Object>> ALL = Map.of(
            "heartbeats",
            HeartbeatOptions::of,
            "simultaneous",
            SimultaneousOptions::of,
            "interview-cost",
            CostOptions::of);

    @Test
    void shouldTakeWhatIsSaidForAnOption() {
        assertEquals(
                new HeartbeatOptions(5_000, 15_000, Duration.ofSeconds(60), Duration.ofSeconds(7), 300),
                HeartbeatOptions.of(List.of("--live", "300", "--seconds", "7")));
        assertEquals(
                Duration.ofSeconds(9),
                SimultaneousOptions.of(List.of("--seconds", "9")).length());
        assertEquals(0.5, CostOptions.of(List.of("--rate", "0.5")).perSecond());
    }

    @Test
    void shouldSayWhichOptionIsWrong() {
        ALL.forEach((name, options) -> {
            complains(options, name + " does not know --fast.", "--fast");
            complains(options, "--seconds needs a value.", "--seconds");
            complains(options, "--seconds wants a ", "--seconds", "soon");
            complains(options, "--seconds", "--seconds", "0");
        });
    }

    private static void complains(Function<List<String>, Object> options, String begin, String... arguments) {
        String said = assertThrows(NotMeasuredException.class, () -> options.apply(List.of(arguments)))
                .getMessage();
        assertTrue(said.contains(begin), said);
    }
}

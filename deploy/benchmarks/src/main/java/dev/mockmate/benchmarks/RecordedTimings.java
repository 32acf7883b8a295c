package dev.mockmate.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How long hosted models took, request by request, as {@code model-timings.csv} tells; its head names the source.
 */
final class RecordedTimings {

    private static final String FILE = "/model-timings.csv";
    private static final String HEADER = "model,first_token_ms,token_ms";
    private static final double NANOS_PER_MILLI = 1_000_000;

    private final List<Timing> timings;

    private RecordedTimings(List<Timing> timings) {
        this.timings = timings;
    }

    /** Of one request: the wait for its first token, and for each one after. */
    record Timing(Duration firstToken, Duration token) {}

    static RecordedTimings read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RecordedTimings.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
            return new RecordedTimings(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.equals(HEADER))
                    .map(line -> line.split(","))
                    .map(fields -> new Timing(millis(fields[1]), millis(fields[2])))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The timing an answer is assessed at: each in turn, from the first again after the last. */
    Timing of(int answer) {
        return timings.get(Math.floorMod(answer, timings.size()));
    }

    int count() {
        return timings.size();
    }

    private static Duration millis(String number) {
        return Duration.ofNanos(Math.round(Double.parseDouble(number) * NANOS_PER_MILLI));
    }
}

package dev.mockmate.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Latencies of one kind, as a line of a table in milliseconds. */
final class Latencies {

    static final String HEADER =
            String.format(Locale.ROOT, "%-34s %7s %8s %8s %8s %8s", "ms", "count", "p50", "p90", "p99", "max");

    private static final int SIGNIFICANT_DIGITS = 3;

    private final String name;
    private final Histogram histogram = new Histogram(SIGNIFICANT_DIGITS);

    Latencies(String name) {
        this.name = name;
    }

    /** Adds one; two clock readings within the same moment may come out negative, which counts as 0. */
    void add(long micros) {
        histogram.recordValue(Math.max(0, micros));
    }

    /** Adds all of another. */
    void add(Latencies other) {
        histogram.add(other.histogram);
    }

    long count() {
        return histogram.getTotalCount();
    }

    /** The percentile in milliseconds. */
    double millisAt(double percentile) {
        return millis(histogram.getValueAtPercentile(percentile));
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-34s %7d %8.1f %8.1f %8.1f %8.1f",
                name,
                histogram.getTotalCount(),
                millis(histogram.getValueAtPercentile(50)),
                millis(histogram.getValueAtPercentile(90)),
                millis(histogram.getValueAtPercentile(99)),
                millis(histogram.getMaxValue()));
    }

    /** A table of several in Markdown, in milliseconds; those that were never measured are left out. */
    static List<String> table(Collection<Latencies> several) {
        List<String> lines =
                new ArrayList<>(List.of("| ms | count | p50 | p90 | p99 | max |", "|---|--:|--:|--:|--:|--:|"));
        several.stream().filter(one -> one.count() > 0).forEach(one -> lines.add(one.row()));
        return lines;
    }

    private String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f |",
                name,
                histogram.getTotalCount(),
                millisAt(50),
                millisAt(90),
                millisAt(99),
                millis(histogram.getMaxValue()));
    }

    private static double millis(long micros) {
        return micros / 1000.0;
    }
}

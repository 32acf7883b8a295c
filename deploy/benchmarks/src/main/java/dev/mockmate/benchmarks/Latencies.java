package dev.mockmate.benchmarks;

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

    private static double millis(long micros) {
        return micros / 1000.0;
    }
}

package dev.mockmate.benchmarks;

import dev.mockmate.benchmarks.PartProcesses.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Interviews of one leg and what all parts used while they were held, until a moment after the last.
 *
 * @param used by all parts, from the first interview's begin
 * @param residentKib by part, at the end
 */
public record MeasuredInterviews(InterviewSteps steps, Usage used, Map<String, Long> residentKib) {

    private static final Duration AFTERWARDS = Duration.ofSeconds(2);

    /** Holds interviews at a fixed rate and measures the parts meanwhile. */
    public static MeasuredInterviews atRate(
            InterviewLoad load, PartProcesses parts, double perSecond, Duration length, long thinkMillis) {
        Usage before = parts.usage();
        InterviewSteps steps = load.atRate(perSecond, length, thinkMillis);
        Pause.of(AFTERWARDS);
        return new MeasuredInterviews(steps, parts.usage().since(before), parts.residentKib());
    }

    /** CPU of all parts an interview, in milliseconds. */
    public double millisPerInterview() {
        return (double) used.cpuMillisOfAll() / Math.max(1, steps.held());
    }

    /** Of it, what the JVMs' compilers took: nothing any more when everything is warm. */
    double compilerMillisPerInterview() {
        return (double) used.compilerMillisOfAll() / Math.max(1, steps.held());
    }

    /** CPU of one part an interview without its compilers, in milliseconds. */
    double millisPerInterviewOf(String part) {
        return (double) (used.cpuMillis().get(part) - used.compilerMillis().get(part)) / Math.max(1, steps.held());
    }

    /** The same of all without what the parts use when nobody is there. */
    double millisPerInterview(double restMillisPerSecond) {
        return Math.max(0, used.cpuMillisOfAll() - restMillisPerSecond * used.seconds()) / Math.max(1, steps.held());
    }

    /** CPU an interview by part, and memory at the end, as a table in Markdown. */
    public List<String> table() {
        List<String> lines = new ArrayList<>(
                List.of("| part | CPU ms per interview | of it compilers | MiB |", "|---|--:|--:|--:|"));
        used.cpuMillis()
                .forEach((part, millis) -> lines.add(
                        row(part, millis, used.compilerMillis().get(part), residentKib.getOrDefault(part, 0L))));
        lines.add(row(
                "**all**",
                used.cpuMillisOfAll(),
                used.compilerMillisOfAll(),
                residentKib.values().stream().mapToLong(Long::longValue).sum()));
        return lines;
    }

    private String row(String part, long millis, long compilers, long kib) {
        double held = Math.max(1, steps.held());
        return String.format(
                Locale.ROOT, "| %s | %.1f | %.1f | %d |", part, millis / held, compilers / held, kib / 1024);
    }
}

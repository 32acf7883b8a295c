package dev.mockmate.benchmarks;

import dev.mockmate.benchmarks.PartProcesses.Usage;
import dev.mockmate.benchmarks.SessionOperations.Leg;
import java.util.List;
import java.util.Map;

/**
 * What was measured of one system.
 *
 * @param residentAtRest KiB by part, before anybody came
 * @param fresh used at rest, before anybody came
 * @param rest used at rest, after the load
 * @param legs two of the same, or none
 */
record CostFigures(
        String name,
        Map<String, Long> residentAtRest,
        Usage fresh,
        Usage rest,
        List<MeasuredInterviews> legs,
        List<Leg> operations) {

    /** CPU of all parts a second when nobody is there, in milliseconds. */
    double restMillis() {
        return rest.cpuMillisOfAll() / rest.seconds();
    }

    double residentGib() {
        return residentAtRest.values().stream().mapToLong(Long::longValue).sum() / 1024.0 / 1024.0;
    }

    /** CPU of an interview in milliseconds, with the parts' rest meanwhile. */
    double millisPerInterview() {
        return legs.stream()
                .mapToDouble(MeasuredInterviews::millisPerInterview)
                .average()
                .orElseThrow();
    }

    /** Of {@link #millisPerInterview}, what the JVMs' compilers took. */
    double compilerMillis() {
        return legs.stream()
                .mapToDouble(MeasuredInterviews::compilerMillisPerInterview)
                .average()
                .orElseThrow();
    }

    /** What one more costs: without the parts' rest. */
    double millisOfOneMore() {
        return legs.stream()
                .mapToDouble(leg -> leg.millisPerInterview(restMillis()))
                .average()
                .orElseThrow();
    }

    /** The same for one of its answers: two systems may ask differently many. */
    double millisOfOneMoreAnswer() {
        InterviewSteps both = steps();
        return millisOfOneMore() * both.held() / Math.max(1, both.answers());
    }

    /** How far the two legs are apart, as a part of their mean. */
    double spread() {
        return Math.abs(legs.get(0).millisPerInterview() - legs.get(1).millisPerInterview()) / millisPerInterview();
    }

    /** The steps of both legs. */
    InterviewSteps steps() {
        return legs.get(0).steps().and(legs.get(1).steps());
    }
}

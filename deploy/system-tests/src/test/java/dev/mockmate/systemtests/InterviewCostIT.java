package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.benchmarks.InterviewLoad;
import dev.mockmate.benchmarks.MeasuredInterviews;
import dev.mockmate.benchmarks.PartProcesses;
import dev.mockmate.local.LocalStack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A short form of {@code deploy/benchmarks/run interview-cost}: it prints the same table, of a cold stack that runs everything
 * twice and has the load in the origin's process, so that its figures say nothing by themselves.
 */
@Order(6)
@ExtendWith(RunningStack.class)
class InterviewCostIT {

    private static final List<String> USERS = List.of("candidate15", "candidate16", "candidate17", "candidate18");
    private static final double PER_SECOND = 0.4;
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final long THINK_MILLIS = 100;

    /** An interview needs them all; of a service's two instances one may happen to have nothing to do. */
    private static final List<String> AT_WORK = List.of(
            PartProcesses.ORIGIN,
            LocalStack.POSTGRES,
            LocalStack.KAFKA,
            RunningStack.SESSION,
            RunningStack.INTERVIEW,
            RunningStack.GATEWAY);

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void shouldPutEveryInterviewThroughAndMeasureEveryPart() {
        List<String> tokens = USERS.stream()
                .map(name -> User.named(name).withCredits(2).token())
                .toList();
        PartProcesses parts = PartProcesses.ofStack(RunningStack.stack().dataDir());

        MeasuredInterviews measured;
        try (InterviewLoad load = new InterviewLoad(RunningStack.origin(), tokens)) {
            measured = MeasuredInterviews.atRate(load, parts, PER_SECOND, LENGTH, THINK_MILLIS);
        }

        Stream.of(measured.table(), measured.steps().table())
                .flatMap(List::stream)
                .forEach(System.out::println);
        assertThat(measured.steps().failures()).isEmpty();
        assertThat(measured.steps().begun()).isEqualTo((int) (PER_SECOND * LENGTH.toSeconds()));
        assertThat(measured.steps().held()).isEqualTo(measured.steps().begun());
        assertThat(measured.steps().answers())
                .isGreaterThanOrEqualTo(3 * measured.steps().held());
        assertThat(parts.parts()).contains(LocalStack.KEYCLOAK, RunningStack.BILLING, RunningStack.BILLING_REPLICA);
        assertThat(measured.residentKib()).containsOnlyKeys(parts.parts());
        assertThat(measured.residentKib().values())
                .allSatisfy(kib -> assertThat(kib).isPositive());
        Map<String, Long> cpu = measured.used().cpuMillis();
        assertThat(cpu).containsOnlyKeys(parts.parts());
        assertThat(AT_WORK)
                .allSatisfy(part -> assertThat(cpu.get(part)).as(part).isPositive());
    }
}

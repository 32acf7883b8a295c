package dev.mockmate.benchmarks;

import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import dev.mockmate.local.ThrowawayStack;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * How long an event takes from the commit of the state it speaks of to the commit of its effect in another service.
 *
 * <pre>
 *   POST /api/sessions ─► commit of session row ─► outbox relay ─► Kafka ─► inbox ─► commit of inbox row
 *                         └──────────────────────── measured ───────────────────────────────────────┘
 * </pre>
 *
 * New sessions are made open-loop; billing and interview both hear of each.
 */
final class EventLatency {

    private static final int PER_SECOND = 500;
    /**
     * A method is compiled for good after some thousand calls, which at this rate is after a minute and a half; while three JVMs
     * do that, their compilers take as much of two cores as the work does.
     */
    private static final Duration WARM_UP = Duration.ofSeconds(150);

    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final Duration ARRIVAL_LIMIT = Duration.ofSeconds(30);
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(20);
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(200).toNanos();
    private static final List<Service> CONSUMERS = List.of(Service.BILLING, Service.INTERVIEW);

    private static final String BODY = new JsonObject()
            .put("job_title", "Backend Engineer")
            .put("job_description", "Java, Kafka and PostgreSQL in a team of six.")
            .put("difficulty", "medium")
            .put("interview_type", "technical")
            .encode();

    /** Milliseconds at p99 beside what three commits on this disk take. */
    private static final double AIM_BESIDE_DISK = 10;

    private static final int COMMITS = 3;

    private final LocalStack stack;
    private final int perSecond;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private EventLatency(LocalStack stack, int perSecond) {
        this.stack = stack;
        this.perSecond = perSecond;
    }

    static void run(List<String> arguments) {
        int perSecond = PER_SECOND;
        for (Arguments each = new Arguments(arguments); each.hasNext(); ) {
            String argument = each.next();
            if (!"--rate".equals(argument)) {
                throw new NotMeasuredException("event-latency does not know " + argument + ".");
            }
            perSecond = each.count();
        }
        try (ThrowawayStack throwaway = ThrowawayStack.start(
                "benchmark", builder -> builder.services(Set.of(Service.SESSION, Service.BILLING, Service.INTERVIEW))
                        .jvmFlags(ThrowawayStack.FAST_JVM)
                        .postgresSettings(Map.of("track_commit_timestamp", "on")))) {
            new EventLatency(throwaway.stack(), perSecond).measure();
        }
    }

    private void measure() {
        List<String> tokens = Candidates.tokens(http, stack.originUrl());
        OpenLoop load = new OpenLoop(http, perSecond);
        System.out.println(
                "Warming up for " + WARM_UP.toSeconds() + " s, measuring for " + MEASURED.toSeconds() + " s …");
        load.run(WARM_UP, number -> newSession(tokens, number));
        List<OpenLoop.Answer> answers;
        Latencies disk;
        try (DiskFlushes flushes = DiskFlushes.start()) {
            answers = load.run(MEASURED, number -> newSession(tokens, number));
            disk = flushes.measured();
        }
        try (CommitTimes sessions = new CommitTimes(stack, Service.SESSION)) {
            long backlog = sessions.backlog();
            Aims aims = new Aims();
            List<String> table = table(sessions, answers, disk, aims);
            print(answers, backlog, table);
            System.out.println();
            aims.print();
            aims.check();
        }
    }

    private HttpRequest newSession(List<String> tokens, int number) {
        return HttpRequest.newBuilder(URI.create(stack.url(Service.SESSION.module()) + "/api/sessions"))
                .timeout(REQUEST_LIMIT)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + tokens.get(number % tokens.size()))
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
    }

    private List<String> table(CommitTimes sessions, List<OpenLoop.Answer> answers, Latencies disk, Aims aims) {
        List<UUID> ids = created(answers).stream()
                .map(answer -> UUID.fromString(new JsonObject(answer.body()).getString("id")))
                .toList();
        Set<UUID> events = sessions.created(ids).keySet();
        Map<Service, Map<UUID, Long>> effects = new EnumMap<>(Service.class);
        CONSUMERS.forEach(consumer -> effects.put(consumer, effects(consumer, events)));
        // Only now has the relay noted of every event when it was sent.
        Map<UUID, CommitTimes.Published> causes = sessions.created(ids);

        List<String> lines = new ArrayList<>(List.of(Latencies.HEADER));
        effects.forEach((consumer, times) -> {
            Latencies latencies = new Latencies("commit to effect in " + consumer.module());
            times.forEach((event, at) -> latencies.add(at - causes.get(event).committed()));
            lines.add(latencies.line());
            aims.atMost(
                    "commit to effect in " + consumer.module() + ", p99 ms",
                    latencies.millisAt(99),
                    AIM_BESIDE_DISK + COMMITS * disk.millisAt(99));
        });
        Latencies relay = new Latencies("commit to Kafka's acknowledgement");
        causes.values().forEach(event -> relay.add(event.sent() - event.committed()));
        lines.add(relay.line());
        Latencies calls = new Latencies("POST /api/sessions, due to answer");
        answers.forEach(answer -> calls.add(answer.micros()));
        lines.add(calls.line());
        lines.add(disk.line());
        return lines;
    }

    /** When each event's effect was committed; waits until all have arrived. */
    private Map<UUID, Long> effects(Service consumer, Set<UUID> events) {
        try (CommitTimes times = new CommitTimes(stack, consumer)) {
            long deadline = System.nanoTime() + ARRIVAL_LIMIT.toNanos();
            while (times.effectCount(events) < events.size()) {
                if (System.nanoTime() > deadline) {
                    throw new NotMeasuredException(events.size() - times.effectCount(events) + " of " + events.size()
                            + " events had no effect in " + consumer.module() + " within "
                            + ARRIVAL_LIMIT.toSeconds() + " s.");
                }
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
            return times.effects(events);
        }
    }

    private static List<OpenLoop.Answer> created(List<OpenLoop.Answer> answers) {
        return answers.stream().filter(answer -> answer.status() == 201).toList();
    }

    private void print(List<OpenLoop.Answer> answers, long backlog, List<String> table) {
        System.out.println();
        System.out.println("event latency: " + perSecond + " new sessions a second, open-loop, for "
                + MEASURED.toSeconds() + " s after " + WARM_UP.toSeconds() + " s of warm-up, " + Candidates.COUNT
                + " users");
        System.out.println("cores " + Runtime.getRuntime().availableProcessors() + ", Java "
                + Runtime.version().feature() + ", answers "
                + answers.stream().collect(Collectors.groupingBy(OpenLoop.Answer::status, Collectors.counting())));
        table.forEach(System.out::println);
        System.out.println("outbox backlog at the end of the load: " + backlog);
        if (created(answers).size() < answers.size()) {
            throw new NotMeasuredException("Not every request was answered 201, so the figures are of less load.");
        }
    }
}

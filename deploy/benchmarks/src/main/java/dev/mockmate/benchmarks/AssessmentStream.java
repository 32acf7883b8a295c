package dev.mockmate.benchmarks;

import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import dev.mockmate.local.ThrowawayStack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * How long a part of an assessment takes from the model to the client.
 *
 * <pre>
 *   model sends the token that ends follow_up ─► read, decided ─► stored (commit) ─► SSE client has the event
 *   └────────────────────────────────────── measured ──────────────────────────────────────────────────┘
 * </pre>
 *
 * Model and client are in this process and share its clock. Only the follow-up has an aim of its own: the parts behind it
 * are told for comparison. What a batch of tokens takes on its way through the service comes from the service's own histogram.
 */
final class AssessmentStream {

    private static final double MOST_MILLIS_OF_FOLLOW_UP = 20;
    private static final double MOST_MILLIS_OF_BATCH = 5;

    private static final int CANDIDATES_WARMING_UP = 12;
    private static final int ANSWERS_WARMING_UP = 16;
    private static final int CANDIDATES = 4;
    private static final int ANSWERS = 40;
    private static final int WARM_UP = CANDIDATES_WARMING_UP * ANSWERS_WARMING_UP;
    private static final int MEASURED = CANDIDATES * ANSWERS;
    private static final String FOLLOW_UP = "follow_up";

    private final LocalStack stack;
    private final StreamingModel model;
    private final AnswerCalls calls;

    private AssessmentStream(LocalStack stack, StreamingModel model) {
        this.stack = stack;
        this.model = model;
        this.calls = new AnswerCalls(stack);
    }

    static void run() {
        RecordedTimings timings = RecordedTimings.read();
        System.out.println("The model answers at the pace of " + timings.count() + " recorded requests.");
        try (StreamingModel model = new StreamingModel(timings);
                ThrowawayStack throwaway = ThrowawayStack.start("benchmark", builder -> builder.services(
                                Set.of(Service.SESSION, Service.BILLING, Service.INTERVIEW))
                        .env(
                                Service.INTERVIEW.module(),
                                Map.of(
                                        "OPENAI_API_KEY",
                                        "benchmark",
                                        "OPENAI_MODEL",
                                        "benchmark",
                                        "OPENAI_BASE_URL",
                                        model.baseUrl(),
                                        "MODEL_TOKENS_PER_SESSION",
                                        "1000000000",
                                        "MODEL_TIME_PER_SESSION",
                                        "24h"))
                        .jvmFlags(ThrowawayStack.FAST_JVM))) {
            new AssessmentStream(throwaway.stack(), model).measure();
        }
    }

    private void measure() {
        System.out.println("Warming up with " + WARM_UP + " answers …");
        assess(0, CANDIDATES_WARMING_UP, ANSWERS_WARMING_UP);
        System.out.println("Measuring with " + MEASURED + " …");
        BatchTimes before = batches();
        try (DiskFlushes disk = DiskFlushes.start()) {
            List<Map<String, Long>> arrivals = assess(WARM_UP, CANDIDATES, ANSWERS);
            print(latencies(arrivals), batches().since(before), disk.measured());
        }
    }

    /** Each candidate gives answers one after the other, in a session of its own; when which part of which arrived. */
    private List<Map<String, Long>> assess(int from, int candidates, int answers) {
        List<AnswerCalls.Session> sessions = IntStream.range(0, candidates)
                .mapToObj(number -> calls.newSession())
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(candidates);
        try {
            List<CompletableFuture<List<Map<String, Long>>>> all = IntStream.range(0, candidates)
                    .mapToObj(candidate -> CompletableFuture.supplyAsync(
                            () -> allAssessed(sessions.get(candidate), from + candidate * answers, answers), threads))
                    .toList();
            return all.stream()
                    .map(CompletableFuture::join)
                    .flatMap(List::stream)
                    .toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof NotMeasuredException cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Map<String, Long>> allAssessed(AnswerCalls.Session session, int from, int answers) {
        return IntStream.range(0, answers)
                .mapToObj(number -> assessed(session, number + 1, from + number))
                .toList();
    }

    private Map<String, Latencies> latencies(List<Map<String, Long>> arrivals) {
        Map<String, Latencies> parts = new LinkedHashMap<>();
        for (int number = 0; number < arrivals.size(); number++) {
            int answer = WARM_UP + number;
            arrivals.get(number).forEach((part, at) -> model.sent(answer, part)
                    .ifPresent(
                            sent -> parts.computeIfAbsent(part, Latencies::new).add((at - sent) / 1000)));
        }
        return parts;
    }

    private void print(Map<String, Latencies> parts, BatchTimes batches, Latencies disk) {
        System.out.println();
        System.out.println("assessment-stream: from the model's last token of a part to the SSE client, " + CANDIDATES
                + " candidates at once");
        System.out.println("cores " + Runtime.getRuntime().availableProcessors() + ", Java "
                + Runtime.version().feature() + ", synchronous commits");
        System.out.println(Latencies.HEADER);
        parts.values().forEach(part -> System.out.println(part.line()));
        System.out.println(disk.line());
        System.out.printf(
                Locale.ROOT,
                "added per token batch: p50 at most %.2f ms, p99 at most %.2f ms, of %d batches%n",
                batches.percentileMillis(50),
                batches.percentileMillis(99),
                batches.count());
        Latencies followUp = parts.get(FOLLOW_UP);
        if (followUp == null || followUp.count() < MEASURED || batches.count() == 0) {
            throw new NotMeasuredException("Not every follow_up arrived, so the figures are of fewer.");
        }
        if (followUp.millisAt(99) > MOST_MILLIS_OF_FOLLOW_UP) {
            throw new AimMissedException("p99 of follow_up is over " + MOST_MILLIS_OF_FOLLOW_UP + " ms.");
        }
        if (batches.percentileMillis(99) > MOST_MILLIS_OF_BATCH) {
            throw new AimMissedException("p99 of a token batch is over " + MOST_MILLIS_OF_BATCH + " ms.");
        }
    }

    private Map<String, Long> assessed(AnswerCalls.Session session, int question, int answer) {
        return calls.arrivals(
                session,
                calls.answer(
                        session,
                        calls.ask(session, question),
                        "At Acme we moved the billing system. I had to write the plan. I talked to everybody who worked with"
                                + " it, and I tested each step before we took it. That is answer-number-" + answer
                                + " of mine."));
    }

    private BatchTimes batches() {
        return BatchTimes.read(calls.http(), stack.managementUrl(Service.INTERVIEW.module()));
    }
}

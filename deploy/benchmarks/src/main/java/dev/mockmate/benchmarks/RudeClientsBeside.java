package dev.mockmate.benchmarks;

import dev.mockmate.campaign.Aftermath;
import dev.mockmate.campaign.RudeClients;
import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import dev.mockmate.local.ThrowawayStack;
import dev.mockmate.platform.testing.RudeClient;
import dev.mockmate.platform.testing.RudeClient.Tally;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Clients that go away, 50,000 times, and what polite users beside them notice, who read their sessions, balance and interviews a
 * hundred times a second, first alone and then beside the rude ones, who begin as many calls a second.
 */
final class RudeClientsBeside {
    private static final int CALLS = 50_000;
    private static final int WARM_UP_CONCURRENCY = 20;
    private static final int POLITE = 100;
    /** As many rude calls a second as polite ones. */
    private static final Duration INTERVAL = Duration.ofMillis(10);

    private static final int MAX_CONCURRENCY = 64;
    /** Until the compilers of the services, who meet each of some two hundred calls in four manners, have little left to do. */
    private static final int WARM_UP = 60_000;

    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final Duration A_WHILE = Duration.ofSeconds(5);
    private static final int WHILES_A_MINUTE = 12;
    private static final int MOST_GROWTH_MIB = 32;
    private static final double MOST_TIMES = 2;
    private static final int ANSWERED = 200;
    private static final double LEAST_PER_SECOND = 95;
    private static final List<String> READ =
            List.of("/api/sessions?limit=20", "/api/billing/balance", "/api/mock?limit=20");

    /**
     * @param took until the last rude client had gone
     * @param whiles what polite users were answered meanwhile, {@link #A_WHILE} each
     */
    private record Together(Tally tally, Duration took, List<List<OpenLoop.Answer>> whiles) {
        double perSecond() {
            return 1000.0 * tally.calls() / took.toMillis();
        }
    }

    private final LocalStack stack;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private List<String> tokens = List.of();

    private RudeClientsBeside(LocalStack stack) {
        this.stack = stack;
    }

    static void run() {
        try (ThrowawayStack throwaway =
                ThrowawayStack.start("benchmark", builder -> builder.jvmFlags(ThrowawayStack.FAST_JVM))) {
            new RudeClientsBeside(throwaway.stack()).measure();
        }
    }

    private void measure() {
        Map<String, Service> parts = new TreeMap<>();
        for (Service service : Service.values()) {
            parts.put(service.module(), service);
        }
        RudeClients rude = RudeClients.of(stack, parts, others(), RudeClient.anySeed());
        System.out.println("Warming up …");
        signIn();
        together(() -> rude.run(WARM_UP, WARM_UP_CONCURRENCY));
        signIn();
        polite(A_WHILE);
        System.out.println("Measuring …");
        List<OpenLoop.Answer> alone = polite(QUIET);
        Latencies quiet = latencies("polite users alone", alone);
        Aftermath aftermath = Aftermath.from(stack, parts.keySet());
        Together together = together(() -> rude.run(CALLS, MAX_CONCURRENCY, INTERVAL));
        List<OpenLoop.Answer> answers =
                together.whiles().stream().flatMap(List::stream).toList();
        Latencies loud = latencies("beside rude clients", answers);
        print(together, quiet, loud, answers);
        printMinutes(together.whiles());
        judge(aftermath, together, alone, quiet, loud);
    }

    /** Before each part of the measurement: a token lasts a quarter of an hour. */
    private void signIn() {
        tokens = Candidates.tokens(http, stack.originUrl()).subList(0, Candidates.COUNT / 2);
    }

    /** Rude clients, and polite users until the last of them has gone. */
    private Together together(Supplier<Tally> rude) {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        CompletableFuture<List<List<OpenLoop.Answer>>> beside = CompletableFuture.supplyAsync(() -> {
            List<List<OpenLoop.Answer>> whiles = new ArrayList<>();
            while (goesOn.get()) {
                whiles.add(polite(A_WHILE));
            }
            return whiles;
        });
        long begin = System.nanoTime();
        Tally tally;
        try {
            tally = rude.get();
        } finally {
            goesOn.set(false);
        }
        return new Together(tally, Duration.ofNanos(System.nanoTime() - begin), beside.join());
    }

    private static List<String> others() {
        return IntStream.rangeClosed(Candidates.COUNT / 2 + 1, Candidates.COUNT)
                .mapToObj(number -> "candidate" + number)
                .toList();
    }

    private List<OpenLoop.Answer> polite(Duration length) {
        return new OpenLoop(http, POLITE).run(length, number -> HttpRequest.newBuilder(
                        URI.create(stack.originUrl() + READ.get(number % READ.size())))
                .header("Authorization", "Bearer " + tokens.get(number % tokens.size()))
                .build());
    }

    private static Latencies latencies(String name, List<OpenLoop.Answer> answers) {
        Latencies latencies = new Latencies(name);
        answers.forEach(answer -> latencies.add(answer.micros()));
        return latencies;
    }

    private static void print(Together together, Latencies quiet, Latencies loud, List<OpenLoop.Answer> answers) {
        Tally tally = together.tally();
        System.out.println();
        System.out.println("rude clients: seed " + tally.seed() + ", " + tally.calls() + " calls in "
                + together.took().toSeconds()
                + String.format(Locale.ROOT, " s, %.1f a second, ", together.perSecond()) + tally.done()
                + ", unreachable " + tally.unreachable()
                + ", answers seen "
                + tally.statuses());
        System.out.println("cores " + Runtime.getRuntime().availableProcessors() + ", polite users " + POLITE
                + ", their answers beside rude clients "
                + answers.stream().collect(Collectors.groupingBy(OpenLoop.Answer::status, Collectors.counting())));
        System.out.println(Latencies.HEADER);
        System.out.println(quiet.line());
        System.out.println(loud.line());
        System.out.printf("p99 beside / alone: %.2f%n", loud.millisAt(99) / quiet.millisAt(99));
    }

    /** Whether it gets better with time, as it does where compilers are the neighbours that take the processors. */
    private static void printMinutes(List<List<OpenLoop.Answer>> whiles) {
        for (int first = 0; first < whiles.size(); first += WHILES_A_MINUTE) {
            List<OpenLoop.Answer> minute =
                    whiles.subList(first, Math.min(whiles.size(), first + WHILES_A_MINUTE)).stream()
                            .flatMap(List::stream)
                            .toList();
            System.out.println(
                    latencies("minute " + (first / WHILES_A_MINUTE + 1), minute).line());
        }
    }

    private static void judge(
            Aftermath aftermath, Together together, List<OpenLoop.Answer> alone, Latencies quiet, Latencies loud) {
        List<String> left = new ArrayList<>(aftermath.connections());
        left.addAll(aftermath.memory(MOST_GROWTH_MIB));
        left.addAll(aftermath.errors());
        aftermath.lines().forEach(System.out::println);
        left.forEach(System.out::println);
        if (!left.isEmpty() || together.tally().failures() > 0) {
            throw new AimMissedException("Rude clients left something behind, or made a service fail.");
        }
        if (Stream.concat(Stream.of(alone), together.whiles().stream())
                .flatMap(List::stream)
                .anyMatch(answer -> answer.status() != ANSWERED)) {
            throw new AimMissedException("Not every polite call was answered 200.");
        }
        if (together.perSecond() < LEAST_PER_SECOND) {
            throw new NotMeasuredException("The rude clients did not begin as many calls a second as they should.");
        }
        if (loud.millisAt(99) > MOST_TIMES * quiet.millisAt(99)) {
            throw new AimMissedException("p99 of polite users is more than twice their quiet one.");
        }
    }
}

package dev.mockmate.benchmarks;

import dev.mockmate.benchmarks.PartProcesses.Usage;
import dev.mockmate.benchmarks.SessionOperations.Leg;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What a whole interview costs: processor time and memory of every part of the stack, and how long each step takes its user.
 *
 * <p>The stack with its origin is one process tree, the load another, on the same machine. Interviews begin at a fixed rate
 * whatever becomes of those before. Two identical legs say how far two runs of the same thing differ. Processor time at rest is
 * taken after the load and told apart: what is meant by "one more" is without it. The peer is measured in the same way, after
 * the stack has ended.
 */
final class InterviewCost {

    static final int WARMING_UP_AT_ONCE = 8;
    private static final int SESSIONS = 300;
    private static final int SESSIONS_WARMING_UP = 60;
    private static final Map<String, Double> MOST_MILLIS =
            Map.of("create", 3.0, "activate", 12.0, "heartbeat", 0.3, "complete", 10.0);

    private final CostOptions options;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Aims aims = new Aims();
    private final List<String> tables = new ArrayList<>();

    private InterviewCost(CostOptions options) {
        this.options = options;
    }

    static void run(List<String> arguments) {
        new InterviewCost(CostOptions.of(arguments)).measure();
    }

    private void measure() {
        tables.addAll(List.of("", "## interview-cost", ""));
        tables.add(String.format(
                Locale.ROOT,
                "%d cores, Java %s, services with %s; %d users; warm-up %d s with %d interviews at a time; %.2f interviews a"
                        + " second for twice %d s.",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                options.smallJvm() ? "deploy/up's flags" : "both compilers",
                options.users(),
                options.warmUp().toSeconds(),
                WARMING_UP_AT_ONCE,
                options.perSecond(),
                options.length().toSeconds()));
        tables.add("");
        CostFigures product = measureStack();
        if (options.peer()) {
            tables.addAll(CostTables.ratios(product, measurePeer()));
        }
        tables.forEach(System.out::println);
        aims.print();
        aims.check();
    }

    private CostFigures measureStack() {
        try (HostedStack stack = HostedStack.start(new StackHost.Wishes(!options.smallJvm(), options.users()))) {
            CostFigures figures =
                    figures("MockMate", stack.origin(), stack.processes(), () -> signedIn(stack.origin()));
            aim(figures, stack.readyMillis());
            if (options.profile()) {
                profile(figures, stack.origin(), stack.processes());
            }
            return figures;
        }
    }

    private List<String> signedIn(String origin) {
        List<String> users = IntStream.rangeClosed(1, options.users())
                .mapToObj(number -> "load" + number)
                .toList();
        return TestUsers.signedIn(http, origin, users);
    }

    /** After everything else was measured, because a recording costs something itself: only shares are taken from it. */
    private void profile(CostFigures figures, String origin, PartProcesses parts) {
        try (InterviewLoad load = new InterviewLoad(origin, signedIn(origin));
                FlightRecordings recordings = FlightRecordings.start(parts)) {
            say("Recording for " + options.length().toSeconds() + " s …");
            MeasuredInterviews recorded = MeasuredInterviews.atRate(
                    load, parts, options.perSecond(), options.length(), options.thinkMillis());
            MeasuredInterviews measured =
                    figures.legs().isEmpty() ? recorded : figures.legs().get(1);
            tables.addAll(LayerProfile.table(measured, recordings.finish()));
        }
    }

    private CostFigures measurePeer() {
        PeerTokens tokens = new PeerTokens();
        try (Peer peer = Peer.start("interview-express", tokens, Map.of("WELCOME", "100000"))) {
            return figures("Express, ws and pg", peer.origin(), peer.processes(), () -> tokens.of(options.users()));
        }
    }

    private CostFigures figures(String name, String origin, PartProcesses parts, Supplier<List<String>> signIn) {
        settle();
        Map<String, Long> resident = parts.residentKib();
        Usage fresh = atRest(parts);
        List<String> tokens = signIn.get();
        List<MeasuredInterviews> legs = options.interviews() ? interviews(origin, parts, tokens) : List.of();
        List<Leg> operations = options.operations() ? operations(origin, parts, tokens) : List.of();
        settle();
        CostFigures figures = new CostFigures(name, resident, fresh, atRest(parts), legs, operations);
        tables.addAll(CostTables.of(figures));
        checkAllWentThrough(figures);
        return figures;
    }

    private void settle() {
        Pause.of(options.settling());
    }

    private Usage atRest(PartProcesses parts) {
        say("At rest for " + options.rest().toSeconds() + " s …");
        Usage before = parts.usage();
        Pause.of(options.rest());
        return parts.usage().since(before);
    }

    private List<MeasuredInterviews> interviews(String origin, PartProcesses parts, List<String> tokens) {
        try (InterviewLoad load = new InterviewLoad(origin, tokens)) {
            say("Warming up for " + options.warmUp().toSeconds() + " s …");
            InterviewSteps warm = load.oneAfterTheOther(WARMING_UP_AT_ONCE, options.warmUp(), options.thinkMillis());
            warm.failures().forEach((why, count) -> say(count + " failed: " + why));
            List<MeasuredInterviews> legs = new ArrayList<>();
            for (int leg = 1; leg <= 2; leg++) {
                say("Leg " + leg + " of 2: " + options.length().toSeconds() + " s at " + options.perSecond()
                        + " interviews a second …");
                legs.add(MeasuredInterviews.atRate(
                        load, parts, options.perSecond(), options.length(), options.thinkMillis()));
            }
            return legs;
        }
    }

    private List<Leg> operations(String origin, PartProcesses parts, List<String> tokens) {
        SessionOperations operations = new SessionOperations(http, origin, tokens, parts);
        int sessions = options.isShort() ? SESSIONS_WARMING_UP : SESSIONS;
        say("Single calls: " + SESSIONS_WARMING_UP + " sessions to warm up, then " + sessions + " …");
        operations.measure(SESSIONS_WARMING_UP);
        return operations.measure(sessions);
    }

    /** Figures of fewer than were meant to be are none. */
    private void checkAllWentThrough(CostFigures figures) {
        long failed = figures.legs().stream()
                .mapToInt(leg -> leg.steps().begun() - leg.steps().held())
                .sum();
        int refused = figures.operations().stream().mapToInt(Leg::refused).sum();
        if (failed > 0 || refused > 0) {
            tables.forEach(System.out::println);
            throw new NotMeasuredException(failed + " interviews and " + refused + " single calls of " + figures.name()
                    + " failed, so the figures are of fewer.");
        }
    }

    private void aim(CostFigures figures, long readyMillis) {
        if (options.interviews()) {
            aims.atMost("one more interview, CPU ms", figures.millisOfOneMore(), 200);
        }
        figures.operations()
                .forEach(leg -> aims.atMost(
                        "one more " + leg.name() + ", CPU ms",
                        leg.millisPerCall(figures.restMillis()),
                        MOST_MILLIS.get(leg.name())));
        aims.atMost("at rest, CPU ms a second", figures.restMillis(), 60);
        aims.atMost("at rest, GiB", figures.residentGib(), 1.7);
        aims.atMost("ready after, s", readyMillis / 1000.0, 25);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}

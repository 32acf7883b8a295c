package dev.mockmate.benchmarks;

import dev.mockmate.benchmarks.InterviewSteps.Step;
import dev.mockmate.benchmarks.PartProcesses.Usage;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many whole interviews are carried at the same time before users have to wait longer than they should, and what they wait for
 * first.
 *
 * <p>Users join step by step and hold one interview after the other, thinking as long as {@link SimultaneousOptions} says, until
 * no service level is kept any more, or calls fail.
 */
final class Simultaneous {

    private static final long WARMING_UP_THINK_MILLIS = 400;

    /** The interviewer's lines a user holds at most: less than the gateway allows, so that fewer have to sign in. */
    private static final int LINES_OF_USER = 2;

    private static final String OURS = "MockMate";
    private static final String PEER = "Express, ws and pg";
    private static final String NO_FAILURES = "no failures";

    /** Milliseconds at p99. */
    private static final Map<Step, Double> LEVELS = levels();

    private final SimultaneousOptions options;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * One step.
     *
     * @param users at once
     * @param broken what took too long or failed, or empty
     */
    private record Stage(int users, InterviewSteps steps, Usage used, Set<String> broken) {}

    private Simultaneous(SimultaneousOptions options) {
        this.options = options;
    }

    private static Map<Step, Double> levels() {
        Map<Step, Double> levels = new LinkedHashMap<>();
        levels.put(Step.ACTIVATE, 1_000.0);
        levels.put(Step.FIRST_QUESTION, 1_000.0);
        levels.put(Step.FEEDBACK, 1_500.0);
        levels.put(Step.WORDS_TO_SOCKET, 20.0);
        levels.put(Step.HEARTBEAT, 50.0);
        return levels;
    }

    static void run(List<String> arguments) {
        new Simultaneous(SimultaneousOptions.of(arguments)).measure();
    }

    private void measure() {
        int users = (options.most() + LINES_OF_USER - 1) / LINES_OF_USER;
        List<String> lines = new ArrayList<>();
        Map<String, UsersCarried> carried = new LinkedHashMap<>();
        try (HostedStack stack = HostedStack.start(new StackHost.Wishes(true, users))) {
            System.out.println("Signing in " + users + " users …");
            List<String> tokens = TestUsers.signedIn(
                    http,
                    stack.origin(),
                    IntStream.rangeClosed(1, users)
                            .mapToObj(number -> "load" + number)
                            .toList());
            carried.put(OURS, carried(OURS, stack.origin(), stack.processes(), tokens, lines));
        }
        if (options.peer()) {
            PeerTokens tokens = new PeerTokens();
            try (Peer peer = Peer.start("interview-express", tokens, Map.of("WELCOME", "100000"))) {
                carried.put(PEER, carried(PEER, peer.origin(), peer.processes(), tokens.of(users), lines));
            }
        }
        lines.addAll(carriedTable(carried));
        System.out.println();
        System.out.println("## simultaneous");
        System.out.println();
        System.out.println(Runtime.getRuntime().availableProcessors() + " cores; warm-up "
                + options.warmUp().toSeconds() + " s with " + InterviewCost.WARMING_UP_AT_ONCE
                + " interviews at a time; users take "
                + options.think().toSeconds()
                + " s from a question to the first piece of an answer, from there to the second,"
                + " and to its end.");
        System.out.println();
        lines.forEach(System.out::println);
    }

    private UsersCarried carried(
            String name, String origin, PartProcesses parts, List<String> tokens, List<String> lines) {
        List<Stage> stages = new ArrayList<>();
        UsersCarried carried = new UsersCarried(levelNames());
        try (InterviewLoad load = new InterviewLoad(origin, tokens)) {
            System.out.println(name + ": warming up for " + options.warmUp().toSeconds() + " s …");
            load.oneAfterTheOther(InterviewCost.WARMING_UP_AT_ONCE, options.warmUp(), WARMING_UP_THINK_MILLIS);
            int users = 0;
            while (goesOn(carried) && (carried.isToRepeat() || users < options.most())) {
                int more = carried.isToRepeat() ? 0 : Math.min(options.step(), options.most() - users);
                users += more;
                Stage stage = stage(users, more, load, parts);
                stages.add(stage);
                carried.measured(users, seen(stage.steps()), stage.broken());
                System.out.println(row(stage));
            }
            load.leave();
        }
        lines.addAll(table(name, stages));
        return carried;
    }

    private static Set<String> seen(InterviewSteps steps) {
        return Stream.concat(
                        LEVELS.keySet().stream()
                                .filter(step -> steps.of(step).count() > 0)
                                .map(Step::words),
                        Stream.of(NO_FAILURES))
                .collect(Collectors.toSet());
    }

    private static boolean goesOn(UsersCarried carried) {
        return carried.isKept(NO_FAILURES)
                && LEVELS.keySet().stream().map(Step::words).anyMatch(carried::isKept);
    }

    /** A stage with {@code more} users who join it, up to all {@code users}. */
    private Stage stage(int users, int more, InterviewLoad load, PartProcesses parts) {
        Usage before = parts.usage();
        load.join(more, options.joining(), options.think().toMillis());
        Pause.of(options.joining().plus(options.length()));
        InterviewSteps steps = load.turn();
        Set<String> broken = LEVELS.entrySet().stream()
                .filter(level -> steps.of(level.getKey()).count() > 0
                        && steps.of(level.getKey()).millisAt(99) > level.getValue())
                .map(level -> level.getKey().words())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!steps.failures().isEmpty()) {
            broken.add(NO_FAILURES);
        }
        return new Stage(users, steps, parts.usage().since(before), broken);
    }

    private static List<String> levelNames() {
        return Stream.concat(LEVELS.keySet().stream().map(Step::words), Stream.of(NO_FAILURES))
                .toList();
    }

    private List<String> carriedTable(Map<String, UsersCarried> systems) {
        List<String> lines = new ArrayList<>(List.of(
                "### Carried, of at most " + options.most(),
                "",
                "| within | " + String.join(" | ", systems.keySet()) + " | of the peer's |",
                "|---|" + "--:|".repeat(systems.size() + 1)));
        levelNames().forEach(level -> lines.add(carriedRow(level, systems, users -> users.within(level))));
        lines.add(carriedRow("all of them", systems, UsersCarried::withinAll));
        return lines;
    }

    private static String carriedRow(
            String level, Map<String, UsersCarried> systems, ToIntFunction<UsersCarried> carried) {
        List<Integer> users = systems.values().stream().map(carried::applyAsInt).toList();
        boolean comparable = users.size() > 1 && users.get(1) > 0;
        String ratio = comparable ? String.format(Locale.ROOT, "%.2f", (double) users.get(0) / users.get(1)) : "–";
        return Stream.concat(users.stream().map(String::valueOf), Stream.of(ratio))
                .collect(Collectors.joining(" | ", "| " + level + " | ", " |"));
    }

    private static List<String> table(String name, List<Stage> stages) {
        List<String> lines = new ArrayList<>(List.of("### " + name, ""));
        lines.add("| at once | ended a second | "
                + LEVELS.entrySet().stream()
                        .map(level -> level.getKey().words() + ", p99 ms (≤ " + Math.round(level.getValue()) + ")")
                        .collect(Collectors.joining(" | "))
                + " | parts' cores | others' cores | broken |");
        lines.add("|--:|--:|" + "--:|".repeat(LEVELS.size() + 2) + "---|");
        stages.forEach(stage -> lines.add(row(stage)));
        lines.add("");
        return lines;
    }

    private static String whatBroke(Stage stage) {
        return Stream.concat(
                        stage.broken().stream().filter(level -> !level.equals(NO_FAILURES)),
                        stage.steps().failures().entrySet().stream()
                                .map(failed -> failed.getValue() + " failed: " + failed.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String row(Stage stage) {
        Usage used = stage.used();
        String times = LEVELS.keySet().stream()
                .map(step -> stage.steps().of(step).count() == 0
                        ? "–"
                        : String.format(
                                Locale.ROOT, "%.0f", stage.steps().of(step).millisAt(99)))
                .collect(Collectors.joining(" | "));
        return String.format(
                Locale.ROOT,
                "| %d | %.2f | %s | %.2f | %.2f | %s |",
                stage.users(),
                stage.steps().held() / used.seconds(),
                times,
                used.cpuMillisOfAll() / 1000.0 / used.seconds(),
                (used.machineCpuMillis() - used.cpuMillisOfAll()) / 1000.0 / used.seconds(),
                whatBroke(stage));
    }
}

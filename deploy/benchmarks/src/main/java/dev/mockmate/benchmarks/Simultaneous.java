package dev.mockmate.benchmarks;

import dev.mockmate.benchmarks.InterviewSteps.Step;
import dev.mockmate.benchmarks.PartProcesses.Usage;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many whole interviews are carried at the same time before users have to wait longer than they should, and what they wait for
 * first.
 *
 * <p>Users join step by step and hold one interview after the other, thinking as long as {@link SimultaneousOptions} says. A step
 * in which a service level is broken is measured once more with as many users; broken again, it is the end, and the step before it
 * is what is carried.
 */
final class Simultaneous {

    private static final long WARMING_UP_THINK_MILLIS = 400;

    /** The interviewer's lines a user holds at most: less than the gateway allows, so that fewer have to sign in. */
    private static final int LINES_OF_USER = 2;

    /** Milliseconds at p99. */
    private static final Map<Step, Double> LEVELS = levels();

    private final SimultaneousOptions options;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * One step.
     *
     * @param users at once
     * @param broken what took too long, or empty
     */
    private record Stage(int users, InterviewSteps steps, Usage used, List<String> broken) {}

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
        int carried;
        try (HostedStack stack = HostedStack.start(new StackHost.Wishes(true, users))) {
            System.out.println("Signing in " + users + " users …");
            List<String> tokens = TestUsers.signedIn(
                    http,
                    stack.origin(),
                    IntStream.rangeClosed(1, users)
                            .mapToObj(number -> "load" + number)
                            .toList());
            carried = carried("MockMate", stack.origin(), stack.processes(), tokens, lines);
        }
        if (options.peer()) {
            PeerTokens tokens = new PeerTokens();
            try (Peer peer = Peer.start("interview-express", tokens, Map.of("WELCOME", "100000"))) {
                int theirs = carried("Express, ws and pg", peer.origin(), peer.processes(), tokens.of(users), lines);
                lines.add(String.format(Locale.ROOT, "Of what the peer carries: %.2f.", (double) carried / theirs));
            }
        }
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

    private int carried(String name, String origin, PartProcesses parts, List<String> tokens, List<String> lines) {
        List<Stage> stages = new ArrayList<>();
        try (InterviewLoad load = new InterviewLoad(origin, tokens)) {
            System.out.println(name + ": warming up for " + options.warmUp().toSeconds() + " s …");
            load.oneAfterTheOther(InterviewCost.WARMING_UP_AT_ONCE, options.warmUp(), WARMING_UP_THINK_MILLIS);
            int users = 0;
            while (users < options.most() && !isOver(stages)) {
                boolean again = !stages.isEmpty() && !last(stages).broken().isEmpty();
                int more = again ? 0 : Math.min(options.step(), options.most() - users);
                users += more;
                stages.add(stage(users, more, load, parts));
                System.out.println(row(last(stages)));
            }
            load.leave();
        }
        lines.addAll(table(name, stages));
        return stages.stream()
                .filter(stage -> stage.broken().isEmpty())
                .mapToInt(Stage::users)
                .max()
                .orElse(0);
    }

    /** A stage with {@code more} users who join it, up to all {@code users}. */
    private Stage stage(int users, int more, InterviewLoad load, PartProcesses parts) {
        Usage before = parts.usage();
        load.join(more, options.joining(), options.think().toMillis());
        LockSupport.parkNanos(options.joining().plus(options.length()).toNanos());
        InterviewSteps steps = load.turn();
        List<String> broken = new ArrayList<>(LEVELS.entrySet().stream()
                .filter(level -> steps.of(level.getKey()).count() > 0
                        && steps.of(level.getKey()).millisAt(99) > level.getValue())
                .map(level -> level.getKey().words())
                .toList());
        steps.failures().forEach((why, count) -> broken.add(count + " failed: " + why));
        return new Stage(users, steps, parts.usage().since(before), broken);
    }

    private static boolean isOver(List<Stage> stages) {
        int count = stages.size();
        return count > 1
                && !stages.get(count - 1).broken().isEmpty()
                && !stages.get(count - 2).broken().isEmpty();
    }

    private static Stage last(List<Stage> stages) {
        return stages.get(stages.size() - 1);
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
                String.join(", ", stage.broken()));
    }
}

package dev.mockmate.campaign;

import dev.mockmate.local.LocalStack;
import dev.mockmate.local.StartFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Kills parts of its stack (SIGKILL) at random moments, one or two at once and now and then one that another needs to come up, and
 * starts them again.
 */
final class Killer {
    private static final Duration LONGEST_CALM = Duration.ofSeconds(6);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final int LONGEST_OUTAGE_MILLIS = 1_500;
    private static final int MOST_STARTS = 3;
    private static final int EVERY = 10;
    private static final List<String> GROUND = List.of(LocalStack.POSTGRES, LocalStack.KAFKA);

    private final LocalStack stack;
    private final Plan plan;
    private final Random random;
    private final LongSupplier answered;
    private final Consumer<String> console;
    private final Map<String, Integer> killed = new TreeMap<>();
    private final List<String> next = new ArrayList<>();

    /** @param answered how many calls were answered so far */
    Killer(LocalStack stack, Plan plan, LongSupplier answered, Consumer<String> console) {
        this.stack = stack;
        this.plan = plan;
        this.random = new Random(plan.seed());
        this.answered = answered;
        this.console = console;
    }

    /** How often each part was killed; all of them run again. */
    Map<String, Integer> run() {
        int told = 0;
        while (count() < plan.kills()) {
            letThemWork(random.nextInt(plan.callsBetween()));
            round();
            if (count() / EVERY > told) {
                told = count() / EVERY;
                console.accept(count() + " of " + plan.kills() + " kills " + killed);
            }
        }
        return killed;
    }

    /** A moment is counted in calls that were answered, so that a slow machine gets as much done between two kills. */
    private void letThemWork(int calls) {
        long deadline = System.nanoTime() + LONGEST_CALM.toNanos();
        long until = answered.getAsLong() + calls;
        while (answered.getAsLong() < until && System.nanoTime() < deadline) {
            Api.pause(LOOK_AGAIN);
        }
    }

    private void round() {
        List<String> down = new ArrayList<>();
        down.add(pick());
        kill(down.get(0));
        if (random.nextInt(4) < plan.pairs() && count() < plan.kills()) {
            String second = pick();
            if (!down.contains(second)) {
                Api.pause(Duration.ofMillis(random.nextInt(300)));
                kill(second);
                down.add(second);
            }
        }
        Api.pause(Duration.ofMillis(random.nextInt(LONGEST_OUTAGE_MILLIS)));
        GROUND.stream().filter(down::contains).forEach(this::start);
        List<CompletableFuture<Void>> starts = down.stream()
                .filter(part -> !GROUND.contains(part))
                .map(part -> CompletableFuture.runAsync(() -> start(part)))
                .toList();
        if (!starts.isEmpty() && random.nextInt(4) == 0 && count() < plan.kills()) {
            cutTheGround();
        }
        starts.forEach(CompletableFuture::join);
    }

    /** While a service starts. */
    private void cutTheGround() {
        List<String> ground = GROUND.stream().filter(plan.victims()::contains).toList();
        if (!ground.isEmpty()) {
            Api.pause(Duration.ofMillis(random.nextInt(3 * LONGEST_OUTAGE_MILLIS)));
            String part = ground.get(random.nextInt(ground.size()));
            kill(part);
            start(part);
        }
    }

    /** Each victim once, in any order, before one of them comes again: none is spared by chance. */
    private String pick() {
        if (next.isEmpty()) {
            next.addAll(plan.victims());
            Collections.shuffle(next, random);
        }
        return next.remove(next.size() - 1);
    }

    /** Counts only what died of it. */
    private void kill(String part) {
        Optional<ProcessHandle> victim = stack.pid(part).flatMap(ProcessHandle::of);
        stack.kill(part);
        if (victim.isPresent() && !victim.get().isAlive()) {
            killed.merge(part, 1, Integer::sum);
        } else {
            console.accept("not killed, it was not running or outlived it: " + part);
        }
    }

    private void start(String part) {
        for (int tries = 1; ; tries++) {
            try {
                stack.restart(part);
                return;
            } catch (StartFailure failure) {
                // What it needs was killed while it started: an orchestrator starts it again.
                if (tries == MOST_STARTS) {
                    throw failure;
                }
            }
        }
    }

    private int count() {
        return killed.values().stream().mapToInt(Integer::intValue).sum();
    }
}

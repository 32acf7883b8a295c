package dev.mockmate.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * What {@code simultaneous} is asked to do.
 *
 * @param step users that join at a time
 * @param most users at once
 * @param joining how long they take to join, the beginning of each measured stage
 * @param length of the rest of a stage
 * @param warmUp interviews before the first stage
 * @param think what a user takes between a question, the two pieces of an answer and its end
 * @param peer the peer is measured after the stack
 */
record SimultaneousOptions(
        int step, int most, Duration joining, Duration length, Duration warmUp, Duration think, boolean peer) {

    private static final int STEP = 10;
    private static final int MOST = 200;
    private static final int SECONDS = 15;
    private static final int WARM_UP_SECONDS = 180;
    private static final int THINK_SECONDS = 4;
    private static final int STEP_SHORT = 2;

    /** @throws NotMeasuredException with a sentence about the first argument that is wrong */
    static SimultaneousOptions of(List<String> arguments) {
        int step = STEP;
        int most = MOST;
        int seconds = SECONDS;
        int warmUp = WARM_UP_SECONDS;
        int think = THINK_SECONDS;
        boolean peer = false;
        for (Arguments each = new Arguments(arguments); each.hasNext(); ) {
            String argument = each.next();
            switch (argument) {
                case "--step" -> step = each.count();
                case "--most" -> most = each.count();
                case "--seconds" -> seconds = each.count();
                case "--warm-up" -> warmUp = each.count();
                case "--peer" -> peer = true;
                case "--short" -> {
                    step = STEP_SHORT;
                    most = 2 * STEP_SHORT;
                    seconds = 5;
                    warmUp = 5;
                    think = 1;
                }
                default -> throw new NotMeasuredException("simultaneous does not know " + argument + ".");
            }
        }
        return new SimultaneousOptions(
                step,
                most,
                Duration.ofSeconds(step),
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(warmUp),
                Duration.ofSeconds(think),
                peer);
    }
}

package dev.mockmate.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * What {@code heartbeats} is asked to do.
 *
 * @param candidates each has a test
 * @param length of each measured leg
 * @param live tests that go on at the same time, or 0 for the comparison with the peers
 */
record HeartbeatOptions(int candidates, Duration length, int live) {

    /** As many as the service remembers verified tokens of, with its usual memory for them. */
    private static final int CANDIDATES = 5_000;

    private static final int SECONDS = 15;
    private static final int CANDIDATES_SHORT = 400;
    private static final int SECONDS_SHORT = 2;
    private static final int SECONDS_LIVE = 300;

    /** @throws NotMeasuredException with a sentence about the first argument that is wrong */
    static HeartbeatOptions of(List<String> arguments) {
        int candidates = CANDIDATES;
        int seconds = 0;
        int live = 0;
        boolean isShort = false;
        for (Arguments each = new Arguments(arguments); each.hasNext(); ) {
            String argument = each.next();
            switch (argument) {
                case "--short" -> isShort = true;
                case "--seconds" -> seconds = each.count();
                case "--live" -> live = each.count();
                default -> throw new NotMeasuredException("heartbeats does not know " + argument + ".");
            }
        }
        if (isShort) {
            candidates = CANDIDATES_SHORT;
        }
        if (seconds == 0) {
            seconds = isShort ? SECONDS_SHORT : live > 0 ? SECONDS_LIVE : SECONDS;
        }
        return new HeartbeatOptions(candidates, Duration.ofSeconds(seconds), live);
    }
}

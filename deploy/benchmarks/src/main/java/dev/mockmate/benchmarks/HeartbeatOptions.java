package dev.mockmate.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * What {@code heartbeats} is asked to do.
 *
 * @param candidates each has a test
 * @param newcomers whose tests are made before, to warm up
 * @param warmUp of heartbeats, before the first leg of them
 * @param length of each measured leg
 * @param live tests that go on at the same time, or 0 for the comparison with the peers
 */
record HeartbeatOptions(int candidates, int newcomers, Duration warmUp, Duration length, int live) {

    /** As many as the service remembers verified tokens of, with its usual memory for them. */
    private static final int CANDIDATES = 5_000;

    private static final int NEWCOMERS = 15_000;
    private static final int SECONDS_WARM_UP = 60;
    private static final int SECONDS = 15;
    private static final int CANDIDATES_SHORT = 400;
    private static final int NEWCOMERS_SHORT = 50;
    private static final int SECONDS_WARM_UP_SHORT = 1;
    private static final int SECONDS_SHORT = 2;
    private static final int SECONDS_LIVE = 300;

    /** @throws NotMeasuredException with a sentence about the first argument that is wrong */
    static HeartbeatOptions of(List<String> arguments) {
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
        if (seconds == 0) {
            seconds = isShort ? SECONDS_SHORT : live > 0 ? SECONDS_LIVE : SECONDS;
        }
        return new HeartbeatOptions(
                isShort ? CANDIDATES_SHORT : CANDIDATES,
                isShort ? NEWCOMERS_SHORT : NEWCOMERS,
                Duration.ofSeconds(isShort ? SECONDS_WARM_UP_SHORT : SECONDS_WARM_UP),
                Duration.ofSeconds(seconds),
                live);
    }
}

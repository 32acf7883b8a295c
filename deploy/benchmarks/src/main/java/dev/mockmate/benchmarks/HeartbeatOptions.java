package dev.mockmate.benchmarks;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/**
 * What {@code heartbeats} is asked to do.
 *
 * @param candidates each has a test
 * @param length of each measured leg
 */
record HeartbeatOptions(int candidates, Duration length) {

    private static final int CANDIDATES = 6_000;
    private static final int SECONDS = 15;
    private static final int CANDIDATES_SHORT = 400;
    private static final int SECONDS_SHORT = 2;

    /** @throws NotMeasuredException with a sentence about the first argument that is wrong */
    static HeartbeatOptions of(List<String> arguments) {
        int candidates = CANDIDATES;
        int seconds = SECONDS;
        for (Iterator<String> each = arguments.iterator(); each.hasNext(); ) {
            String argument = each.next();
            if (argument.equals("--short")) {
                candidates = CANDIDATES_SHORT;
                seconds = SECONDS_SHORT;
            } else if (argument.equals("--seconds") && each.hasNext()) {
                seconds = Integer.parseInt(each.next());
            } else {
                throw new NotMeasuredException("heartbeats does not know " + argument + ".");
            }
        }
        return new HeartbeatOptions(candidates, Duration.ofSeconds(seconds));
    }
}

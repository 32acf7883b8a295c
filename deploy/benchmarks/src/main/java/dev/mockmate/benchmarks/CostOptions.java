package dev.mockmate.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What {@code interview-cost} is asked to do.
 *
 * @param perSecond interviews begun in a second
 * @param length of each of the two legs
 * @param warmUp interviews before them, eight at a time
 * @param isShort everything once and briefly, to see that it works
 * @param smallJvm the services run with {@code deploy/up}'s flags instead of both compilers
 * @param interviews whole interviews are measured
 * @param operations single calls are measured
 * @param peer the peer is measured beside it
 * @param profile a third leg of interviews is recorded, to see which layers take the processor
 */
record CostOptions(
        double perSecond,
        Duration length,
        Duration warmUp,
        boolean isShort,
        boolean smallJvm,
        boolean interviews,
        boolean operations,
        boolean peer,
        boolean profile) {

    private static final long THINK_MILLIS = 400;
    private static final int MOST_SECONDS = 3_600;
    private static final int WARM_UP_SECONDS = 180;

    /** An interview takes some ten seconds: enough users that none holds two at once. */
    private static final int FEWEST_USERS = 20;

    private static final int USERS_PER_INTERVIEW_A_SECOND = 15;

    /** @throws NotMeasuredException with a sentence about the first argument that is wrong */
    static CostOptions of(List<String> arguments) {
        double perSecond = 1;
        long seconds = 30;
        long warmUp = WARM_UP_SECONDS;
        boolean isShort = false;
        boolean smallJvm = false;
        boolean peer = false;
        boolean profile = false;
        Set<String> only = Set.of("interviews", "operations");
        for (Arguments each = new Arguments(arguments); each.hasNext(); ) {
            String argument = each.next();
            switch (argument) {
                case "--rate" -> perSecond = each.number();
                case "--seconds" -> seconds = (long) each.number();
                case "--warm-up" -> warmUp = (long) each.number();
                case "--short" -> isShort = true;
                case "--peer" -> peer = true;
                case "--profile" -> profile = true;
                case "--small-jvm" -> smallJvm = true;
                case "--only" -> only = Set.of(each.value().split(","));
                default -> throw new NotMeasuredException("interview-cost does not know " + argument + ".");
            }
        }
        if (perSecond <= 0 || outside(seconds) || outside(warmUp)) {
            throw new NotMeasuredException(
                    "--rate wants more than 0, --seconds and --warm-up 1 to " + MOST_SECONDS + ".");
        }
        return new CostOptions(
                perSecond,
                Duration.ofSeconds(isShort ? Math.min(seconds, 5) : seconds),
                Duration.ofSeconds(isShort ? 5 : warmUp),
                isShort,
                smallJvm,
                only.contains("interviews"),
                only.contains("operations"),
                peer,
                profile);
    }

    private static boolean outside(long seconds) {
        return seconds < 1 || seconds > MOST_SECONDS;
    }

    /** Before the parts' rest is measured. */
    Duration settling() {
        return Duration.ofSeconds(isShort ? 2 : 12);
    }

    /** How long it is measured. */
    Duration rest() {
        return Duration.ofSeconds(isShort ? 3 : 12);
    }

    /** From a question to the first piece of an answer, and from there to the second and to its end. */
    long thinkMillis() {
        return THINK_MILLIS;
    }

    int users() {
        return (int) Math.max(FEWEST_USERS, Math.ceil(perSecond * USERS_PER_INTERVIEW_A_SECOND));
    }
}

package dev.mockmate.model;

import dev.mockmate.model.Step.Command;
import dev.mockmate.model.Step.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes sequences out of a seed: the n-th of a seed is always the same. */
final class Sequences {
    private static final String[] SOURCES = {"purchase", "promo", "correction"};
    private static final long MAX = 4 * ClockModel.HOUR;

    /** Running times at which something changes; the generator aims at them, a little before and a little behind. */
    private static final long[] EDGES = {
        2 * ClockModel.MINUTE,
        5 * ClockModel.MINUTE,
        50 * ClockModel.MINUTE,
        55 * ClockModel.MINUTE,
        ClockModel.HOUR,
        ClockModel.HOUR,
        ClockModel.HOUR,
        2 * ClockModel.HOUR,
        3 * ClockModel.HOUR,
        MAX
    };

    private static final int[] CORRECTIONS = {0, 1, 59, 60, 61, 119, 120, 300};

    private static final long[] NEAR = {-1_000, -1_000, -1, 0, 0, 0, 1, 1_000, 1_000, 29_000};

    /** Times without anybody, around those at which something falls due. */
    private static final long[] PAUSES = {
        1_000,
        20_000,
        60_000,
        89_999,
        90_000,
        90_001,
        2 * ClockModel.MINUTE,
        ClockModel.HOUR,
        ClockModel.DAY - 1,
        ClockModel.DAY + 90_000,
        7 * ClockModel.DAY,
        31 * ClockModel.DAY + 1,
        40 * ClockModel.DAY
    };

    private final SplittableRandom random;

    private Sequences(SplittableRandom random) {
        this.random = random;
    }

    /** A sequence for {@code users} users. */
    record Sequence(int users, List<Step> steps) {}

    static Sequence of(long seed, long number) {
        return new Sequences(new SplittableRandom(seed * 1_000_003 + number)).sequence();
    }

    private Sequence sequence() {
        int users = 1 + random.nextInt(2);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Create(0));
        if (chance(60)) {
            steps.add(grant());
        }
        if (chance(85)) {
            steps.add(new Step.Do(0, Command.ACTIVATE));
            steps.add(new Step.Flow());
        }
        int length = 3 + random.nextInt(18);
        for (int i = 0; i < length; i++) {
            steps.add(step());
        }
        return new Sequence(users, steps);
    }

    private Step step() {
        int dice = random.nextInt(100);
        if (dice < 5) {
            return new Step.Create(random.nextInt(2));
        } else if (dice < 35) {
            return new Step.Do(session(), command());
        } else if (dice < 40) {
            return new Step.Tell(session(), chance(60));
        } else if (dice < 55) {
            return attend();
        } else if (dice < 63) {
            return new Step.Wait(PAUSES[random.nextInt(PAUSES.length)], chance(60), chance(60));
        } else if (dice < 69) {
            return new Step.Flow();
        } else if (dice < 72) {
            return new Step.Together(random.nextInt(2));
        } else if (dice < 77) {
            return new Step.Deliver(topic(), session(), 1 + random.nextInt(3));
        } else if (dice < 81) {
            return new Step.Again(topic(), session(), random.nextInt(12));
        } else if (dice < 85) {
            return new Step.Overtake(session(), random.nextInt(8));
        } else if (dice < 91) {
            return grant();
        } else if (dice < 94) {
            return new Step.Refund(session(), 1 + random.nextInt(2));
        } else if (dice < 96) {
            return new Step.Correct(session(), CORRECTIONS[random.nextInt(CORRECTIONS.length)]);
        } else if (dice < 98) {
            return new Step.Look(random.nextInt(2));
        }
        return new Step.Expire();
    }

    private Step attend() {
        long edge = chance(80) ? EDGES[random.nextInt(EDGES.length)] : random.nextLong(MAX);
        long elapsed = Math.max(1, edge + NEAR[random.nextInt(NEAR.length)]);
        long every = chance(70) ? 30_000 : 1_000 + random.nextLong(89_000);
        return new Step.Attend(
                session(), random.nextInt(8), elapsed, MAX + ClockModel.HOUR, every, chance(75), chance(75));
    }

    private Step grant() {
        long life = chance(40) ? 0 : PAUSES[random.nextInt(PAUSES.length)] + random.nextLong(2 * ClockModel.HOUR);
        int priority = chance(60) ? 100 : 90 + random.nextInt(20);
        return new Step.Grant(
                random.nextInt(2), SOURCES[random.nextInt(SOURCES.length)], 1 + random.nextInt(3), priority, life);
    }

    private Command command() {
        int dice = random.nextInt(100);
        if (dice < 25) {
            return Command.ACTIVATE;
        } else if (dice < 43) {
            return Command.PAUSE;
        } else if (dice < 61) {
            return Command.RESUME;
        } else if (dice < 73) {
            return Command.HEARTBEAT;
        } else if (dice < 79) {
            return Command.CONNECT;
        } else if (dice < 86) {
            return Command.DISCONNECT;
        } else if (dice < 93) {
            return Command.STOP;
        }
        return dice < 97 ? Command.FINALIZE : Command.END_BY_AI;
    }

    private Topic topic() {
        return Topic.values()[random.nextInt(3)];
    }

    private int session() {
        return random.nextInt(3);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}

package dev.mockmate.model;

import dev.mockmate.model.Sequences.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs sequences; makes those that show a difference as short as they can be. */
final class Trial {
    private final Planted planted;

    Trial(Planted planted) {
        this.planted = planted;
    }

    /** What came of a sequence: the first difference, if there is one, and what was reached without. */
    record Result(Optional<String> difference, Set<String> reached) {}

    /** Runs a sequence to its end or to the first difference. */
    Result run(Sequence sequence) {
        World world = new World(planted, sequence.users());
        try {
            sequence.steps().forEach(world::does);
            world.end();
            return new Result(Optional.empty(), world.reached());
        } catch (RuntimeException difference) {
            return new Result(Optional.of(told(difference)), Set.of());
        }
    }

    /** The first difference of a sequence; empty when there is none. */
    Optional<String> differs(Sequence sequence) {
        return run(sequence).difference();
    }

    /** Takes out steps, many at once first, as long as a difference of the same kind remains. */
    Sequence shrunk(Sequence sequence) {
        Optional<String> kind = differs(sequence).map(Trial::kind);
        List<Step> steps = new ArrayList<>(sequence.steps());
        int size = Math.max(1, steps.size() / 2);
        while (size > 0) {
            boolean shorter = shorter(sequence.users(), steps, size, kind);
            size = shorter && size == 1 ? 1 : size / 2;
        }
        return new Sequence(sequence.users(), steps);
    }

    private boolean shorter(int users, List<Step> steps, int size, Optional<String> kind) {
        boolean any = false;
        int from = 0;
        while (from + size <= steps.size()) {
            List<Step> fewer = new ArrayList<>(steps.subList(0, from));
            fewer.addAll(steps.subList(from + size, steps.size()));
            if (differs(new Sequence(users, fewer)).map(Trial::kind).equals(kind)) {
                steps.clear();
                steps.addAll(fewer);
                any = true;
            } else {
                from++;
            }
        }
        return any;
    }

    /** A difference without its numbers. */
    private static String kind(String difference) {
        return difference.replaceAll("[0-9]+", "");
    }

    /** The sequence step by step, with how both sides stand after each, up to the difference. */
    String replay(Sequence sequence) {
        World world = new World(planted, sequence.users());
        StringBuilder text = new StringBuilder();
        try {
            for (Step step : sequence.steps()) {
                text.append("    ").append(step).append(System.lineSeparator());
                world.does(step);
                text.append(world.standing());
            }
            text.append("    everything arrives, nobody comes back").append(System.lineSeparator());
            world.end();
        } catch (RuntimeException difference) {
            text.append("    DIFFERENCE ").append(told(difference)).append(System.lineSeparator());
        }
        return text.toString();
    }

    private static String told(RuntimeException difference) {
        return difference instanceof Difference
                ? difference.getMessage()
                : difference + " at "
                        + (difference.getStackTrace().length == 0
                                ? "?"
                                : difference.getStackTrace()[0]);
    }
}

package dev.mockmate.benchmarks;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many users at once each service level was kept with, as users become more and more.
 *
 * <p>A stage in which a level is broken is measured once more with as many users. A level that is broken again is given up: what
 * it does with more users is not asked any more.
 */
final class UsersCarried {
    private final Map<String, Integer> most = new LinkedHashMap<>();
    private final Set<String> givenUp = new LinkedHashSet<>();
    private Set<String> doubtful = Set.of();
    private int withAllKept;

    UsersCarried(List<String> levels) {
        levels.forEach(level -> most.put(level, 0));
    }

    /**
     * Takes in a stage.
     *
     * @param seen levels of which anything was measured: of the others nobody knows
     * @param broken those that were broken
     */
    void measured(int users, Set<String> seen, Set<String> broken) {
        Set<String> brokenNow = new LinkedHashSet<>(most.keySet());
        brokenNow.retainAll(broken);
        if (seen.containsAll(most.keySet()) && brokenNow.isEmpty() && givenUp.isEmpty()) {
            withAllKept = users;
        }
        brokenNow.removeAll(givenUp);
        if (isToRepeat()) {
            givenUp.addAll(brokenNow.stream().filter(doubtful::contains).toList());
            doubtful = Set.of();
        } else {
            doubtful = brokenNow;
        }
        most.keySet().stream()
                .filter(level -> seen.contains(level) && !givenUp.contains(level) && !doubtful.contains(level))
                .forEach(level -> most.put(level, users));
    }

    /** Whether the last stage is to be measured once more. */
    boolean isToRepeat() {
        return !doubtful.isEmpty();
    }

    /** Whether a level may still be kept with more users. */
    boolean isKept(String level) {
        return !givenUp.contains(level);
    }

    /** With how many users a level was kept. */
    int within(String level) {
        return most.get(level);
    }

    /** With how many users all levels were kept at once, in one stage before the first level was given up. */
    int withinAll() {
        return withAllKept;
    }
}

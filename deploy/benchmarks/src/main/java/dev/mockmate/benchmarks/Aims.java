package dev.mockmate.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures and what they are meant to be at the most or at the least; a miss fails the command, and only the command. */
final class Aims {

    /** @param isLeast the bound is what is measured at the least, otherwise at the most */
    private record Aim(String name, double measured, double bound, boolean isLeast) {

        boolean isMissed() {
            return isLeast ? measured < bound : measured > bound;
        }
    }

    private final List<Aim> all = new ArrayList<>();

    void atMost(String name, double measured, double most) {
        all.add(new Aim(name, measured, most, false));
    }

    void atLeast(String name, double measured, double least) {
        all.add(new Aim(name, measured, least, true));
    }

    void print() {
        System.out.println("| aim | measured | bound | |");
        System.out.println("|---|--:|--:|---|");
        all.forEach(aim -> System.out.println(String.format(
                Locale.ROOT,
                "| %s | %.2f | at %s %.2f | %s |",
                aim.name(),
                aim.measured(),
                aim.isLeast() ? "least" : "most",
                aim.bound(),
                aim.isMissed() ? "missed" : "met")));
    }

    /** @throws AimMissedException when one is missed */
    void check() {
        List<String> missed = all.stream().filter(Aim::isMissed).map(Aim::name).toList();
        if (!missed.isEmpty()) {
            throw new AimMissedException("Not met: " + String.join("; ", missed) + ".");
        }
    }
}

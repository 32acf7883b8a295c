package dev.mockmate.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures and what they are meant to be at the most; one that is more fails the command, and only the command. */
final class Aims {

    private record Aim(String name, double measured, double most) {

        boolean isMissed() {
            return measured > most;
        }
    }

    private final List<Aim> all = new ArrayList<>();

    void atMost(String name, double measured, double most) {
        all.add(new Aim(name, measured, most));
    }

    void print() {
        System.out.println("| aim | measured | at most | |");
        System.out.println("|---|--:|--:|---|");
        all.forEach(aim -> System.out.println(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %s |",
                aim.name(),
                aim.measured(),
                aim.most(),
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

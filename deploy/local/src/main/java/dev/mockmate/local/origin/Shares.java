package dev.mockmate.local.origin;

import java.util.HashMap;
import java.util.Map;

/** Counts what each address holds of something there is a bounded number of; used on one event loop only. */
final class Shares {

    private final int most;
    private final int mostOfAddress;
    private final Map<String, Integer> held = new HashMap<>();
    private int all;

    Shares(int most, int mostOfAddress) {
        this.most = most;
        this.mostOfAddress = mostOfAddress;
    }

    /** Whether the address gets one more; if so it is given back with {@link #giveBack}. */
    boolean take(String address) {
        int before = held.getOrDefault(address, 0);
        if (all >= most || before >= mostOfAddress) {
            return false;
        }
        held.put(address, before + 1);
        all++;
        return true;
    }

    void giveBack(String address) {
        held.computeIfPresent(address, (who, count) -> count == 1 ? null : count - 1);
        all--;
    }

    int all() {
        return all;
    }
}

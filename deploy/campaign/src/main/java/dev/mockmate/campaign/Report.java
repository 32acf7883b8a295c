package dev.mockmate.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a campaign.
 *
 * @param killed how often each part was killed
 * @param sessions how many sessions their users were told of
 * @param summary what else was done, in one line
 * @param checked how much of each kind the audit looked at, so that nothing found can be told from nothing looked at
 * @param violations one sentence each; empty when the system is as it must be
 */
public record Report(
        long seed,
        Map<String, Integer> killed,
        int sessions,
        String summary,
        Map<String, Integer> checked,
        List<String> violations) {

    public Report {
        killed = Map.copyOf(killed);
        checked = Map.copyOf(checked);
        violations = List.copyOf(violations);
    }

    /** The report, line by line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("kills       "
                + killed.values().stream().mapToInt(Integer::intValue).sum() + " " + killed);
        lines.add("sessions    " + sessions);
        lines.add("            " + summary);
        lines.add("checked     " + new TreeMap<>(checked));
        lines.add("violations  " + violations.size());
        violations.forEach(violation -> lines.add("  - " + violation));
        lines.add("seed        " + seed);
        return lines;
    }
}

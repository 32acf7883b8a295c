package dev.mockmate.benchmarks;

import dev.mockmate.benchmarks.PartProcesses.Usage;
import dev.mockmate.benchmarks.SessionOperations.Leg;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures of {@code interview-cost} as tables in Markdown. */
final class CostTables {

    private CostTables() {}

    /** All that was measured of one system, the spread of the two legs first. */
    static List<String> of(CostFigures figures) {
        List<String> lines = new ArrayList<>(List.of("### " + figures.name(), ""));
        if (!figures.legs().isEmpty()) {
            lines.addAll(interviews(figures));
        }
        if (!figures.operations().isEmpty()) {
            lines.addAll(operations(figures));
        }
        lines.addAll(rest(figures));
        return lines;
    }

    private static List<String> interviews(CostFigures figures) {
        MeasuredInterviews first = figures.legs().get(0);
        MeasuredInterviews second = figures.legs().get(1);
        InterviewSteps both = figures.steps();
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "A/A: %.0f and %.0f ms of CPU an interview, %.1f %% apart; the load and all other processes took %.2f and %.2f"
                        + " cores.",
                first.millisPerInterview(),
                second.millisPerInterview(),
                100 * figures.spread(),
                others(first.used()),
                others(second.used())));
        lines.add("");
        lines.add(text(
                "%d of %d interviews went through, %.1f answers each. One costs **%.0f ms** of CPU, of which %.0f ms are the"
                        + " parts' rest meanwhile: one more costs **%.0f ms**, %.0f ms of it compilers' of JVMs that are not warm"
                        + " yet.",
                both.held(),
                both.begun(),
                (double) both.answers() / Math.max(1, both.begun()),
                figures.millisPerInterview(),
                figures.millisPerInterview() - figures.millisOfOneMore(),
                figures.millisOfOneMore(),
                figures.compilerMillis()));
        both.failures().forEach((why, count) -> lines.add("- " + count + " failed: " + why));
        lines.add("");
        lines.addAll(second.table());
        lines.add("");
        lines.addAll(both.table());
        lines.add("");
        return lines;
    }

    private static List<String> operations(CostFigures figures) {
        List<Leg> legs = figures.operations();
        List<String> parts = List.copyOf(legs.get(0).used().cpuMillis().keySet());
        List<String> lines = new ArrayList<>();
        lines.add("CPU ms of each part for one call; \"one more\" is without the parts' rest meanwhile:");
        lines.add("");
        lines.add("| call | a second | calls | " + String.join(" | ", parts) + " | all | one more | p50 ms | p99 ms |");
        lines.add("|---|" + "--:|".repeat(parts.size() + 6));
        for (Leg leg : legs) {
            StringBuilder row = new StringBuilder("| " + leg.name() + " | " + leg.perSecond() + " | " + leg.calls());
            parts.forEach(part ->
                    row.append(text(" | %.2f", (double) leg.used().cpuMillis().get(part) / leg.calls())));
            row.append(text(
                    " | %.2f | **%.2f** | %.1f | %.1f |",
                    (double) leg.used().cpuMillisOfAll() / leg.calls(),
                    leg.millisPerCall(figures.restMillis()),
                    leg.latencies().millisAt(50),
                    leg.latencies().millisAt(99)));
            lines.add(row.toString());
        }
        lines.add("");
        return lines;
    }

    private static List<String> rest(CostFigures figures) {
        Usage fresh = figures.fresh();
        Usage rest = figures.rest();
        List<String> lines = new ArrayList<>();
        lines.add("At rest:");
        lines.add("");
        lines.add("| part | MiB before anybody came | CPU ms a second before | CPU ms a second after the load |");
        lines.add("|---|--:|--:|--:|");
        figures.residentAtRest()
                .forEach((part, kib) -> lines.add(text(
                        "| %s | %d | %.1f | %.1f |",
                        part,
                        kib / 1024,
                        fresh.cpuMillis().get(part) / fresh.seconds(),
                        rest.cpuMillis().get(part) / rest.seconds())));
        lines.add(text(
                "| **all** | %.0f | %.1f | %.1f |",
                figures.residentGib() * 1024, fresh.cpuMillisOfAll() / fresh.seconds(), figures.restMillis()));
        lines.add("");
        return lines;
    }

    /** What the one takes of the other. */
    static List<String> ratios(CostFigures product, CostFigures peer) {
        List<String> lines = new ArrayList<>();
        lines.add("### " + product.name() + " beside " + peer.name());
        lines.add("");
        lines.add("| CPU ms | " + product.name() + " | " + peer.name() + " | ratio |");
        lines.add("|---|--:|--:|--:|");
        if (!product.legs().isEmpty()) {
            lines.add(ratio("one more interview", product.millisOfOneMore(), peer.millisOfOneMore()));
            lines.add(ratio(
                    "one more interview, by answer", product.millisOfOneMoreAnswer(), peer.millisOfOneMoreAnswer()));
        }
        Map<String, Leg> peers = new HashMap<>();
        peer.operations().forEach(leg -> peers.put(leg.name(), leg));
        product.operations()
                .forEach(leg -> lines.add(ratio(
                        leg.name(),
                        leg.millisPerCall(product.restMillis()),
                        peers.get(leg.name()).millisPerCall(peer.restMillis()))));
        lines.add(ratio("a second at rest", product.restMillis(), peer.restMillis()));
        lines.add(ratio("(GiB at rest)", product.residentGib(), peer.residentGib()));
        lines.add("");
        return lines;
    }

    private static String ratio(String what, double product, double peer) {
        return text("| %s | %.2f | %.2f | %.1f |", what, product, peer, product / peer);
    }

    /** Cores that something else than the parts used: the load, and whoever runs here besides. */
    private static double others(Usage used) {
        return (used.machineCpuMillis() - used.cpuMillisOfAll()) / 1000.0 / used.seconds();
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}

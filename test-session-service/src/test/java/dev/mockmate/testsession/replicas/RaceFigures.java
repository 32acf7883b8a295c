package dev.mockmate.testsession.replicas;

import dev.mockmate.testsession.replicas.Page.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the tests of races ended, and what their candidates were answered. */
final class RaceFigures {
    private final Map<String, Integer> ends = new TreeMap<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private int tests;
    private Duration latest = Duration.ZERO;

    void count(RaceRow row, List<RaceRow.Entry> history, List<Answer> answered) {
        tests++;
        ends.merge(row.status() + "/" + row.method(), 1, Integer::sum);
        answered.forEach(answer -> answers.merge(answer.status(), 1, Integer::sum));
        history.stream()
                .filter(entry -> "timer_expired".equals(entry.method()))
                .map(entry -> Duration.between(entry.at(), entry.recordedAt()))
                .filter(late -> late.compareTo(latest) > 0)
                .forEach(late -> latest = late);
    }

    void add(RaceFigures other) {
        tests += other.tests;
        other.ends.forEach((end, count) -> ends.merge(end, count, Integer::sum));
        other.answers.forEach((status, count) -> answers.merge(status, count, Integer::sum));
        latest = other.latest.compareTo(latest) > 0 ? other.latest : latest;
    }

    /** One line: tests, how they ended, how long after its time the slowest was ended, answers by status (0: cut). */
    @Override
    public String toString() {
        return String.format(
                "%,6d tests · %s · ended at most %.1f s after their time · answers %s",
                tests, joined(ends), latest.toMillis() / 1_000.0, joined(answers));
    }

    private static String joined(Map<?, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}

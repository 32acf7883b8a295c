package dev.mockmate.testsession.domain;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far the candidate is.
 *
 * @param sectionsCompleted in the order in which they were first reported, none twice
 * @param answers what was typed
 * @param sequence the highest number of a report that was taken; empty when none had one
 */
public record Progress(List<String> sectionsCompleted, Answers answers, Optional<Long> sequence) {

    /** Keeps its list to itself. */
    public Progress {
        sectionsCompleted = List.copyOf(sectionsCompleted);
    }

    /** Nothing done yet. */
    public static Progress none() {
        return new Progress(List.of(), Answers.none(), Optional.empty());
    }

    /**
     * What a client reports.
     *
     * @param sectionsCompleted added to those known
     * @param answers JSON text by question
     * @param sequence the client's number of this report, null when it sends none
     */
    public record Report(List<String> sectionsCompleted, Map<String, String> answers, Long sequence) {

        /** Whether it says nothing. */
        public boolean isEmpty() {
            return sectionsCompleted.isEmpty() && answers.isEmpty();
        }
    }

    /** Takes a report in: sections are a set union, answers merge by question. */
    public Progress with(Report report) {
        Set<String> sections = new LinkedHashSet<>(sectionsCompleted);
        sections.addAll(report.sectionsCompleted());
        Optional<Long> highest = Stream.concat(sequence.stream(), Stream.ofNullable(report.sequence()))
                .max(Comparator.naturalOrder());
        return new Progress(List.copyOf(sections), answers.merge(report.answers(), report.sequence()), highest);
    }

    /** The questions of a report whose answers are not taken. */
    public List<String> staleIn(Report report) {
        return answers.stale(report.answers(), report.sequence());
    }

    /** Whether a report brings nothing that is taken although it brings something. */
    public boolean isStale(Report report) {
        return report.sectionsCompleted().isEmpty()
                && !report.answers().isEmpty()
                && staleIn(report).size() == report.answers().size();
    }

    /** Whether a report tells nothing that is not here already, or newer, whatever its number. */
    public boolean holds(Report report) {
        return newIn(report).isEmpty() && answers.hold(report.answers(), report.sequence());
    }

    /** The sections a report would add. */
    public List<String> newIn(Report report) {
        return report.sectionsCompleted().stream()
                .filter(section -> !sectionsCompleted.contains(section))
                .distinct()
                .toList();
    }
}

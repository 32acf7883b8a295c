package dev.mockmate.testsession.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the candidate has typed so far, by question.
 *
 * @param values JSON text by question
 * @param sequences the client's number of the write each value came with; a question written without one has none
 */
public record Answers(Map<String, String> values, Map<String, Long> sequences) {

    /** Keeps its maps to itself. */
    public Answers {
        values = Map.copyOf(values);
        sequences = Map.copyOf(sequences);
    }

    /** Nothing typed yet. */
    public static Answers none() {
        return new Answers(Map.of(), Map.of());
    }

    /**
     * Merges by question (rule <b>progress</b>). With a sequence, a write never replaces a later one of the same question, nor
     * another one of the same number; without one, what arrives last wins.
     *
     * @param sequence the client's number of this write, null when it sends none
     */
    public Answers merge(Map<String, String> written, Long sequence) {
        Map<String, String> merged = new LinkedHashMap<>(values);
        Map<String, Long> numbers = new LinkedHashMap<>(sequences);
        written.forEach((question, answer) -> {
            if (takes(question, answer, sequence)) {
                merged.put(question, answer);
                if (sequence != null) {
                    numbers.put(question, sequence);
                }
            }
        });
        return new Answers(merged, numbers);
    }

    /** How many characters of JSON it is. */
    public long size() {
        return values.entrySet().stream()
                .mapToLong(entry ->
                        (long) entry.getKey().length() + entry.getValue().length())
                .sum();
    }

    /**
     * The questions of a write that is older than what is stored of them, or of the same number with another content, as a
     * second tab sends it.
     */
    public List<String> stale(Map<String, String> written, Long sequence) {
        return written.entrySet().stream()
                .filter(entry -> !takes(entry.getKey(), entry.getValue(), sequence))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether all that was written is here already, or newer. */
    public boolean hold(Map<String, String> written, Long sequence) {
        return written.entrySet().stream()
                .allMatch(entry -> entry.getValue().equals(values.get(entry.getKey()))
                        || !takes(entry.getKey(), entry.getValue(), sequence));
    }

    /** The highest number that was taken, empty when no client sent one. */
    public Optional<Long> sequence() {
        return sequences.values().stream().max(Comparator.naturalOrder());
    }

    private boolean takes(String question, String answer, Long sequence) {
        Long known = sequences.get(question);
        return sequence == null
                || known == null
                || sequence > known
                || sequence.equals(known) && answer.equals(values.get(question));
    }
}

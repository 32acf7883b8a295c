package dev.mockmate.interview.planning.domain;

import dev.mockmate.interview.text.domain.WordLists;
import dev.mockmate.interview.text.domain.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a question is about. Each competency carries its cues: word beginnings that speak of it. They are read in job
 * descriptions (which competencies does the job ask for?) and in answers (does the answer speak to the question?).
 */
public enum Competency {
    OWNERSHIP("ownership"),
    CONFLICT("handling conflict"),
    COMMUNICATION("communication"),
    LEADERSHIP("leadership"),
    PROBLEM_SOLVING("problem solving"),
    GROWTH("learning and growth"),
    PRIORITISATION("prioritisation"),
    CUSTOMER_FOCUS("customer focus"),
    COLLABORATION("collaboration"),
    ADAPTABILITY("adaptability"),
    TECHNICAL_DEPTH("technical depth"),
    SYSTEM_DESIGN("system design");

    private final String label;

    Competency(String label) {
        this.label = label;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The competency in a sentence, for example "handling conflict". */
    public String label() {
        return label;
    }

    /** Lower-case word beginnings, some of two words. */
    public List<String> cues() {
        return Cues.OF.get(this);
    }

    /** How often a text speaks of it. */
    public int mentionsIn(String text) {
        return Words.occurrences(text, cues());
    }

    public static Optional<Competency> of(String wire) {
        return Words.constant(values(), wire);
    }

    /** Read when they are needed for the first time, from the resource beside this class. */
    private static final class Cues {
        private static final Map<Competency, List<String>> OF = read();

        private static Map<Competency, List<String>> read() {
            WordLists lists = WordLists.beside(Competency.class, "competencies.txt");
            Map<Competency, List<String>> cues = new EnumMap<>(Competency.class);
            for (Competency competency : values()) {
                cues.put(competency, lists.list(competency.wire()));
            }
            return cues;
        }
    }
}

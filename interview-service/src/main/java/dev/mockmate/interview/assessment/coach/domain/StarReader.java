package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.feedback.domain.Star.Status;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the STAR parts of an answer by cues ({@link StarCues}). A sentence with a strong cue makes a part present, one
 * with only a weak cue makes it weak; the sentence itself is the evidence. Two things only the whole answer shows:
 *
 * <ul>
 *   <li><b>two steps</b>: an action is present when the answer names at least two different steps, else it is weak;
 *   <li><b>guessable task</b>: a story that sets a scene and tells steps lets its task be guessed; it is weak, not
 *       missing, and there is no quote for it.
 * </ul>
 */
public final class StarReader {

    private static final int LONGEST_QUOTE = 240;
    private static final double STEPS_OF_AN_ACTION = 2;
    private static final int CLEAR = 2;

    private static final LinearPattern NUMBER = LinearPattern.of(
            "\\d|\\b(?:half|twice|doubled|halved|tripled|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|"
                    + "forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)\\b\\s+(?:percent|hours?|days?|weeks?|"
                    + "months?|minutes?|times|customers?|users?|people|euros?|dollars?))");

    private StarReader() {}

    /**
     * What was found: the four checks, which part each sentence tells, which sentences tell one clearly, and how many
     * steps are named.
     */
    record Reading(Star.Checklist checklist, Map<Sentence, Part> parts, Set<Sentence> clear, double steps) {

        List<Sentence> sentencesOf(Part part) {
            return parts.entrySet().stream()
                    .filter(entry -> entry.getValue() == part)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        String textOf(Part part) {
            return sentencesOf(part).stream().map(Sentence::text).collect(Collectors.joining(" "));
        }
    }

    static Reading read(AnswerText answer, Category category) {
        Map<Sentence, Map<Part, Integer>> strengths = strengths(answer.sentences(), category);
        double steps = Steps.in(answer, category);
        Map<Part, Found> best = new EnumMap<>(Part.class);
        Set<Sentence> used = new HashSet<>();
        for (Part part : List.of(Part.RESULT, Part.ACTION, Part.TASK, Part.SITUATION)) {
            find(strengths, part, used).ifPresent(found -> {
                best.put(part, found);
                used.add(found.sentence());
            });
        }
        Star.Checklist checklist =
                Star.Checklist.of(part -> check(part, status(part, best, steps, category), best, category));
        Set<Sentence> clear = strengths.entrySet().stream()
                .filter(entry -> entry.getValue().containsValue(CLEAR))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Reading(checklist, parts(strengths, category), clear, steps);
    }

    private static Map<Sentence, Map<Part, Integer>> strengths(List<Sentence> sentences, Category category) {
        Map<Sentence, Map<Part, Integer>> strengths = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            strengths.put(sentence, StarCues.strengths(sentence, category));
        }
        return strengths;
    }

    /** What is said about a part of which nothing is quoted. */
    public static Star.Check without(Part part, Status status, Category category) {
        return new Star.Check(status, StarWords.note(part, status, category), Optional.empty());
    }

    static boolean hasNumber(String text) {
        return NUMBER.in(text.toLowerCase(Locale.ROOT));
    }

    static boolean isOnlyWe(Sentence sentence) {
        List<String> words = Words.of(sentence.text());
        return words.contains("we") && words.stream().noneMatch(word -> word.equals("i") || word.startsWith("i'"));
    }

    private static Optional<Found> find(Map<Sentence, Map<Part, Integer>> strengths, Part part, Set<Sentence> used) {
        List<Found> found = new ArrayList<>();
        strengths.forEach((sentence, ofParts) -> {
            int strength = ofParts.get(part);
            if (strength > 0) {
                int value = strength * 4
                        + (used.contains(sentence) ? 0 : 3)
                        + (part == Part.RESULT && hasNumber(sentence.text()) ? 2 : 0);
                found.add(new Found(sentence, strength, value));
            }
        });
        return found.stream().reduce((one, other) -> betterOf(one, other, part));
    }

    /** With equal value a result stands late in an answer, everything else early. */
    private static Found betterOf(Found earlier, Found later, Part part) {
        boolean late = part == Part.RESULT;
        return later.value() > earlier.value() || (late && later.value() == earlier.value()) ? later : earlier;
    }

    /** What the best sentence shows, corrected by what only the whole answer shows. */
    private static Status status(Part part, Map<Part, Found> best, double steps, Category category) {
        int strength = strengthOf(part, best);
        if (part == Part.ACTION && strength > 1 && steps < STEPS_OF_AN_ACTION) {
            return Status.WEAK;
        }
        boolean guessable = part == Part.TASK
                && category.asksForAStory()
                && strengthOf(Part.SITUATION, best) > 1
                && strengthOf(Part.ACTION, best) > 0;
        if (strength == 0) {
            return guessable ? Status.WEAK : Status.MISSING;
        }
        return strength > 1 ? Status.PRESENT : Status.WEAK;
    }

    private static int strengthOf(Part part, Map<Part, Found> best) {
        return best.containsKey(part) ? best.get(part).strength() : 0;
    }

    /** Each sentence belongs to the part it speaks of most strongly, else to the part of the sentence before it. */
    private static Map<Sentence, Part> parts(Map<Sentence, Map<Part, Integer>> strengths, Category category) {
        Map<Sentence, Part> parts = new LinkedHashMap<>();
        Part before = Part.SITUATION;
        for (Sentence sentence : strengths.keySet()) {
            Part strongest = before;
            int strength = 0;
            for (Part part : parts.isEmpty() ? List.of(Part.values()) : preference(category)) {
                int here = strengths.get(sentence).get(part);
                if (here > strength) {
                    strongest = part;
                    strength = here;
                }
            }
            before = strongest;
            parts.put(sentence, strongest);
        }
        return parts;
    }

    /** Which part wins a sentence that speaks of several: a story is told to its end, a case is told by its steps. */
    private static List<Part> preference(Category category) {
        return category.asksForAStory()
                ? List.of(Part.RESULT, Part.TASK, Part.ACTION, Part.SITUATION)
                : List.of(Part.TASK, Part.ACTION, Part.RESULT, Part.SITUATION);
    }

    private static Star.Check check(Part part, Status status, Map<Part, Found> best, Category category) {
        Optional<Star.Evidence> evidence = status == Status.MISSING
                ? Optional.empty()
                : Optional.ofNullable(best.get(part)).map(found -> evidence(found.sentence()));
        return new Star.Check(status, StarWords.note(part, status, category), evidence);
    }

    private static Star.Evidence evidence(Sentence sentence) {
        int length = Math.min(LONGEST_QUOTE, sentence.text().length());
        if (length < sentence.text().length()
                && Character.isHighSurrogate(sentence.text().charAt(length - 1))) {
            length--;
        }
        return new Star.Evidence(sentence.text().substring(0, length), sentence.start(), sentence.start() + length);
    }

    private record Found(Sentence sentence, int strength, int value) {}
}

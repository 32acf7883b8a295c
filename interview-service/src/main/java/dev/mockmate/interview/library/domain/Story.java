package dev.mockmate.interview.library.domain;

import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.text.domain.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A story of the answer library: what somebody lived through, told in four parts, as an answer, or both. Texts that are
 * not there are empty; at least one of them is not.
 *
 * @param competencies what the story shows, in the order of its owner; when the owner does not say, they are read
 *     from the text, see {@link #readCompetencies}
 */
public record Story(String title, Star.Version parts, String polishedAnswer, List<Competency> competencies) {

    /** Most competencies that are read from a text: a story that shows everything shows nothing. */
    private static final int MOST_READ = 3;

    /** Longest text competencies are read from: the cues of a longer one are long known by then. */
    private static final int READ_LIMIT = 10_000;

    private static final int LONGEST_TITLE = 200;

    /** Most subjects that are compared; no story told in an interview has more. */
    private static final int MOST_SUBJECTS = 400;

    public Story {
        competencies = List.copyOf(new LinkedHashSet<>(competencies));
    }

    /** Any text made a title. */
    public static String asTitle(String text) {
        return Words.limited(text.strip(), LONGEST_TITLE);
    }

    /** The story's text: its four parts, or the polished answer of a story that has none of them. */
    public String told() {
        String told = Stream.of(parts.situation(), parts.task(), parts.action(), parts.result())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
        return told.isEmpty() ? polishedAnswer : told;
    }

    /** Whether nothing is told at all. */
    public boolean isEmpty() {
        return told().isBlank();
    }

    /** The parts nothing is told of. */
    public List<Star.Part> missing() {
        List<Star.Part> missing = new ArrayList<>();
        for (Star.Part part : Star.Part.values()) {
            if (text(part).isBlank()) {
                missing.add(part);
            }
        }
        return missing;
    }

    /** What the story speaks of: the stems of its words that carry a subject, each once, in order. */
    public Set<String> subjects() {
        return Words.subjects(told()).stream()
                .limit(MOST_SUBJECTS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The same for two stories with the same title that are told in the same words, whatever their punctuation and case: 64
     * hexadecimal digits (SHA-256).
     */
    public String fingerprint() {
        String all = Stream.of(title, parts.situation(), parts.task(), parts.action(), parts.result(), polishedAnswer)
                .map(Story::inWords)
                .collect(Collectors.joining("\n"));
        try {
            byte[] words = all.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Signs alone are a text too. */
    private static String inWords(String text) {
        String words = String.join(" ", Words.of(text));
        return words.isEmpty() ? text.strip() : words;
    }

    /** The same story with the competencies its text speaks of, when it has none. */
    public Story filed() {
        return competencies.isEmpty() ? new Story(title, parts, polishedAnswer, readCompetencies()) : this;
    }

    /** The competencies whose cues occur most often in title and text, at most three; empty when there is no cue. */
    public List<Competency> readCompetencies() {
        String text = Words.limited(title + "\n" + told(), READ_LIMIT);
        Map<Competency, Integer> mentions = new EnumMap<>(Competency.class);
        for (Competency competency : Competency.values()) {
            mentions.put(competency, competency.mentionsIn(text));
        }
        return mentions.entrySet().stream()
                .filter(found -> found.getValue() > 0)
                .sorted(Map.Entry.<Competency, Integer>comparingByValue().reversed())
                .limit(MOST_READ)
                .map(Map.Entry::getKey)
                .toList();
    }

    private String text(Star.Part part) {
        return switch (part) {
            case SITUATION -> parts.situation();
            case TASK -> parts.task();
            case ACTION -> parts.action();
            case RESULT -> parts.result();
        };
    }
}

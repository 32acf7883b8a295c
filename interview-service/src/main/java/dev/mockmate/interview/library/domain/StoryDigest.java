package dev.mockmate.interview.library.domain;

import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.planning.domain.Competency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is compared of a story.
 *
 * <p>Rule <b>alike-stories</b>: the likeness of two stories is the number of subjects both speak of, divided by the
 * number of subjects either speaks of (Jaccard), where a subject is the stem of a word that is not empty of meaning.
 * From {@value #ALIKE_FROM} on they are alike: the same story told twice. Stories of fewer than {@value #FEWEST_SUBJECTS}
 * subjects are alike only when they speak of exactly the same. The rule is the same in both directions and uses no model.
 *
 * @param subjects see {@link Story#subjects}
 * @param missing the parts nothing is told of
 */
public record StoryDigest(
        UUID id, String title, List<Competency> competencies, Set<String> subjects, List<Star.Part> missing) {

    static final double ALIKE_FROM = 0.6;
    static final int FEWEST_SUBJECTS = 5;

    public StoryDigest {
        competencies = List.copyOf(competencies);
        subjects = Set.copyOf(subjects);
        missing = List.copyOf(missing);
    }

    /** A story that tells the same. */
    public record Alike(StoryDigest story, double similarity) {}

    /** Two stories that tell the same. */
    public record Pair(StoryDigest one, StoryDigest other, double similarity) {}

    /** From 0 (nothing in common) to 1 (the same subjects), two decimals. */
    public double likeness(StoryDigest other) {
        Set<String> smaller = subjects.size() <= other.subjects.size() ? subjects : other.subjects;
        Set<String> larger = smaller == subjects ? other.subjects : subjects;
        long shared = smaller.stream().filter(larger::contains).count();
        long all = subjects.size() + other.subjects.size() - shared;
        return all == 0 ? 0 : Math.round(100.0 * shared / all) / 100.0;
    }

    /** Whether both tell the same story. */
    public boolean isAlike(StoryDigest other) {
        boolean tooShort = Math.min(subjects.size(), other.subjects.size()) < FEWEST_SUBJECTS;
        return tooShort ? !subjects.isEmpty() && subjects.equals(other.subjects) : likeness(other) >= ALIKE_FROM;
    }

    /** The others that tell the same, most alike first. */
    public List<Alike> alike(List<StoryDigest> others) {
        return others.stream()
                .filter(other -> !other.id.equals(id) && isAlike(other))
                .map(other -> new Alike(other, likeness(other)))
                .sorted(Comparator.comparingDouble(Alike::similarity).reversed())
                .toList();
    }

    /** All pairs that tell the same, most alike first. */
    public static List<Pair> pairs(List<StoryDigest> stories) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            StoryDigest one = stories.get(i);
            stories.subList(i + 1, stories.size()).stream()
                    .filter(one::isAlike)
                    .forEach(other -> pairs.add(new Pair(one, other, one.likeness(other))));
        }
        pairs.sort(Comparator.comparingDouble(Pair::similarity).reversed());
        return pairs;
    }

    /** The stories that show each competency; all competencies are there, in their order. */
    public static Map<Competency, List<StoryDigest>> coverage(List<StoryDigest> stories) {
        Map<Competency, List<StoryDigest>> coverage = new EnumMap<>(Competency.class);
        for (Competency competency : Competency.values()) {
            coverage.put(
                    competency,
                    stories.stream()
                            .filter(story -> story.competencies.contains(competency))
                            .toList());
        }
        return coverage;
    }
}

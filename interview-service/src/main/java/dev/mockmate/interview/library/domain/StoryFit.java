package dev.mockmate.interview.library.domain;

import dev.mockmate.interview.feedback.domain.Scores;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How well a story answers a question, and why.
 *
 * <p>Rule <b>fitting-story</b>: 5 points when the story is filed under the question's competency; 1 for each subject of
 * the question the story speaks of, at most 3; half a point for each skill of the job it names, at most 1; 1 when none of
 * its four parts is missing. A story fits when it is filed under the competency or speaks of two subjects of the question.
 *
 * @param score 0 to 10, one decimal
 * @param reason one sentence for the candidate
 */
public record StoryFit(StoryDigest story, double score, String reason) {

    private static final double SAME_COMPETENCY = 5;
    private static final double MOST_FOR_SUBJECTS = 3;
    private static final double FOR_A_SKILL = 0.5;
    private static final double MOST_FOR_SKILLS = 1;
    private static final double NOTHING_MISSING = 1;
    private static final int FEWEST_SHARED_SUBJECTS = 2;
    private static final int MOST_NAMED = 3;

    /** The stories that fit, best first; among equally good ones the order of {@code stories} stays. */
    public static List<StoryFit> best(PlannedQuestion question, JobProfile job, List<StoryDigest> stories, int most) {
        return stories.stream()
                .map(story -> of(question, job, story))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(StoryFit::score).reversed())
                .limit(most)
                .toList();
    }

    private static Optional<StoryFit> of(PlannedQuestion question, JobProfile job, StoryDigest story) {
        boolean filed = story.competencies().contains(question.competency());
        List<String> shared = sharedWords(question.text(), story);
        if (!filed && shared.size() < FEWEST_SHARED_SUBJECTS) {
            return Optional.empty();
        }
        List<String> skills = job.skills().stream()
                .filter(skill ->
                        !Words.subjects(skill).isEmpty() && story.subjects().containsAll(Words.subjects(skill)))
                .toList();
        double score = (filed ? SAME_COMPETENCY : 0)
                + Math.min(MOST_FOR_SUBJECTS, shared.size())
                + Math.min(MOST_FOR_SKILLS, skills.size() * FOR_A_SKILL)
                + (story.missing().isEmpty() ? NOTHING_MISSING : 0);
        return Optional.of(new StoryFit(
                story, Scores.oneDecimal(score), reason(filed, question.competency(), shared, skills, story)));
    }

    /** The question's own words for what the story speaks of as well. */
    private static List<String> sharedWords(String question, StoryDigest story) {
        List<String> shared = new ArrayList<>();
        List<String> stems = new ArrayList<>();
        for (String word : Words.of(question)) {
            List<String> stem = Words.subjects(word);
            if (!stem.isEmpty() && !stems.containsAll(stem) && story.subjects().containsAll(stem)) {
                shared.add(word);
                stems.addAll(stem);
            }
        }
        return shared;
    }

    private static String reason(
            boolean filed, Competency competency, List<String> shared, List<String> skills, StoryDigest story) {
        List<String> reasons = new ArrayList<>();
        if (filed) {
            reasons.add("it shows " + competency.wire().replace('_', ' ') + ", which the question asks for");
        }
        if (!shared.isEmpty()) {
            reasons.add("it speaks of " + listed(shared));
        }
        if (!skills.isEmpty()) {
            reasons.add("it names " + listed(skills) + " from the job");
        }
        String sentence = String.join(", and ", reasons);
        String advice = story.missing().isEmpty()
                ? "All four parts are there."
                : "Add its "
                        + listed(story.missing().stream().map(Star.Part::wire).toList()) + " before you use it.";
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ". " + advice;
    }

    private static String listed(List<String> words) {
        return String.join(", ", words.subList(0, Math.min(MOST_NAMED, words.size())));
    }
}

package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.feedback.domain.Assessment.Role;
import dev.mockmate.interview.feedback.domain.Assessment.RoleOfSentence;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What each sentence of an answer does, by the cues of {@link StarCues}: the part it speaks of most strongly. A step told of "we"
 * alone is the team's; a step that is only intended is a plan; a sentence without any cue is a claim, or filler when it is short.
 */
final class SentenceRoles {
    private static final int MOST = 200;
    private static final int SHORT_WORDS = 5;
    private static final Set<String> LEARNING =
            Set.of("learned", "learnt", "lesson", "hindsight", "realised", "realized");
    private static final Set<String> INTENDING = Set.of("would", "will", "i'd", "i'll", "we'd", "we'll");
    private static final List<Part> PREFERENCE = List.of(Part.RESULT, Part.ACTION, Part.TASK, Part.SITUATION);

    private SentenceRoles() {}

    /** In the order of the answer; of a very long one the first 200. */
    static List<RoleOfSentence> of(AnswerText answer, Category category) {
        List<RoleOfSentence> roles = new ArrayList<>();
        Stream.concat(
                        answer.sentences().stream()
                                .limit(MOST)
                                .map(sentence ->
                                        new RoleOfSentence(sentence.start(), sentence.end(), role(sentence, category))),
                        answer.orders().stream()
                                .limit(MOST)
                                .map(order -> new RoleOfSentence(order.start(), order.end(), Role.ORDER)))
                .sorted(Comparator.comparingInt(RoleOfSentence::start))
                .limit(MOST)
                .forEach(roles::add);
        return roles;
    }

    private static Role role(Sentence sentence, Category category) {
        List<String> words = Words.of(sentence.text()).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        if (words.stream().anyMatch(LEARNING::contains)) {
            return Role.REFLECTION;
        }
        Map<Part, Integer> strengths = StarCues.strengths(sentence, category);
        Part strongest = null;
        int strength = 0;
        for (Part part : PREFERENCE) {
            int here = strengths.get(part);
            if (here > strength) {
                strongest = part;
                strength = here;
            }
        }
        if (strongest == null) {
            return words.size() < SHORT_WORDS ? Role.FILLER : Role.CLAIM;
        }
        return switch (strongest) {
            case SITUATION -> Role.SITUATION;
            case TASK -> Role.TASK;
            case RESULT -> Role.RESULT;
            case ACTION ->
                words.stream().anyMatch(INTENDING::contains)
                        ? Role.PLAN
                        : StarReader.isOnlyWe(sentence) ? Role.TEAM_ACTION : Role.OWN_ACTION;
        };
    }
}

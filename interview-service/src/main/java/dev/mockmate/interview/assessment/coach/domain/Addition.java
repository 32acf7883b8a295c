package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.domain.FollowedUp;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the answer to a follow-up says that had not been said (rule <b>not-answered</b>: it is judged by what it adds): its words beside
 * those of both questions and of the first answer.
 *
 * @param fresh subjects and figures nobody had named before
 * @param shared subjects it has in common with what was said before
 * @param repeats whether most of it was said before, word by word
 */
record Addition(int fresh, int shared, boolean repeats) {

    /** Fewer are an exclamation, a name or "it was good". */
    static final int ENOUGH = 3;

    /** @param followUp the question that is answered */
    static Addition of(String followUp, FollowedUp followedUp, AnswerText answer) {
        String before = followUp + "\n" + followedUp.question().text() + "\n" + followedUp.answer();
        String said = answer.withoutOrders();
        Set<String> known = new HashSet<>(Words.subjects(before));
        List<String> subjects =
                Words.subjects(said).stream().filter(word -> !isNoise(word)).toList();
        int fresh =
                (int) subjects.stream().filter(word -> !known.contains(word)).count();
        int figures = figures(answer, before);
        return new Addition(fresh + figures, subjects.size() - fresh, AnswerCap.saysAgain(said, before));
    }

    /** Whether there is nothing in it that had not been said. */
    boolean isNothing() {
        return repeats || fresh < 2;
    }

    private static boolean isNoise(String word) {
        return word.chars().allMatch(Character::isLetter)
                && word.chars().distinct().count() == 1;
    }

    /** A figure is worth a subject, and a whole statement when something was counted. */
    private static int figures(AnswerText answer, String before) {
        int figures = 0;
        for (Sentence sentence : answer.sentences()) {
            for (String word : Words.of(sentence.text())) {
                figures += word.chars().anyMatch(Character::isDigit) && !before.contains(word) ? 1 : 0;
            }
        }
        return figures;
    }
}

package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.domain.FollowedUp;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the answer to a follow-up says that had not been said (rule <b>not-answered</b>: it is judged by what it adds): its words beside
 * those of both questions and of the first answer. One that tells the story again is judged by the sentences that were not in it.
 *
 * @param fresh subjects and figures nobody had named before
 * @param shared subjects it has in common with what was said before
 * @param added what it adds: all of it, or of a story told again the sentences that are new
 */
record Addition(int fresh, int shared, AnswerText added) {

    /** Fewer are an exclamation, a name or "it was good". */
    static final int ENOUGH = 3;

    /** As many make a sentence new, whatever else it says again. */
    private static final int NEW = 2;

    /** @param followUp the question that is answered */
    static Addition of(String followUp, FollowedUp followedUp, AnswerText answer) {
        String before = followUp + "\n" + followedUp.question().text() + "\n" + followedUp.answer();
        Known known = Known.of(before);
        AnswerText added = AnswerCap.saysAgain(answer.withoutOrders(), before) ? known.newIn(answer) : answer;
        List<String> subjects = subjects(added.withoutOrders());
        int fresh = known.freshSubjects(subjects);
        return new Addition(fresh + known.freshFigures(added), subjects.size() - fresh, added);
    }

    /** Whether there is nothing in it that had not been said. */
    boolean isNothing() {
        return repeats() || fresh < 2;
    }

    /** Whether all of it was said before. */
    boolean repeats() {
        return added.sentences().isEmpty();
    }

    private static List<String> subjects(String text) {
        return Words.subjects(text).stream().filter(word -> !isNoise(word)).toList();
    }

    private static boolean isNoise(String word) {
        return word.chars().allMatch(Character::isLetter)
                && word.chars().distinct().count() == 1;
    }

    /** "40%" is the 40 that was named. */
    private static String figure(String word) {
        return word.endsWith("%") ? word.substring(0, word.length() - 1) : word;
    }

    /** What was said before, each kind of it once for all sentences. */
    private record Known(Set<String> subjects, Set<String> figures, Set<String> runs) {

        static Known of(String before) {
            return new Known(
                    new HashSet<>(Words.subjects(before)),
                    Words.of(before).stream().map(Addition::figure).collect(Collectors.toSet()),
                    new HashSet<>(AnswerCap.runs(before)));
        }

        int freshSubjects(List<String> said) {
            return (int) said.stream().filter(word -> !subjects.contains(word)).count();
        }

        /** A figure is worth a subject, and a whole statement when something was counted. */
        int freshFigures(AnswerText answer) {
            return answer.sentences().stream()
                    .mapToInt(sentence -> freshFigures(sentence.text()))
                    .sum();
        }

        private int freshFigures(String text) {
            return (int) Words.of(text).stream()
                    .filter(word -> word.chars().anyMatch(Character::isDigit) && !figures.contains(figure(word)))
                    .count();
        }

        AnswerText newIn(AnswerText answer) {
            return AnswerText.screened(answer.sentences().stream()
                    .map(Sentence::text)
                    .filter(this::isNew)
                    .collect(Collectors.joining(" ")));
        }

        private boolean isNew(String sentence) {
            int fresh = freshSubjects(Addition.subjects(sentence)) + freshFigures(sentence);
            return fresh >= NEW || fresh > 0 && !AnswerCap.isMostlyOf(sentence, runs);
        }
    }
}

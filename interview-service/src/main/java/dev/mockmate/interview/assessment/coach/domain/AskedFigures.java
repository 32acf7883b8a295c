package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.AnswerFigures.Asked;
import dev.mockmate.interview.text.domain.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is asked, as numbers, and each sentence that was held beside it: an answer judged again without some of its sentences is made
 * from the rows of the others. It belongs to one thread.
 */
final class AskedFigures {

    private final Asked asked;
    private final Meaning meaning;
    private final Set<String> question;
    private final Set<String> job;
    private final float[] wanted;
    private final float[][] points;
    private final Map<String, Row> rows = new HashMap<>();

    /**
     * A sentence by itself.
     *
     * @param counted in the order of {@link SentenceFigures#NAMES}
     * @param nearQuestion how near it is to the question, {@code nearPoints} to each key point
     */
    record Row(float[] meaning, double[] counted, double nearQuestion, double[] nearPoints) {

        double nearestPoint() {
            return Arrays.stream(nearPoints).max().orElse(0);
        }
    }

    AskedFigures(Asked asked, Meaning meaning) {
        this.asked = asked;
        this.meaning = meaning;
        this.question = stems(asked.question());
        this.job = stems(asked.job());
        this.wanted = meaning.of(asked.question());
        this.points = asked.keyPoints().stream().map(meaning::of).toArray(float[][]::new);
    }

    Asked asked() {
        return asked;
    }

    /** The stems of the question's words that carry a subject. */
    Set<String> question() {
        return question;
    }

    /** What the question means. */
    float[] wanted() {
        return wanted;
    }

    int keyPoints() {
        return points.length;
    }

    Row row(String sentence) {
        return rows.computeIfAbsent(Words.squeezed(sentence), this::counted);
    }

    private Row counted(String sentence) {
        float[] means = meaning.of(sentence);
        return new Row(
                means,
                SentenceFigures.of(sentence, question, job),
                Meaning.nearness(means, wanted),
                Arrays.stream(points)
                        .mapToDouble(point -> Meaning.nearness(means, point))
                        .toArray());
    }

    private static Set<String> stems(String text) {
        return Words.of(text).stream()
                .filter(word -> word.length() > 2 && !Words.isEmptyWord(word))
                .map(Words::stem)
                .collect(Collectors.toSet());
    }
}

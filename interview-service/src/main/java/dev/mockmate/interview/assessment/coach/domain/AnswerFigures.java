package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.AskedFigures.Row;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An answer as numbers: what learning and judging both see of it. Sentence by sentence what it means and what can be counted in it,
 * and beside that how near it is to the question and to what a strong answer contains.
 *
 * @param sentences what was cut; the rows of {@code meanings} and {@code figures} are theirs
 * @param meanings of each sentence
 * @param figures of each sentence: {@link SentenceFigures}, then nearness to question, key points and the sentence before, then place
 * @param whole the figures of the answer as a whole, {@link #WHOLE} of them
 * @param keyPoints for each key point how near the nearest sentence is
 */
record AnswerFigures(
        List<Sentence> sentences, float[][] meanings, double[][] figures, double[] whole, double[] keyPoints) {

    static final int MOST_SENTENCES = 120;
    static final int PER_SENTENCE = SentenceFigures.NAMES.size() + 7;
    static final int WHOLE = 16;

    private static final int NEAR_QUESTION = SentenceFigures.NAMES.size();
    private static final double COVERED = 0.45;

    /**
     * What is asked: the question, its kind, the job and what a strong answer contains.
     *
     * @param jobText the job's description, empty when nobody has it at hand
     */
    record Asked(String question, Category category, String job, List<String> keyPoints, String jobText) {

        Asked(String question, Category category, String job, List<String> keyPoints) {
            this(question, category, job, keyPoints, "");
        }

        /** The same wanted by another question. */
        Asked by(String otherQuestion) {
            return new Asked(otherQuestion, category, job, keyPoints, jobText);
        }
    }

    static AnswerFigures of(String text, Asked asked, Meaning meaning) {
        return of(text, new AskedFigures(asked, meaning));
    }

    static AnswerFigures of(String text, AskedFigures asked) {
        List<Sentence> sentences = GradedSentences.of(text, MOST_SENTENCES);
        List<Row> rows =
                sentences.stream().map(sentence -> asked.row(sentence.text())).toList();
        float[][] meanings = rows.stream().map(Row::meaning).toArray(float[][]::new);
        double[][] figures = new double[sentences.size()][];
        for (int at = 0; at < sentences.size(); at++) {
            double[] row = Arrays.copyOf(rows.get(at).counted(), PER_SENTENCE);
            row[NEAR_QUESTION] = rows.get(at).nearQuestion();
            row[NEAR_QUESTION + 1] = rows.get(at).nearestPoint();
            row[NEAR_QUESTION + 2] = at == 0 ? 0 : Meaning.nearness(meanings[at], meanings[at - 1]);
            row[NEAR_QUESTION + 3] = at / (double) Math.max(1, sentences.size() - 1);
            row[NEAR_QUESTION + 4] = at == 0 ? 1 : 0;
            row[NEAR_QUESTION + 5] = at == sentences.size() - 1 ? 1 : 0;
            row[NEAR_QUESTION + 6] = asked.asked().category() == Category.BEHAVIORAL ? 1 : 0;
            figures[at] = row;
        }
        double[] covered = new double[asked.keyPoints()];
        for (int at = 0; at < covered.length; at++) {
            int point = at;
            covered[at] = rows.stream()
                    .mapToDouble(row -> row.nearPoints()[point])
                    .max()
                    .orElse(0);
        }
        return new AnswerFigures(sentences, meanings, figures, whole(text, asked, meanings, figures, covered), covered);
    }

    private static double[] whole(
            String text, AskedFigures asked, float[][] meanings, double[][] figures, double[] covered) {
        List<String> words = Words.of(text);
        Set<String> different = new HashSet<>(words);
        double[] whole = new double[WHOLE];
        whole[0] = Math.log1p(words.size()) / 5;
        whole[1] = Math.log1p(meanings.length) / 3;
        whole[2] = different.size() / (double) Math.max(1, words.size());
        whole[3] = different.size() / Math.sqrt(Math.max(1, words.size())) / 10;
        whole[4] = Meaning.nearness(mean(meanings), asked.wanted());
        whole[5] = Arrays.stream(figures)
                .mapToDouble(row -> row[NEAR_QUESTION])
                .max()
                .orElse(0);
        whole[6] = Arrays.stream(covered).average().orElse(0.4);
        whole[7] = Arrays.stream(covered).min().orElse(0.3);
        whole[8] = Arrays.stream(covered).filter(one -> one >= COVERED).count() / (double) Math.max(1, covered.length);
        whole[9] = together(figures);
        Set<String> fresh = words.stream()
                .filter(word -> word.length() > 2 && !Words.isEmptyWord(word))
                .map(Words::stem)
                .filter(stem -> !asked.question().contains(stem))
                .collect(Collectors.toSet());
        whole[10] = Math.log1p(fresh.size()) / 5;
        Category category = asked.asked().category();
        whole[11] = category == Category.BEHAVIORAL ? 1 : 0;
        whole[12] = category == Category.SITUATIONAL ? 1 : 0;
        whole[13] = category == Category.TECHNICAL ? 1 : 0;
        whole[14] = category == Category.INTRODUCTION ? 1 : 0;
        whole[15] = repeated(words);
        return whole;
    }

    /** The direction all sentences share, of length up to 1. */
    static float[] mean(float[][] meanings) {
        float[] mean = new float[Meaning.SIZE];
        for (float[] one : meanings) {
            for (int at = 0; at < mean.length; at++) {
                mean[at] += one[at] / meanings.length;
            }
        }
        return mean;
    }

    /** How much neighbours speak of the same. */
    private static double together(double[][] figures) {
        double sum = 0;
        for (int at = 1; at < figures.length; at++) {
            sum += figures[at][NEAR_QUESTION + 2];
        }
        return figures.length < 2 ? 0.3 : sum / (figures.length - 1);
    }

    /** The share of neighbouring word pairs that come again. */
    private static double repeated(List<String> words) {
        Set<String> pairs = new HashSet<>();
        for (int at = 1; at < words.size(); at++) {
            pairs.add(words.get(at - 1) + " " + words.get(at));
        }
        return words.size() < 2 ? 0 : 1 - pairs.size() / (double) (words.size() - 1);
    }
}

package dev.mockmate.interview.assessment.coach.domain;

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
        List<Sentence> sentences = GradedSentences.of(text, MOST_SENTENCES);
        Set<String> question = stems(asked.question());
        Set<String> job = stems(asked.job());
        float[] wanted = meaning.of(asked.question());
        float[][] points = asked.keyPoints().stream().map(meaning::of).toArray(float[][]::new);
        float[][] meanings = new float[sentences.size()][];
        double[][] figures = new double[sentences.size()][];
        for (int at = 0; at < sentences.size(); at++) {
            String sentence = Words.squeezed(sentences.get(at).text());
            meanings[at] = meaning.of(sentence);
            double[] row = Arrays.copyOf(SentenceFigures.of(sentence, question, job), PER_SENTENCE);
            row[NEAR_QUESTION] = Meaning.nearness(meanings[at], wanted);
            row[NEAR_QUESTION + 1] = nearest(meanings[at], points);
            row[NEAR_QUESTION + 2] = at == 0 ? 0 : Meaning.nearness(meanings[at], meanings[at - 1]);
            row[NEAR_QUESTION + 3] = at / (double) Math.max(1, sentences.size() - 1);
            row[NEAR_QUESTION + 4] = at == 0 ? 1 : 0;
            row[NEAR_QUESTION + 5] = at == sentences.size() - 1 ? 1 : 0;
            row[NEAR_QUESTION + 6] = asked.category() == Category.BEHAVIORAL ? 1 : 0;
            figures[at] = row;
        }
        double[] covered = new double[points.length];
        for (int at = 0; at < points.length; at++) {
            covered[at] = nearest(points[at], meanings);
        }
        return new AnswerFigures(
                sentences, meanings, figures, whole(text, asked, meanings, wanted, covered, question), covered);
    }

    private static double[] whole(
            String text, Asked asked, float[][] meanings, float[] wanted, double[] covered, Set<String> question) {
        List<String> words = Words.of(text);
        Set<String> different = new HashSet<>(words);
        double[] whole = new double[WHOLE];
        whole[0] = Math.log1p(words.size()) / 5;
        whole[1] = Math.log1p(meanings.length) / 3;
        whole[2] = different.size() / (double) Math.max(1, words.size());
        whole[3] = different.size() / Math.sqrt(Math.max(1, words.size())) / 10;
        whole[4] = Meaning.nearness(mean(meanings), wanted);
        whole[5] = nearest(wanted, meanings);
        whole[6] = Arrays.stream(covered).average().orElse(0.4);
        whole[7] = Arrays.stream(covered).min().orElse(0.3);
        whole[8] = Arrays.stream(covered).filter(one -> one >= COVERED).count() / (double) Math.max(1, covered.length);
        whole[9] = together(meanings);
        Set<String> fresh = words.stream()
                .filter(word -> word.length() > 2 && !Words.isEmptyWord(word))
                .map(Words::stem)
                .filter(stem -> !question.contains(stem))
                .collect(Collectors.toSet());
        whole[10] = Math.log1p(fresh.size()) / 5;
        whole[11] = asked.category() == Category.BEHAVIORAL ? 1 : 0;
        whole[12] = asked.category() == Category.SITUATIONAL ? 1 : 0;
        whole[13] = asked.category() == Category.TECHNICAL ? 1 : 0;
        whole[14] = asked.category() == Category.INTRODUCTION ? 1 : 0;
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

    private static double nearest(float[] one, float[][] others) {
        return Arrays.stream(others)
                .mapToDouble(other -> Meaning.nearness(one, other))
                .max()
                .orElse(0);
    }

    /** How much neighbours speak of the same. */
    private static double together(float[][] meanings) {
        double sum = 0;
        for (int at = 1; at < meanings.length; at++) {
            sum += Meaning.nearness(meanings[at], meanings[at - 1]);
        }
        return meanings.length < 2 ? 0.3 : sum / (meanings.length - 1);
    }

    /** The share of neighbouring word pairs that come again. */
    private static double repeated(List<String> words) {
        Set<String> pairs = new HashSet<>();
        for (int at = 1; at < words.size(); at++) {
            pairs.add(words.get(at - 1) + " " + words.get(at));
        }
        return words.size() < 2 ? 0 : 1 - pairs.size() / (double) (words.size() - 1);
    }

    private static Set<String> stems(String text) {
        return Words.of(text).stream()
                .filter(word -> word.length() > 2 && !Words.isEmptyWord(word))
                .map(Words::stem)
                .collect(Collectors.toSet());
    }
}

package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Tells sentences that speak to or about the assessment, or are dressed as something that is no answer, from those that tell of the
 * matter (rule <b>answers-are-data</b>): learned from hostile texts and honest sentences of several writers, where {@link Asides}
 * know forms and wordings. The same sentence of the same answer always gets the same number. {@code deploy/train-coach} writes its
 * file.
 *
 * @param sentences judges a {@link #row}
 */
record PromptInjectionClassifier(Straight sentences) {

    private static final String CODE = "{}[]<>|=_#*;~^\\/@&$+";
    private static final int OF_FORM = 9;
    private static final int OF_NEARNESS = 3;
    private static final double FAR = 0.3;

    /** How near the only sentence of an answer counts as to the rest of it. */
    private static final double ALONE = 0.4;

    static final int ROW = SentenceFigures.NAMES.size() + OF_FORM + OF_NEARNESS + Meaning.SIZE;

    private static final int MAGIC = 0x4d4d4931;

    /** The classifier that ships with the service. */
    static PromptInjectionClassifier builtIn() {
        try (InputStream resource = PromptInjectionClassifier.class.getResourceAsStream("prompt-injection-model.bin");
                DataInputStream in = new DataInputStream(new BufferedInputStream(resource))) {
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The classifier of prompt injections cannot be read", unreadable);
        }
    }

    static PromptInjectionClassifier read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("This is no classifier of prompt injections");
        }
        Straight sentences = Straight.read(in);
        if (sentences.mean().length != ROW) {
            throw new IOException("The classifier was trained with other figures: run deploy/train-coach");
        }
        return new PromptInjectionClassifier(sentences);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        sentences.write(out);
    }

    /** For each sentence of an answer: about 0 for one that tells, about 1 for one that does not. */
    double[] of(AnswerFigures answer) {
        double[] likely = new double[answer.sentences().size()];
        double[] own = own(answer.meanings());
        for (int at = 0; at < likely.length; at++) {
            likely[at] = sentences.of(row(answer, at, own[at]))[0];
        }
        return likely;
    }

    /** @param own how near the sentence is to the rest of its answer, see {@link #own} */
    static float[] row(AnswerFigures answer, int at, double own) {
        Sentence sentence = answer.sentences().get(at);
        float[] row = new float[ROW];
        double[] counted = answer.figures()[at];
        int to = 0;
        for (int figure = 0; figure < SentenceFigures.NAMES.size(); figure++) {
            boolean ofTheQuestion = figure == SentenceFigures.QUESTION_SAID || figure == SentenceFigures.JOB_SAID;
            row[to++] = ofTheQuestion ? 0 : (float) counted[figure];
        }
        to = putForm(sentence.text(), row, to);
        row[to++] = (float) own;
        row[to++] = (float) (own * own);
        row[to++] = (float) Math.max(0, FAR - own);
        for (float one : answer.meanings()[at]) {
            row[to++] = one;
        }
        return row;
    }

    private static int putForm(String text, float[] row, int from) {
        int to = from;
        float length = text.length();
        row[to++] = text.chars().filter(Character::isUpperCase).count() / length * 5;
        row[to++] = text.chars().filter(one -> CODE.indexOf(one) >= 0).count() / length * 10;
        row[to++] = text.chars().filter(Character::isDigit).count() / length * 5;
        row[to++] = text.indexOf(':') >= 0 ? 1 : 0;
        row[to++] = Character.isLowerCase(text.charAt(0)) ? 1 : 0;
        row[to++] = text.endsWith(".") ? 1 : 0;
        row[to++] = Asides.isAside(text) ? 1 : 0;
        row[to++] = StockSentences.isNoProse(text) ? 1 : 0;
        row[to++] = Asides.isDone(text) ? 1 : 0;
        return to;
    }

    /** For each sentence how near its meaning is to that of the others together. */
    static double[] own(float[][] meanings) {
        double[] sum = new double[Meaning.SIZE];
        for (float[] meaning : meanings) {
            for (int at = 0; at < sum.length; at++) {
                sum[at] += meaning[at];
            }
        }
        double[] own = new double[meanings.length];
        for (int one = 0; one < own.length; one++) {
            double product = 0;
            double square = 0;
            for (int at = 0; at < sum.length; at++) {
                double rest = sum[at] - meanings[one][at];
                product += rest * meanings[one][at];
                square += rest * rest;
            }
            own[one] = square < 1e-9 ? ALONE : product / Math.sqrt(square);
        }
        return own;
    }
}

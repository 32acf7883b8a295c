package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.AnswerFigures.Asked;
import dev.mockmate.interview.feedback.domain.Assessment.Reason;
import dev.mockmate.interview.feedback.domain.Scores;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What was learned from graded answers: the role of each sentence, and of the answer its score, STAR parts, relevance, conduct and
 * whether to ask again. The same answer always gets the same numbers. {@code deploy/train-coach} writes its file.
 *
 * @param sentences judges a sentence
 * @param answers judges an answer: nine results, then the score by several halves of the graded answers
 * @param about tells an answer to this question from one to another question of the same job
 */
record CoachModel(String provenance, Straight sentences, Curved answers, Curved about) {

    static final int SCORE = 0;
    static final int RELEVANCE = 1;
    static final int HARMFUL = 2;
    static final int NONSENSE = 3;
    static final int FOLLOW_UP = 4;
    static final int STAR = 5;
    static final int RESULTS = 9;

    static final double HARMFUL_FROM = 4.5;
    static final double NONSENSE_FROM = 4;
    private static final double HARMFUL_CEILING = 2.5;
    private static final double NONSENSE_CEILING = 2;
    private static final double ABOUT_ENOUGH = 4;
    private static final double POINT_OFF = 0.6;
    static final double WEAK_BELOW = 4;
    static final double STRONG_FROM = 7;
    private static final double MIDDLE = 5;
    private static final double WORTH_TELLING = 0.05;
    private static final int MAGIC = 0x4d4d4332;

    /** The model that ships with the service. */
    static CoachModel builtIn() {
        try (InputStream resource = CoachModel.class.getResourceAsStream("coach-model.bin");
                DataInputStream in = new DataInputStream(new BufferedInputStream(resource))) {
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The coach's model cannot be read", unreadable);
        }
    }

    static CoachModel read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("This is no model of the coach");
        }
        CoachModel model = new CoachModel(in.readUTF(), Straight.read(in), Curved.read(in), Curved.read(in));
        if (model.sentences().mean().length != AnswerVector.SENTENCE
                || model.answers().mean().length != AnswerVector.ANSWER
                || model.about().mean().length != AnswerVector.ABOUT) {
            throw new IOException("The model was trained with other figures: run deploy/train-coach");
        }
        return model;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeUTF(provenance);
        sentences.write(out);
        answers.write(out);
        about.write(out);
    }

    /**
     * What the model says of an answer.
     *
     * @param score 0 to 10, after what caps it
     * @param results by the constants above, 0 to 10 each, before what caps
     * @param roles for each sentence the shares of the ten roles
     * @param spread how far the halves are apart
     * @param reasons from 5 to the score
     */
    record Opinion(
            AnswerFigures answer,
            double score,
            double[] results,
            double[][] roles,
            double spread,
            List<Reason> reasons) {

        /** How sure the band is: the farther from its edges and the nearer the halves are to each other, the surer. */
        double sure() {
            return Math.min(Math.abs(score - WEAK_BELOW), Math.abs(score - STRONG_FROM)) - spread;
        }
    }

    /** @param text with at least one word */
    Opinion of(String text, Asked asked, Meaning meaning) {
        AnswerFigures answer = AnswerFigures.of(text, asked, meaning);
        float[][] rows = AnswerVector.sentences(answer);
        double[][] judged = Arrays.stream(rows).map(sentences::of).toArray(double[][]::new);
        float[] scaled = answers.scaled(AnswerVector.answer(answer, judged));
        double[] all = answers.ofScaled(scaled);
        double off = POINT_OFF * Math.max(0, ABOUT_ENOUGH - about.of(AnswerVector.about(answer))[0]);
        double[] results = Arrays.copyOf(all, RESULTS);
        results[RELEVANCE] = Math.max(0, Math.min(10, results[RELEVANCE] - off));
        double plain = Math.max(0, Math.min(10, all[SCORE]));
        double score = plain - Math.min(plain, off);
        List<Reason> reasons = reasons(scaled, all[SCORE]);
        add(reasons, "It is more like an answer to another question", score - plain);
        double kept = score;
        if (results[NONSENSE] >= NONSENSE_FROM) {
            kept = Math.min(kept, NONSENSE_CEILING);
            add(reasons, "Kept down: it reads like words without a meaning", kept - score);
        } else if (results[HARMFUL] >= HARMFUL_FROM) {
            kept = Math.min(kept, HARMFUL_CEILING);
            add(reasons, "Kept down: it reads like conduct that harms or deceives others", kept - score);
        }
        return new Opinion(
                answer,
                Scores.score(kept),
                results,
                Arrays.stream(judged).map(AnswerVector::shares).toArray(double[][]::new),
                spread(all),
                closed(reasons, Scores.score(kept)));
    }

    private static double spread(double[] all) {
        double[] halves = Arrays.copyOfRange(all, RESULTS, all.length);
        double mean = Arrays.stream(halves).average().orElse(0);
        return Math.sqrt(Arrays.stream(halves)
                .map(one -> (one - mean) * (one - mean))
                .average()
                .orElse(0));
    }

    /** What each kind of figures adds or takes: its Shapley value, so that all of them together are the score. */
    private List<Reason> reasons(float[] scaled, double score) {
        ReasonKind[] kinds = ReasonKind.values();
        double[][] apart = new double[kinds.length][answers.known().length];
        double[][] without = new double[kinds.length][answers.known().length];
        float[] average = new float[scaled.length];
        for (int one = 0; one < answers.known().length; one++) {
            float[] known = answers.known()[one];
            for (int kind = 0; kind < kinds.length; kind++) {
                for (int at : kinds[kind].places()) {
                    apart[kind][one] += Curved.apart(scaled, known, at, at + 1);
                    without[kind][one] += Curved.apart(average, known, at, at + 1);
                }
            }
        }
        double[] scores = new double[1 << kinds.length];
        for (int set = 0; set < scores.length; set++) {
            scores[set] = score(set, apart, without, scaled.length);
        }
        double[] effects = Shapley.of(kinds.length, scores);
        List<Reason> reasons = new ArrayList<>();
        for (ReasonKind kind : kinds) {
            add(reasons, kind.told(effects[kind.ordinal()] > 0), effects[kind.ordinal()]);
        }
        reasons.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.effect())));
        add(reasons, "Where an average answer stands", scores[0] - MIDDLE);
        add(reasons, "The scale ends here", Math.max(0, Math.min(10, score)) - score);
        return reasons;
    }

    private double score(int set, double[][] apart, double[][] without, int size) {
        double score = answers.base()[SCORE];
        float[] weights = answers.weights()[SCORE];
        for (int one = 0; one < weights.length; one++) {
            double sum = 0;
            for (int kind = 0; kind < apart.length; kind++) {
                sum += (set & 1 << kind) != 0 ? apart[kind][one] : without[kind][one];
            }
            score += weights[one] * Math.exp(-Curved.WIDTH / size * sum);
        }
        return score;
    }

    private static void add(List<Reason> reasons, String text, double effect) {
        double rounded = Scores.oneDecimal(effect);
        if (Math.abs(rounded) > WORTH_TELLING) {
            reasons.add(new Reason(text, rounded));
        }
    }

    /** With what rounding left over in the largest, so that 5 and all of them are the score. */
    private static List<Reason> closed(List<Reason> reasons, double score) {
        double rest =
                score - MIDDLE - reasons.stream().mapToDouble(Reason::effect).sum();
        double rounded = Scores.oneDecimal(rest);
        if (Math.abs(rounded) > WORTH_TELLING) {
            if (reasons.isEmpty()) {
                reasons.add(new Reason("Everything together", rounded));
            } else {
                Reason first = reasons.get(0);
                reasons.set(0, new Reason(first.text(), Scores.oneDecimal(first.effect() + rounded)));
            }
        }
        return List.copyOf(reasons);
    }
}

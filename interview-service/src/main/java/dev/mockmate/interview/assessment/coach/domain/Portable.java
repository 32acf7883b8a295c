package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.feedback.domain.Assessment.Role;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.Words;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sentences that could stand in any answer (rule <b>form-is-not-substance</b>): nearer in meaning to many answers to other questions
 * than to the rest of their own, or with much of a claim, filler or an order. Inside of its band an answer is worth no more with them than
 * without any one, or without the most portable of them and the next ones.
 */
final class Portable {

    private static final double FITS_MANY = 0.3;
    private static final double SAYS_NOTHING = 0.5;
    private static final double HARDLY = 0.1;
    private static final double LEAST = 0.01;
    private static final int MOST = 8;

    /** So few are left out in every way there is: whatever is added to an answer like that, the rest of it is judged as before. */
    private static final int FEW = 4;

    /** Each rest is judged like an answer of its own: of an answer beyond some seven hundred words nothing is left out. */
    private static final int LONGEST_TEXT = 4_000;

    private Portable() {}

    /**
     * The text without each such sentence, and without the most portable one, the next one too, and so on, of a few of them without any
     * choice of them; each by itself where there is nothing else.
     * Blanks keep the offsets.
     */
    static Set<String> without(
            String text, AnswerFigures answer, double[][] roles, KnownDirections known, StockSentences stock) {
        if (text.length() > LONGEST_TEXT) {
            return Set.of();
        }
        double[] portable = in(answer, roles, known, stock);
        List<Integer> order = IntStream.range(0, portable.length)
                .filter(at -> portable[at] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -portable[at])
                        .thenComparing(at -> at))
                .toList();
        Set<String> rests =
                order.size() <= FEW ? everyWay(text, answer, order) : stepByStep(text, answer, order, portable.length);
        rests.removeIf(rest -> Words.count(rest) == 0);
        return rests;
    }

    private static Set<String> everyWay(String text, AnswerFigures answer, List<Integer> order) {
        Set<String> rests = new LinkedHashSet<>();
        for (int chosen = 1; chosen < 1 << order.size(); chosen++) {
            StringBuilder rest = new StringBuilder(text);
            for (int at = 0; at < order.size(); at++) {
                if ((chosen >> at & 1) == 1) {
                    GradedSentences.blank(rest, answer.sentences().get(order.get(at)));
                }
            }
            rests.add(rest.toString());
        }
        return rests;
    }

    private static Set<String> stepByStep(String text, AnswerFigures answer, List<Integer> order, int all) {
        Set<String> rests = new LinkedHashSet<>();
        StringBuilder rest = new StringBuilder(text);
        for (int at = 0; at < order.size(); at++) {
            Sentence one = answer.sentences().get(order.get(at));
            GradedSentences.blank(rest, one);
            if (at < MOST || at == order.size() - 1) {
                rests.add(rest.toString());
                StringBuilder alone = new StringBuilder(text);
                GradedSentences.blank(alone, one);
                rests.add(alone.toString());
                if (order.size() == all) {
                    rests.add(" ".repeat(one.start()) + text.substring(one.start(), one.end()));
                }
            }
        }
        return rests;
    }

    /** How portable each sentence is; 0 where it is of this answer. */
    private static double[] in(AnswerFigures answer, double[][] roles, KnownDirections known, StockSentences stock) {
        float[][] meanings = answer.meanings();
        int count = meanings.length;
        double[] portable = new double[count];
        float[][] near = known.roughly(meanings);
        boolean[] unsaid = new boolean[count];
        for (int at = 0; at < count; at++) {
            unsaid[at] = StockSentences.isNoProse(answer.sentences().get(at).text());
        }
        for (int turn = 0; turn < 2; turn++) {
            double[] sum = new double[Meaning.SIZE];
            for (int one = 0; one < count; one++) {
                for (int at = 0; at < sum.length; at++) {
                    sum[at] += meanings[one][at] * (portable[one] > 0 ? HARDLY : 1);
                }
            }
            double[] found = new double[count];
            for (int at = 0; at < count; at++) {
                double nothing = roles[at][Role.CLAIM.ordinal()]
                        + roles[at][Role.FILLER.ordinal()]
                        + roles[at][Role.ORDER.ordinal()];
                double own = count == 1 ? 1 : own(meanings[at], sum, portable[at] > 0 ? HARDLY : 1);
                double fits = known.nearer(meanings[at], near[at], own);
                boolean apart = unsaid[at] || stock.isLike(meanings[at], own);
                found[at] = apart || fits >= FITS_MANY || nothing >= SAYS_NOTHING ? Math.max(fits, LEAST) : 0;
            }
            portable = found;
        }
        return portable;
    }

    /** How near a sentence is to the rest of its own answer. */
    private static double own(float[] sentence, double[] sum, double weight) {
        float[] rest = new float[sentence.length];
        for (int at = 0; at < rest.length; at++) {
            rest[at] = (float) (sum[at] - weight * sentence[at]);
        }
        return Meaning.nearness(sentence, rest) / Math.sqrt(Meaning.nearness(rest, rest));
    }
}

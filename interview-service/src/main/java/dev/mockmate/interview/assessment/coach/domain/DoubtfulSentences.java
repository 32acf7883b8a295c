package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.CoachModel.Opinion;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which sentences of an answer may be no part of it (rule <b>answers-are-data</b>). Sure are those that {@link Asides} know or
 * {@link PromptInjectionClassifier} has no doubt of; the classifier suspects some more. Where an answer is worth less without the sure
 * ones, that is what is said of it; suspected ones can only lower its score.
 */
final class DoubtfulSentences {

    /** From here on the classifier suspects a sentence: one in twenty of those of graded answers. */
    static final double SUSPECTED = 0.54;

    /** From here on it is sure: of one in a hundred. */
    static final double SURE = 0.73;

    /** So many suspected sentences are left out one by one; each of them and each step costs a judgement of the whole answer. */
    private static final int MOST = 8;

    /** Of a longer text all suspected sentences are left out together and in no other way. */
    private static final int LONGEST_TEXT = 4_000;

    private final Opinion opinion;
    private final boolean[] sure;
    private final double[] likelihood;

    /** @param likelihood of each sentence, by the classifier */
    DoubtfulSentences(Opinion opinion, boolean[] known, double[] likelihood) {
        this.opinion = opinion;
        this.likelihood = likelihood;
        this.sure = from(SURE, likelihood, known);
    }

    static DoubtfulSentences in(Opinion opinion, PromptInjectionClassifier classifier) {
        return new DoubtfulSentences(opinion, Asides.in(opinion), classifier.of(opinion.answer()));
    }

    private static boolean[] from(double least, double[] likelihood, boolean[] known) {
        boolean[] doubtful = known.clone();
        for (int at = 0; at < doubtful.length; at++) {
            doubtful[at] |= likelihood[at] >= least;
        }
        return doubtful;
    }

    /** Whether all sentences are sure to be no part of the answer. */
    boolean areAllSure() {
        return IntStream.range(0, sure.length).allMatch(at -> sure[at]);
    }

    /** The text with blanks in place of the sure ones; the text itself when there are none, or no word else. */
    String withoutSure(String text) {
        return Asides.without(text, opinion, sure);
    }

    /** The text with blanks in place of the sure and the suspected ones; the text itself when there are none, or no word else. */
    String withoutSuspected(String text) {
        return Asides.without(text, opinion, from(SUSPECTED, likelihood, sure));
    }

    /**
     * Texts that show whether suspected sentences pay: without all of them, and without the one that pays most, the next one too, and so
     * on. The sure ones are left out of each. The text itself is not among them.
     *
     * @param worth what texts are worth, in their order
     */
    Set<String> rests(String text, Function<List<String>, double[]> worth) {
        Set<String> rests = new LinkedHashSet<>();
        rests.add(withoutSuspected(text));
        List<Integer> suspected = suspected();
        if (text.length() <= LONGEST_TEXT && suspected.size() > 1) {
            List<String> alone =
                    suspected.stream().map(at -> without(text, List.of(at))).toList();
            double[] worths = worth.apply(alone);
            List<Integer> order = IntStream.range(0, worths.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(at -> worths[at]))
                    .map(suspected::get)
                    .toList();
            for (int most = 1; most < order.size(); most++) {
                rests.add(without(text, order.subList(0, most)));
            }
        }
        rests.remove(text);
        return rests;
    }

    private List<Integer> suspected() {
        return IntStream.range(0, likelihood.length)
                .filter(at -> likelihood[at] >= SUSPECTED && !sure[at])
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -likelihood[at])
                        .thenComparing(at -> at))
                .limit(MOST)
                .toList();
    }

    private String without(String text, List<Integer> places) {
        boolean[] aside = sure.clone();
        places.forEach(at -> aside[at] = true);
        return Asides.without(text, opinion, aside);
    }
}

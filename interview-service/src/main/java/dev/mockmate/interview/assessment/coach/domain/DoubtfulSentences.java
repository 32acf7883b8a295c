package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.CoachModel.Opinion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which sentences of an answer may be no part of it (rule <b>answers-are-data</b>): surely none those that {@link Asides} know or
 * {@link PromptInjectionClassifier} is sure of, likely none those it only suspects. What is said of an answer leaves out the sure ones;
 * its score is worth no more with the likely ones than without.
 */
final class DoubtfulSentences {

    /** From here on the classifier suspects a sentence: one in twenty of those of graded answers. */
    static final double LIKELY = 0.54;

    /** From here on it is sure: of one in a hundred. */
    static final double SURE = 0.73;

    private static final double ROUNDING = 1e-9;

    private final Opinion opinion;
    private final boolean[] sure;
    private final boolean[] likely;

    private DoubtfulSentences(Opinion opinion, boolean[] sure, boolean[] likely) {
        this.opinion = opinion;
        this.sure = sure;
        this.likely = likely;
    }

    static DoubtfulSentences in(Opinion opinion, PromptInjectionClassifier classifier) {
        boolean[] known = Asides.in(opinion);
        double[] likelihood = classifier.of(opinion.answer());
        return new DoubtfulSentences(opinion, from(SURE, likelihood, known), from(LIKELY, likelihood, known));
    }

    private static boolean[] from(double least, double[] likelihood, boolean[] known) {
        boolean[] doubtful = known.clone();
        for (int at = 0; at < doubtful.length; at++) {
            doubtful[at] |= likelihood[at] >= least;
        }
        return doubtful;
    }

    /** The text with blanks in place of those that surely are no part of it; the text itself when there are none, or no word else. */
    String withoutSure(String text) {
        return Asides.without(text, opinion, sure);
    }

    /** The same of those that likely are none. */
    String withoutLikely(String text) {
        return Asides.without(text, opinion, likely);
    }

    /**
     * Without all of them, and without the sure ones and those of the likely ones that pay: one after the other is left out, each time
     * the one without which the text is worth least, until none pays. The text itself is not among them.
     *
     * @param worth what texts are worth, in their order
     */
    Set<String> rests(String text, Function<List<String>, double[]> worth) {
        Set<String> rests = new LinkedHashSet<>();
        rests.add(withoutLikely(text));
        boolean[] aside = sure;
        double least = worth.apply(List.of(withoutSure(text)))[0];
        for (int paying = 0; paying >= 0; ) {
            List<boolean[]> next = oneMore(aside);
            double[] worths = worth.apply(
                    next.stream().map(one -> Asides.without(text, opinion, one)).toList());
            paying = -1;
            for (int at = 0; at < worths.length; at++) {
                if (worths[at] < least - ROUNDING) {
                    least = worths[at];
                    paying = at;
                }
            }
            aside = paying < 0 ? aside : next.get(paying);
        }
        rests.add(Asides.without(text, opinion, aside));
        rests.remove(text);
        return rests;
    }

    private List<boolean[]> oneMore(boolean[] aside) {
        List<boolean[]> more = new ArrayList<>();
        for (int at = 0; at < aside.length; at++) {
            if (likely[at] && !aside[at]) {
                boolean[] one = aside.clone();
                one[at] = true;
                more.add(one);
            }
        }
        return more;
    }
}

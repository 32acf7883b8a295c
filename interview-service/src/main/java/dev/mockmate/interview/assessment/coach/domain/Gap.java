package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.CoachModel.Opinion;
import dev.mockmate.interview.planning.domain.Category;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What one thing an answer should change first, as it was labelled for graded answers and is learned from them. The order is that of
 * the model's results.
 */
enum Gap {
    NOTHING,
    EMPTY,
    OFF_QUESTION,
    NO_EVENT,
    OWN_PART,
    THIN_ACTION,
    NO_RESULT,
    UNSURE_RESULT,
    ONE_SIDED,
    NO_REASON,
    NO_CHECK,
    STEPS,
    MISSING_POINT,
    WRONG_METHOD,
    CONDUCT,
    TOO_MUCH,
    LESSON;

    private static final Set<Gap> OF_ANY = EnumSet.of(EMPTY, OFF_QUESTION, CONDUCT, TOO_MUCH, MISSING_POINT);
    private static final Set<Gap> OF_STORIES = EnumSet.of(
            NO_EVENT, OWN_PART, THIN_ACTION, NO_RESULT, UNSURE_RESULT, WRONG_METHOD, ONE_SIDED, LESSON, NO_REASON);
    private static final Set<Gap> OF_INTRODUCTIONS = EnumSet.of(OWN_PART, THIN_ACTION, NO_EVENT, UNSURE_RESULT);
    private static final Set<Gap> OF_METHODS = EnumSet.of(STEPS, NO_REASON, NO_CHECK, WRONG_METHOD, ONE_SIDED);

    /** A second one is worth telling when it is nearly as likely. */
    private static final double NEARLY = 0.6;

    private static final double LIKELY = 0.12;

    /** What labels and reports call it. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this name. */
    static Gap of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    private boolean fits(Category category) {
        return OF_ANY.contains(this)
                || switch (category) {
                    case BEHAVIORAL -> OF_STORIES.contains(this);
                    case INTRODUCTION -> OF_INTRODUCTIONS.contains(this);
                    case SITUATIONAL, TECHNICAL -> OF_METHODS.contains(this);
                };
    }

    /**
     * The likeliest one; a second one where that is nearly as likely; none for an answer that is strong and leaves nothing to ask.
     */
    static List<Gap> in(Opinion opinion, Category category) {
        if (opinion.score() >= CoachModel.STRONG_FROM && !opinion.asksAgain()) {
            return List.of();
        }
        List<Gap> likeliest = Arrays.stream(values())
                .filter(gap -> gap.fits(category))
                .sorted(Comparator.comparingDouble((Gap gap) -> -gap.likely(opinion)))
                .limit(2)
                .toList();
        double first = likeliest.get(0).likely(opinion);
        double second = likeliest.get(1).likely(opinion);
        return second >= LIKELY && second >= NEARLY * first ? likeliest : likeliest.subList(0, 1);
    }

    private double likely(Opinion opinion) {
        return opinion.results()[CoachModel.GAPS + ordinal()];
    }
}

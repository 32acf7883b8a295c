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
    private static final Set<Gap> OF_INTRODUCTIONS = EnumSet.of(OWN_PART, THIN_ACTION, UNSURE_RESULT);
    private static final Set<Gap> OF_METHODS = EnumSet.of(STEPS, NO_REASON, NO_CHECK, WRONG_METHOD, ONE_SIDED);

    /** Of those in one set no two are true of the same answer. */
    private static final List<Set<Gap>> ONE_OF = List.of(
            EnumSet.of(EMPTY, OFF_QUESTION, NO_EVENT, OWN_PART),
            EnumSet.of(EMPTY, OFF_QUESTION, TOO_MUCH),
            EnumSet.of(EMPTY, NO_RESULT, UNSURE_RESULT),
            EnumSet.of(EMPTY, CONDUCT),
            EnumSet.of(EMPTY, WRONG_METHOD),
            EnumSet.of(MISSING_POINT, CONDUCT),
            EnumSet.of(MISSING_POINT, EMPTY),
            EnumSet.of(MISSING_POINT, OFF_QUESTION),
            EnumSet.of(MISSING_POINT, WRONG_METHOD),
            EnumSet.of(MISSING_POINT, STEPS));

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

    boolean fits(Category category) {
        return OF_ANY.contains(this)
                || switch (category) {
                    case BEHAVIORAL -> OF_STORIES.contains(this);
                    case INTRODUCTION -> OF_INTRODUCTIONS.contains(this);
                    case SITUATIONAL, TECHNICAL -> OF_METHODS.contains(this);
                };
    }

    /** Whether advice about both would not contradict itself. */
    boolean goesWith(Gap other) {
        return ONE_OF.stream().noneMatch(set -> set.contains(this) && set.contains(other));
    }

    /**
     * What an answer should change first, and what its follow-up is about: the fault that keeps it down, whatever else could be polished
     * in it, else the likeliest one and a second one where that is nearly as likely; none for a strong answer.
     */
    static List<Gap> in(Opinion opinion, Category category) {
        if (opinion.score() >= CoachModel.STRONG_FROM) {
            return List.of();
        }
        if (opinion.cap().filter(AnswerCap::isForHarm).isPresent()) {
            return List.of(CONDUCT);
        }
        if (opinion.cap().filter(AnswerCap::isForForm).isPresent()) {
            return List.of(EMPTY);
        }
        List<Gap> likeliest = Arrays.stream(values())
                .filter(gap -> gap.fits(category))
                .filter(gap -> gap != TOO_MUCH
                        || opinion.cap().filter(AnswerCap::isForLength).isEmpty())
                .sorted(Comparator.comparingDouble((Gap gap) -> -gap.likely(opinion)))
                .toList();
        Gap first = likeliest.get(0);
        if (opinion.cap().filter(AnswerCap::isForAnotherSubject).isPresent()) {
            return List.of(first == EMPTY || first == NO_EVENT ? first : OFF_QUESTION);
        }
        return likeliest.stream()
                .filter(gap -> gap == first
                        || gap.goesWith(first)
                                && gap.likely(opinion) >= Math.max(LIKELY, NEARLY * first.likely(opinion)))
                .limit(2)
                .toList();
    }

    private double likely(Opinion opinion) {
        return opinion.results()[CoachModel.GAPS + ordinal()];
    }
}

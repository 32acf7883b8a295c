package dev.mockmate.interview.assessment.domain;

import dev.mockmate.interview.feedback.domain.Assessment.FollowUpType;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.planning.domain.Category;

/**
 * Rule <b>one-follow-up</b>: at most one per question, only when a STAR part is missing or relevance is weak, none for
 * a strong answer. The server decides with this, whatever a model says, and so does the built-in coach where it judges by its
 * rules alone; where it judges by what it learned from graders, {@code LearnedFollowUp} decides. A missing part counts where a story was asked
 * for (behavioral) or a case (situational); an answer to a technical or an opening question needs no STAR.
 */
public final class FollowUpRule {

    public static final double WEAK_RELEVANCE = 5;
    public static final double STRONG_CONTENT = 8;

    private FollowUpRule() {}

    public static FollowUpType decide(
            boolean allowed, Category category, Star.Checklist star, double relevance, double content) {
        boolean needsStar = category == Category.BEHAVIORAL || category == Category.SITUATIONAL;
        if (!allowed || content >= STRONG_CONTENT) {
            return FollowUpType.NONE;
        }
        if (relevance < WEAK_RELEVANCE) {
            return FollowUpType.LOW_RELEVANCE;
        }
        return needsStar && !star.missing().isEmpty() ? FollowUpType.MISSING_STAR : FollowUpType.NONE;
    }
}

package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.feedback.domain.Assessment.Reason;
import dev.mockmate.interview.feedback.domain.Scores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Why a score is what it is: effects that lead from the middle of the scale to it. */
final class ScoreReasons {

    private static final double MIDDLE = 5;
    private static final double WORTH_TELLING = 0.05;

    private ScoreReasons() {}

    /** What each kind of figures and the wording add or take: the Shapley values, so that all of them together are the score. */
    static List<Reason> of(KindLikeness likeness, Phrases phrases, float[] scaled, double worded, double score) {
        ReasonKind[] kinds = ReasonKind.values();
        double[] scores = likeness.scores(scaled);
        double[] effects = Shapley.of(kinds.length, scores);
        List<Reason> reasons = new ArrayList<>();
        for (ReasonKind kind : kinds) {
            add(reasons, kind.told(effects[kind.ordinal()] > 0), effects[kind.ordinal()]);
        }
        double wording = worded - phrases.average();
        add(
                reasons,
                wording > 0
                        ? "Raised by words like those of strong answers"
                        : "Lowered by words like those of weak answers",
                wording);
        reasons.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.effect())));
        add(reasons, "Where an average answer stands", scores[0] + phrases.average() - MIDDLE);
        add(reasons, "The scale ends here", Math.max(0, Math.min(10, score)) - score);
        return reasons;
    }

    static void add(List<Reason> reasons, String text, double effect) {
        double rounded = Scores.oneDecimal(effect);
        if (Math.abs(rounded) > WORTH_TELLING) {
            reasons.add(new Reason(text, rounded));
        }
    }

    /** With what rounding left over in the largest, so that 5 and all of them are the score. */
    static List<Reason> closed(List<Reason> reasons, double score) {
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

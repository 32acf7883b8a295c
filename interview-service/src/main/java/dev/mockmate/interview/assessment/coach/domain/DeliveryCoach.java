package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.attempt.domain.Delivery;
import dev.mockmate.interview.feedback.domain.Assessment.DeliveryBreakdown;
import dev.mockmate.interview.feedback.domain.Assessment.DeliveryFeedback;
import dev.mockmate.interview.feedback.domain.Assessment.DeliveryMetrics;
import dev.mockmate.interview.feedback.domain.Scores;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Judges how an answer was spoken, by what was measured. */
public final class DeliveryCoach {
    private static final double GOOD = 7;

    private DeliveryCoach() {}

    /** How the answer was spoken, by rule; {@code confidence} is the only judgement in it. */
    public static Optional<DeliveryBreakdown> scores(Optional<Delivery> delivery, double confidence) {
        return delivery.map(spoken -> new DeliveryBreakdown(
                spoken.paceScore(),
                spoken.fillerScore(),
                spoken.pauseScore(),
                Scores.score(confidence),
                OptionalDouble.empty()));
    }

    public static OptionalDouble score(Optional<DeliveryBreakdown> breakdown) {
        return breakdown
                .map(parts -> OptionalDouble.of(Scores.score(average(parts))))
                .orElse(OptionalDouble.empty());
    }

    /** Of what was measured. */
    private static double average(DeliveryBreakdown parts) {
        double others = parts.pace() + parts.fillers() + parts.confidence();
        return parts.pauses().isEmpty() ? others / 3 : (others + parts.pauses().getAsDouble()) / 4;
    }

    public static DeliveryMetrics metrics(Optional<Delivery> delivery, String clarityNote) {
        return delivery.map(spoken -> new DeliveryMetrics(
                        OptionalDouble.of(spoken.wpm()),
                        OptionalInt.of(spoken.fillers()),
                        spoken.longPauses(),
                        clarityNote))
                .orElse(new DeliveryMetrics(
                        OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty(), clarityNote));
    }

    static DeliveryFeedback feedback(
            Optional<Delivery> delivery, Optional<DeliveryBreakdown> scores, String clarityNote) {
        if (delivery.isEmpty() || scores.isEmpty()) {
            return new DeliveryFeedback(
                    "No delivery data: the answer was not measured as speech.",
                    metrics(delivery, clarityNote),
                    "Speak this answer aloud once and time it.");
        }
        return new DeliveryFeedback(
                headline(delivery.get(), scores.get()),
                metrics(delivery, clarityNote),
                tip(delivery.get(), scores.get()));
    }

    private static boolean breaksOff(DeliveryBreakdown scores) {
        return scores.pauses().isPresent() && scores.pauses().getAsDouble() < GOOD;
    }

    private static String headline(Delivery spoken, DeliveryBreakdown scores) {
        if (scores.pace() < GOOD) {
            return spoken.wpm() < Delivery.IDEAL_FROM_WPM ? "You speak rather slowly." : "You speak rather fast.";
        }
        if (scores.fillers() < GOOD) {
            return "Many filler words get between you and the listener.";
        }
        return breaksOff(scores) ? "Long pauses break the story." : "A calm, fluent delivery.";
    }

    private static String tip(Delivery spoken, DeliveryBreakdown scores) {
        if (scores.pace() < GOOD) {
            return spoken.wpm() < Delivery.IDEAL_FROM_WPM
                    ? "Aim for 120 to 160 words a minute: know your first sentence by heart."
                    : "Aim for 120 to 160 words a minute: breathe after each sentence.";
        }
        if (scores.fillers() < GOOD) {
            return "Replace each filler by a short silence.";
        }
        return breaksOff(scores)
                ? "Plan your main points before you start, so that you need not search."
                : "Keep this pace, and stress your last point.";
    }
}

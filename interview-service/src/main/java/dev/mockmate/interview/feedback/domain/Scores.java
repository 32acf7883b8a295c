package dev.mockmate.interview.feedback.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Scores are 0 to 10 with one decimal; what is not a number is 0. */
public final class Scores {

    private static final double CONTENT_SHARE = 0.7;
    private static final double DELIVERY_SHARE = 0.3;

    private Scores() {}

    /** Any number made a score. */
    public static double score(double any) {
        return Double.isNaN(any) ? 0 : oneDecimal(Math.max(0, Math.min(10, any)));
    }

    /** Rule <b>70-30</b>; without delivery data the overall score is the content score. */
    public static double overall(double content, OptionalDouble delivery) {
        return delivery.isPresent()
                ? score(CONTENT_SHARE * content + DELIVERY_SHARE * delivery.getAsDouble())
                : score(content);
    }

    /** Rounded half up on the decimal digits, so that 0.7 · 7.5 + 0.3 · 8.0 is the same on paper and here. */
    public static double oneDecimal(double value) {
        return BigDecimal.valueOf(Math.round(value * 1e6) / 1e6)
                .setScale(1, RoundingMode.HALF_UP)
                .doubleValue();
    }
}

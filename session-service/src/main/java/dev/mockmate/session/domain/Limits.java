package dev.mockmate.session.domain;

import java.time.Duration;

/**
 * The times of a session's rules.
 *
 * @param activationPatience how long an activation waits for its decision
 * @param silence after how long without a sign a client is gone (fair-clock)
 * @param meterEvery running time between two meterings
 * @param beganAfter running time after which an interview has really begun
 * @param maxDuration running time after which a session is completed
 * @param softAbandonAfter pause without a client after which a session is abandoned
 * @param giveUpAfter time after which an abandoned session is completed
 * @param expireAfter age at which a session never activated expires
 */
public record Limits(
        Duration activationPatience,
        Duration silence,
        Duration meterEvery,
        Duration beganAfter,
        Duration maxDuration,
        Duration softAbandonAfter,
        Duration giveUpAfter,
        Duration expireAfter) {

    /** The same for a session that ends after {@code longest} of running time, if that is sooner. */
    Limits within(Duration longest) {
        return longest.compareTo(maxDuration) >= 0
                ? this
                : new Limits(
                        activationPatience,
                        silence,
                        meterEvery,
                        beganAfter,
                        longest,
                        softAbandonAfter,
                        giveUpAfter,
                        expireAfter);
    }

    /** The times the rules name. */
    public static Limits standard() {
        return new Limits(
                Duration.ofMinutes(2),
                Duration.ofSeconds(90),
                Duration.ofMinutes(5),
                Duration.ofMinutes(2),
                Duration.ofHours(4),
                Duration.ofHours(24),
                Duration.ofDays(30),
                Duration.ofDays(7));
    }
}

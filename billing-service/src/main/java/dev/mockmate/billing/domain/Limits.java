package dev.mockmate.billing.domain;

import java.time.Duration;

/**
 * The numbers of the rules.
 *
 * @param welcomeCredits what a user gets at the first appearance; 0 for nothing
 * @param grace how long a session may go on when an hour could not be charged
 * @param returnedLife how long credits live that come back to a grant that has expired
 */
public record Limits(long welcomeCredits, Duration grace, Duration returnedLife) {

    /** The numbers of the requirements. */
    public static Limits standard() {
        return new Limits(3, Duration.ofSeconds(60), Duration.ofDays(30));
    }
}

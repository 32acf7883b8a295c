package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.campaign.Campaign;
import dev.mockmate.campaign.Plan;
import dev.mockmate.campaign.Report;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A short kill campaign; the long one is {@code deploy/kill-campaign}. Last, because it kills what all others need. */
@Order(10)
@ExtendWith(RunningStack.class)
class KillCampaignIT {
    private static final int KILLS = 12;

    @Test
    @Timeout(240)
    void shouldLoseAndDoubleNothingWhenPartsAreKilled() {
        Plan plan = Plan.of(KILLS, System.nanoTime() & Integer.MAX_VALUE).shortly();

        Report report = Campaign.run(RunningStack.stack(), plan, System.out::println);

        report.lines().forEach(System.out::println);
        assertThat(report.violations()).as("seed %s", plan.seed()).isEmpty();
        assertThat(report.sessions()).isPositive();
    }
}

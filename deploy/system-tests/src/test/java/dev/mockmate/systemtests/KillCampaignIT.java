package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.campaign.Campaign;
import dev.mockmate.campaign.Plan;
import dev.mockmate.campaign.Report;
import dev.mockmate.local.LocalStack;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A short kill campaign; the long one is {@code deploy/kill-campaign}. Last, because it kills what all others need. */
@Order(10)
@ExtendWith(RunningStack.class)
class KillCampaignIT {
    private static final int KILLS = 10;
    private static final List<String> VICTIMS = List.of(
            RunningStack.SESSION,
            RunningStack.SESSION_REPLICA,
            RunningStack.BILLING,
            RunningStack.BILLING_REPLICA,
            LocalStack.KAFKA,
            LocalStack.POSTGRES);

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void shouldLoseAndDoubleNothingWhenPartsAreKilled() {
        Plan plan = Plan.of(KILLS, System.nanoTime() & Integer.MAX_VALUE)
                .against(VICTIMS)
                .shortly();

        Report report = Campaign.run(RunningStack.stack(), plan, System.out::println);

        report.lines().forEach(System.out::println);
        assertThat(report.violations()).as("seed %s", plan.seed()).isEmpty();
        assertThat(report.sessions()).isPositive();
    }
}

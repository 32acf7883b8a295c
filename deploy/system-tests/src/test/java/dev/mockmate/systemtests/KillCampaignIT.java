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

    /** Nothing found is worth nothing where nothing was looked at. */
    private static final String[] LOOKED_AT = {
        "balances",
        "bills",
        "clocks",
        "credits charged",
        "events of billing-service in session",
        "events of interview-service in session",
        "events of session-service in billing",
        "events of session-service in interview-session",
        "history entries",
        "sessions over the public calls",
        "views"
    };

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void shouldLoseAndDoubleNothingWhenPartsAreKilled() {
        Plan plan = Plan.of(KILLS, System.nanoTime() & Integer.MAX_VALUE)
                .against(VICTIMS)
                .shortly();

        Report report = Campaign.run(RunningStack.stack(), plan, System.out::println);

        report.lines().forEach(System.out::println);
        assertThat(report.violations()).as("seed %s", plan.seed()).isEmpty();
        assertThat(report.killed().keySet()).as("each victim died").containsExactlyInAnyOrderElementsOf(VICTIMS);
        assertThat(report.killed().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(KILLS);
        assertThat(report.checked())
                .as("what the audit looked at, seed %s", plan.seed())
                .containsOnlyKeys(LOOKED_AT)
                .allSatisfy((what, count) -> assertThat(count).as(what).isPositive());
        assertThat(report.checked().get("clocks")).isGreaterThanOrEqualTo(report.sessions());
        assertThat(report.checked().get("balances")).isEqualTo(plan.candidates().size());
    }
}

package dev.mockmate.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KillCampaignTest {

    @Test
    void shouldTakeKillsAndSeedFromTheCommandLine() {
        Plan plan = KillCampaign.plan(List.of("--kills", "12", "--seed", "42").iterator());

        assertEquals(12, plan.kills());
        assertEquals(42, plan.seed());
        assertEquals(200, KillCampaign.plan(List.<String>of().iterator()).kills());
    }

    @Test
    void shouldRefuseWhatIsNoNumber() {
        for (List<String> wrong :
                List.of(List.of("--kills"), List.of("--kills", "many"), List.of("--kills", "-1"), List.of("more"))) {
            assertThrows(IllegalArgumentException.class, () -> KillCampaign.plan(wrong.iterator()));
        }
    }

    @Test
    void shouldNameEachViolationAndTheSeed() {
        Report report =
                new Report(42, Map.of("kafka", 3), 7, "", Map.of("bills", 5), List.of("session x is stuck: active"));

        assertTrue(report.lines().contains("violations  1"));
        assertTrue(report.lines().contains("  - session x is stuck: active"));
        assertTrue(report.lines().contains("seed        42"));
    }
}

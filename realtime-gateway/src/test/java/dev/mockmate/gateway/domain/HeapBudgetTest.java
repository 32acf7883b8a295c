package dev.mockmate.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HeapBudgetTest {
    private final HeapBudget plan = new HeapBudget(Map.of("sockets", 30L << 20, "queues", 20L << 20));

    @Test
    void shouldPassAHeapThatHoldsTheSumOfAllBounds() {
        assertThat(plan.objectionTo(50L << 20)).isEmpty();
    }

    @Test
    void shouldSayWhatIsTooMuchAndWhatToDo() {
        assertThat(plan.objectionTo(49L << 20).orElseThrow())
                .contains(
                        "49 MiB",
                        "50 MiB",
                        "sockets 30 MiB",
                        "queues 20 MiB",
                        "-Xmx",
                        "mockmate.gateway.max-connections");
    }
}

package dev.mockmate.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.gateway.GatewayConfigTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeapCheckTest {
    private static final long LOCAL_STACK_HEAP = 180L << 20;
    private static final long KAFKA_BUFFER = 8L << 20;
    private static final long KAFKA_FETCH = 4L << 20;

    @Test
    void shouldFitTheHeapOfTheLocalStackByDefault() {
        assertThat(check(Map.of()).plan().objectionTo(LOCAL_STACK_HEAP)).isEmpty();
    }

    @Test
    void shouldObjectToLimitsThatAddUpToMore() {
        for (Map<String, String> greedy : java.util.List.of(
                Map.of("mockmate.gateway.max-connections", "20000"),
                Map.of("mockmate.gateway.unstarted.max-sockets", "10000"),
                Map.of("mockmate.gateway.memory.queued", "200M"),
                Map.of("mockmate.gateway.memory.replay", "200M"))) {
            assertThat(check(greedy).plan().objectionTo(LOCAL_STACK_HEAP))
                    .as("%s", greedy)
                    .isPresent();
        }
    }

    private static HeapCheck check(Map<String, String> limits) {
        return new HeapCheck(GatewayConfigTest.with(limits), KAFKA_BUFFER, KAFKA_FETCH);
    }
}

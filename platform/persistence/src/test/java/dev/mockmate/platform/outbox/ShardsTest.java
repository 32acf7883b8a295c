package dev.mockmate.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShardsTest {
    private final Shards shards = new Shards(4, 2);

    @Test
    void shouldTakeOnlyDirtyShards() {
        shards.wake(List.of(2));

        assertThat(shards.take()).isEqualTo(2);
        assertThat(shards.take()).isEqualTo(Shards.NONE);
    }

    @Test
    void shouldKeepToTheConcurrency() {
        shards.wake(List.of(0, 1, 2));

        assertThat(List.of(shards.take(), shards.take(), shards.take())).containsExactly(0, 1, Shards.NONE);
    }

    @Test
    void shouldNotTakeABusyShardUntilItIsReleased() {
        shards.wake(List.of(1));
        int taken = shards.take();
        shards.wake(List.of(1));

        assertThat(shards.take()).isEqualTo(Shards.NONE);
        shards.release(taken, false);
        assertThat(shards.take()).as("it was woken while busy").isEqualTo(1);
    }

    @Test
    void shouldNotLetABusyShardStarveTheOthers() {
        List<Integer> all = List.of(0, 1, 2, 3);

        for (int round = 0; round < 3; round++) {
            for (int expected : all) {
                shards.wake(all);
                int taken = shards.take();
                shards.release(taken, true);
                assertThat(taken).isEqualTo(expected);
            }
        }
    }
}

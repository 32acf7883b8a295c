package dev.mockmate.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
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

    @Test
    void shouldTryAHeldShardSoonHoweverOftenItIsWokenMeanwhile() {
        shards.wake(List.of(1));
        assertThat(shards.releaseHeld(shards.take())).hasValue(20);

        for (int row = 0; row < 10; row++) {
            shards.wake(List.of(1));
            assertThat(shards.releaseHeld(shards.take()))
                    .as("it is due already")
                    .isEmpty();
        }

        shards.tryHeld(1);
        assertThat(shards.take()).isEqualTo(1);
    }

    @Test
    void shouldTryAShardThatStaysHeldLessOftenButNeverRarely() {
        List<Long> waits = IntStream.range(0, 6)
                .mapToObj(round -> {
                    shards.tryHeld(1);
                    return shards.releaseHeld(shards.take()).orElseThrow();
                })
                .toList();

        assertThat(waits).containsExactly(20L, 40L, 80L, 160L, 160L, 160L);
    }

    @Test
    void shouldBeginAnewWithAShardThatWasFreeMeanwhile() {
        shards.tryHeld(1);
        shards.releaseHeld(shards.take());
        shards.tryHeld(1);
        shards.release(shards.take(), false);

        shards.tryHeld(1);
        assertThat(shards.releaseHeld(shards.take())).hasValue(20);
    }
}

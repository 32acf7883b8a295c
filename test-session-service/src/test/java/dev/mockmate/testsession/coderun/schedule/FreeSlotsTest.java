package dev.mockmate.testsession.coderun.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FreeSlotsTest {
    private final FreeSlots slots = new FreeSlots(4);

    @Test
    void shouldHaveNoRoomForASecondLookWhileTheFirstIsStillClaiming() {
        int first = slots.take();
        int second = slots.take();

        assertThat(first).isEqualTo(4);
        assertThat(second).isZero();
    }

    @Test
    void shouldHaveRoomForAsManyAsEnded() {
        slots.take();
        slots.giveBack(0);
        assertThat(slots.take()).isZero();

        slots.giveBack(1);
        slots.giveBack(1);

        assertThat(slots.take()).isEqualTo(2);
    }

    @Test
    void shouldLookAgainOnceForSomebodyWhoFoundNoRoomWhileItWasClaimedFor() {
        int room = slots.take();
        slots.take();

        assertThat(slots.giveBack(room - 1)).isTrue();
        int again = slots.take();
        assertThat(again).isEqualTo(3);
        assertThat(slots.giveBack(again)).isFalse();
    }

    @Test
    void shouldNotLookAgainWhenAllRoomIsUsed() {
        int room = slots.take();
        slots.take();

        assertThat(slots.giveBack(room - 4)).isFalse();
    }
}

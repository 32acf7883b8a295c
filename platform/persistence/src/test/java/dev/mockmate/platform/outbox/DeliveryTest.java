package dev.mockmate.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private final List<Integer> ends = new ArrayList<>();
    private final Delivery delivery = new Delivery(ends::add);

    @Test
    void shouldEndWhenAllThatWereHandedOverAreAnswered() {
        delivery.answered(true);
        delivery.handedOver(2);
        assertThat(ends).isEmpty();

        delivery.answered(true);
        assertThat(ends).containsExactly(2);
    }

    @Test
    void shouldCountNothingBehindAFailure() {
        delivery.handedOver(3);
        delivery.answered(true);
        delivery.answered(false);
        delivery.answered(true);

        assertThat(ends).containsExactly(1);
    }

    @Test
    void shouldEndWhenNothingWasHandedOver() {
        delivery.handedOver(0);

        assertThat(ends).containsExactly(0);
    }

    @Test
    void shouldEndOnceWhenOneMoreIsAnsweredThanWasHandedOver() {
        delivery.answered(true);
        delivery.answered(false);
        delivery.handedOver(1);
        delivery.answered(false);

        assertThat(ends).containsExactly(1);
    }
}

package dev.mockmate.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnstartedSocketLimitsTest {
    private final UnstartedSocketLimits<String> sockets = new UnstartedSocketLimits<>(6, 4);

    @Test
    void shouldTakeFromTheAddressThatHoldsMostWhenAllPlacesAreTaken() {
        enter("a", "a1", "a2", "a3");
        enter("b", "b1", "b2");
        enter("c", "c1");

        assertThat(sockets.enter("d", "d1")).hasValue("a1");
        assertThat(sockets.enter("d", "d2")).hasValue("a2");
        assertThat(sockets.size()).isEqualTo(6);
    }

    @Test
    void shouldTakeFromTheAddressItselfWhenItHasAllOfItsPlaces() {
        enter("a", "a1", "a2", "a3", "a4");
        assertThat(sockets.enter("a", "a5")).hasValue("a1");
        assertThat(sockets.size()).isEqualTo(4);
    }

    @Test
    void shouldSpareWhoSaidSomething() {
        enter("a", "a1", "a2", "a3", "a4");
        sockets.heard("a1");
        sockets.heard("a2");
        assertThat(sockets.enter("a", "a5")).hasValue("a3");
        assertThat(sockets.enter("a", "a6")).hasValue("a4");
        assertThat(sockets.enter("a", "a7")).hasValue("a5");
    }

    @Test
    void shouldNotSpareForEverWhoOnlySaysSomething() {
        enter("a", "a1", "a2", "a3", "a4");
        for (String socket : new String[] {"a1", "a2", "a3", "a4"}) {
            sockets.heard(socket);
        }
        assertThat(sockets.enter("a", "a5")).hasValue("a1");
    }

    @Test
    void shouldNotTurnANewcomerAwayWhenEachAddressHoldsOne() {
        for (String address : new String[] {"a", "b", "c", "d", "e", "f"}) {
            enter(address, address + 1);
        }
        assertThat(sockets.enter("g", "g1")).hasValue("a1");
    }

    @Test
    void shouldGivePlacesBackOnce() {
        enter("a", "a1");
        assertThat(sockets.leave("a1")).isTrue();
        assertThat(sockets.leave("a1")).isFalse();
        assertThat(sockets.size()).isZero();
    }

    private void enter(String address, String... newcomers) {
        for (String newcomer : newcomers) {
            assertThat(sockets.enter(address, newcomer)).isEmpty();
        }
    }
}

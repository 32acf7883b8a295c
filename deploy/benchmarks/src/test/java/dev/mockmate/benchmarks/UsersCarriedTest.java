package dev.mockmate.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsersCarriedTest {
    private static final Set<String> BOTH = Set.of("activation", "words");

    private final UsersCarried carried = new UsersCarried(List.of("activation", "words"));

    @Test
    void shouldCountWhatWasKept() {
        carried.measured(10, BOTH, Set.of());
        carried.measured(20, BOTH, Set.of());

        assertEquals(20, carried.withinAll());
        assertFalse(carried.isToRepeat());
        assertTrue(carried.isKept("words"));
    }

    @Test
    void shouldMeasureOnceMoreWhatWasBroken() {
        carried.measured(10, BOTH, Set.of());
        carried.measured(20, BOTH, Set.of("words"));

        assertTrue(carried.isToRepeat());
        assertEquals(10, carried.within("words"));
        assertEquals(20, carried.within("activation"));

        carried.measured(20, BOTH, Set.of());

        assertFalse(carried.isToRepeat());
        assertEquals(20, carried.withinAll());
    }

    @Test
    void shouldGiveUpWhatWasBrokenTwice() {
        carried.measured(10, BOTH, Set.of("words"));
        carried.measured(10, BOTH, Set.of("words"));
        carried.measured(20, BOTH, Set.of());
        carried.measured(30, BOTH, Set.of("words", "activation"));

        assertEquals(0, carried.within("words"));
        assertEquals(20, carried.within("activation"));
        assertEquals(0, carried.withinAll());
        assertTrue(carried.isToRepeat());
        assertFalse(carried.isKept("words"));
        assertTrue(carried.isKept("activation"));

        carried.measured(30, BOTH, Set.of("activation"));

        assertFalse(carried.isKept("activation"));
    }

    @Test
    void shouldNotRepeatARepetition() {
        carried.measured(10, BOTH, Set.of("words"));
        carried.measured(10, BOTH, Set.of("activation"));

        assertFalse(carried.isToRepeat());
        assertEquals(10, carried.within("words"));
        assertEquals(10, carried.within("activation"));
        assertEquals(0, carried.withinAll(), "never both at once");
    }

    @Test
    void shouldCallNothingKeptThatWasNotMeasured() {
        carried.measured(10, Set.of("activation"), Set.of());
        carried.measured(20, BOTH, Set.of("words"));
        carried.measured(20, Set.of("activation"), Set.of());

        assertEquals(20, carried.within("activation"));
        assertEquals(0, carried.within("words"));
        assertEquals(0, carried.withinAll());
        assertTrue(carried.isKept("words"));
    }
}

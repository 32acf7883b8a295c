package dev.mockmate.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void shouldTellPercentilesInMilliseconds() {
        Latencies latencies = new Latencies("effect");

        for (int i = 1; i <= 100; i++) {
            latencies.add(i * 100L);
        }

        assertEquals("effect 100 5.0 9.0 9.9 10.0", latencies.line().replaceAll(" +", " "));
    }

    @Test
    void shouldCountWhatComesOutNegativeAsNothing() {
        Latencies latencies = new Latencies("effect");

        latencies.add(-5);

        assertEquals("effect 1 0.0 0.0 0.0 0.0", latencies.line().replaceAll(" +", " "));
    }
}

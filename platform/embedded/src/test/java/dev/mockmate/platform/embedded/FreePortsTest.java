package dev.mockmate.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void shouldGiveDistinctPortsNobodyListensOn() {
        List<Integer> ports = FreePorts.take(20);

        assertEquals(20, new HashSet<>(ports).size());
        ports.forEach(port -> assertDoesNotThrow(() -> new ServerSocket(port).close()));
    }

    @Test
    void shouldKeepOutOfTheRangeOfOutgoingConnections() {
        assertTrue(FreePorts.take(50).stream().allMatch(port -> port >= 1024 && port < 32_768));
    }

    @Test
    void shouldPassOverATakenPortAndGiveNoneTwice() throws Exception {
        List<Integer> first = FreePorts.take(20);
        try (ServerSocket taken = new ServerSocket(first.get(0))) {
            List<Integer> second = FreePorts.take(200);

            assertFalse(second.contains(taken.getLocalPort()));
            assertTrue(Collections.disjoint(first, second));
        }
    }
}

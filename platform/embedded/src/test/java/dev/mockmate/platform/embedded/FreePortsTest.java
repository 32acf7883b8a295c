package dev.mockmate.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.ServerSocket;
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
}

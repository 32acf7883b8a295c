package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class UpTest {

    @Test
    void shouldKeepTheOriginsPortAmongFreeOnesInWhicheverOrderTheyAreSaid() {
        for (List<String> arguments :
                List.of(List.of("--port", "9000", "--free-ports"), List.of("--free-ports", "--port", "9000"))) {
            Ports ports = ports(arguments);

            assertEquals(9000, ports.origin());
            assertNotEquals(Ports.documented().keycloak(), ports.keycloak());
        }
    }

    @Test
    void shouldUseTheDocumentedPortsButForTheOrigins() {
        assertEquals(Ports.documented().withOrigin(9000), ports(List.of("--port", "9000")));
        assertEquals(Ports.documented(), ports(List.of()));
    }

    private static Ports ports(List<String> arguments) {
        Up up = new Up();
        up.read(arguments.iterator());
        return up.ports();
    }
}

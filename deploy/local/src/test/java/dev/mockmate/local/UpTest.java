package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void shouldAllowPagesOfOtherOrigins() {
        Up up = new Up();

        up.read(List.of(
                        "--allow-dev-servers",
                        "--allow-origin",
                        "tauri://localhost",
                        "--allow-origin",
                        "http://localhost:3000")
                .iterator());

        assertEquals(
                Set.of("http://localhost:3000", "http://localhost:5173", "http://localhost:1420", "tauri://localhost"),
                up.allowedOrigins());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "localhost:3000",
                "http://localhost:3000/",
                "http://a b",
                "http://u@h",
                "http://h:1,x"
            })
    void shouldRefuseToAllowWhatIsNotOneOrigin(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Up()
                .read(List.of("--allow-origin", text).iterator()));
    }

    private static Ports ports(List<String> arguments) {
        Up up = new Up();
        up.read(arguments.iterator());
        return up.ports();
    }
}

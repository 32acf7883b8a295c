package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void shouldGiveEveryPartAPortOfItsOwn() {
        assertEquals(15, Ports.documented().purposes().size());
        assertEquals(15, Ports.free().purposes().size());
    }

    @Test
    void shouldUseTheDocumentedAddresses() {
        Ports ports = Ports.documented();

        assertEquals(8080, ports.origin());
        assertEquals(8180, ports.keycloak());
        assertEquals(8085, ports.services().get(Service.GATEWAY));
        assertEquals(9081, ports.management().get(Service.SESSION));
    }
}

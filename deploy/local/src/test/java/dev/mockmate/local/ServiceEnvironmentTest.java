package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {

    @Test
    void shouldGiveEveryGatewayTheSameResumeKeyOverRestarts(@TempDir Path dir) {
        String first = gateway(dir, "realtime-gateway").get("GATEWAY_RESUME_KEY");

        assertFalse(first.isBlank());
        assertEquals(first, gateway(dir, "second-gateway").get("GATEWAY_RESUME_KEY"));
    }

    @Test
    void shouldLetThePagesOfAllowedOriginsCall(@TempDir Path dir) {
        assertEquals(
                "http://localhost:8080,http://localhost:5173",
                gateway(dir, "realtime-gateway").get("CORS_ORIGINS"));
    }

    private static Map<String, String> gateway(Path dir, String part) {
        StackOptions options = new StackOptions(
                dir,
                dir,
                Ports.documented(),
                false,
                Set.of(Service.GATEWAY),
                Map.of(),
                List.of(),
                List.of(),
                List.of("http://localhost:5173"),
                0,
                Map.of());
        return new ServiceEnvironment(options, new Secrets(dir, new SecureRandom()))
                .of(part, Service.GATEWAY, 8085, 9085);
    }
}

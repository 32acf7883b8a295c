package dev.mockmate.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

public class GatewayConfigTest {

    /** The configuration with these properties and the defaults for all others. */
    public static GatewayConfig with(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(GatewayConfig.class);
    }

    @Test
    void shouldHaveTheContractsDefaults() {
        GatewayConfig config = with(Map.of());
        assertThat(config.startTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.pingInterval()).isEqualTo(Duration.ofSeconds(25));
        assertThat(config.pongTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.heartbeatInterval()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.tokenNotice()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.inbound().maxMessageSize().asLongValue()).isEqualTo(65_536);
        assertThat(config.inbound().tooFastFor()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.inbound().malformedPerMinute()).isEqualTo(5);
        assertThat(config.outbound().maxPending().asLongValue()).isEqualTo(1_048_576);
        assertThat(config.maxConnectionsPerUser()).isEqualTo(3);
        assertThat(config.inbound().burstBytes().asLongValue())
                .as("the longest message passes")
                .isGreaterThan(config.inbound().maxMessageSize().asLongValue());
        assertThat(config.allowedOrigins()).containsExactly("http://localhost:8080");
        assertThat(config.resume().key()).isEmpty();
        assertThat(config.resume().replayFor()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.resume().maxBytes().asLongValue())
                .as("a whole replay is not too much for a client that reads")
                .isLessThan(config.outbound().maxPending().asLongValue());
        assertThat(config.resume().maxMessages()).isLessThan(config.outbound().maxPendingMessages());
    }
}

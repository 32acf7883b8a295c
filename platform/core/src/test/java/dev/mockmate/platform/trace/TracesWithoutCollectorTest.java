package dev.mockmate.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.FallbackConfigSourceInterceptor;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TracesWithoutCollectorTest {
    private static final String URL = "http://collector:4317";
    private static final String GENERAL = "quarkus.otel.exporter.otlp.endpoint";
    private static final String TRACES = "quarkus.otel.exporter.otlp.traces.endpoint";

    static Stream<ConfigSource> waysToNameACollector() {
        return Stream.of(
                variable("OTLP_ENDPOINT", URL),
                variable("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", URL),
                variable("QUARKUS_OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", URL),
                property("OTLP_ENDPOINT", URL, 400),
                property(GENERAL, URL, 400),
                property(TRACES, URL, 400),
                property(GENERAL, URL, 250),
                property("%prod." + TRACES, URL, 250));
    }

    @ParameterizedTest
    @MethodSource("waysToNameACollector")
    void shouldTraceWhereACollectorIsNamed(ConfigSource source) throws IOException {
        assertThat(isDisabled(source)).as("%s", source.getProperties()).isFalse();
    }

    static Stream<ConfigSource> waysToNameNone() {
        return Stream.of(
                variable("OTHER", "x"),
                variable("OTLP_ENDPOINT", ""),
                property(GENERAL, " ", 400),
                property("quarkus.otel.exporter.otlp.metrics.endpoint", URL, 400),
                property("%dev." + TRACES, URL, 250));
    }

    @ParameterizedTest
    @MethodSource("waysToNameNone")
    void shouldNotTraceWhereNoneIs(ConfigSource source) throws IOException {
        assertThat(isDisabled(source)).as("%s", source.getProperties()).isTrue();
    }

    @Test
    void shouldLeaveTheLastWordToTheOperator() throws IOException {
        assertThat(isDisabled(variable("QUARKUS_OTEL_SDK_DISABLED", "false"))).isFalse();
    }

    /** As the services are configured, with the extension's own default and fallback. */
    private static boolean isDisabled(ConfigSource operator) throws IOException {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withInterceptors(new FallbackConfigSourceInterceptor(Map.of(TRACES, GENERAL)))
                .withDefaultValue(GENERAL, "http://localhost:4317/")
                .withProfile("prod")
                .withSources(new PropertiesConfigSource(
                        TracesWithoutCollector.class.getResource("/META-INF/microprofile-config.properties"), 100))
                .withSources(operator)
                .withCustomizers(new TracesWithoutCollector())
                .build()
                .getValue(TracesWithoutCollector.DISABLED, Boolean.class);
    }

    private static ConfigSource variable(String name, String value) {
        return new EnvConfigSource(Map.of(name, value), 300);
    }

    private static ConfigSource property(String name, String value, int ordinal) {
        return new PropertiesConfigSource(Map.of(name, value), "operator", ordinal);
    }
}

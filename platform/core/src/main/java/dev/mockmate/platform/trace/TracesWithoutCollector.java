package dev.mockmate.platform.trace;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Switches tracing off where no collector is configured: nobody would ever see a span, and each request, statement and event made
 * several. {@link TraceIds} keeps what is of use without one.
 */
public final class TracesWithoutCollector implements SmallRyeConfigBuilderCustomizer {
    static final String DISABLED = "quarkus.otel.sdk.disabled";

    /** Above what was recorded when the service was built, below all that an operator sets. */
    private static final int ORDINAL = 50;

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        boolean collected = Stream.of(
                        "OTLP_ENDPOINT",
                        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                        "QUARKUS_OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
                .anyMatch(name -> isSet(System.getenv(name)) || isSet(System.getProperty(name)));
        builder.withSources(new PropertiesConfigSource(
                Map.of(DISABLED, Boolean.toString(!collected)), "traces without collector", ORDINAL));
    }

    private static boolean isSet(String value) {
        return value != null && !value.isBlank();
    }
}

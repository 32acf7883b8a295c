package dev.mockmate.platform.trace;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Switches tracing off where no collector is configured: nobody would ever see a span, and each request, statement and event made
 * several. {@link TraceIds} keeps what is of use without one.
 */
public final class TracesWithoutCollector implements SmallRyeConfigBuilderCustomizer {
    static final String DISABLED = "quarkus.otel.sdk.disabled";

    /** Empty unless somebody sets them, in whatever form: the service's own configuration knows no collector. */
    private static final List<String> COLLECTORS =
            List.of("quarkus.otel.exporter.otlp.traces.endpoint", "quarkus.otel.exporter.otlp.endpoint");

    /** Above what was recorded when the service was built, below all that an operator sets. */
    private static final int ORDINAL = 50;

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        builder.withSources((ConfigSourceFactory) TracesWithoutCollector::decide);
    }

    private static Iterable<ConfigSource> decide(ConfigSourceContext config) {
        boolean collected =
                COLLECTORS.stream().anyMatch(name -> isSet(config.getValue(name).getValue()));
        return List.of(new PropertiesConfigSource(
                Map.of(DISABLED, Boolean.toString(!collected)), "traces without collector", ORDINAL));
    }

    private static boolean isSet(String value) {
        return value != null && !value.isBlank();
    }
}

package dev.mockmate.platform.http;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Leaves request targets that are no URIs to {@link RequestHead}, whose answer has a body; the HTTP server's own check, which comes
 * before every filter, answers them with an empty 400. The server reads this property once, when its classes are loaded, which is
 * after configuration is built and before anything else of ours runs.
 */
public final class UncheckedTargets implements SmallRyeConfigBuilderCustomizer {
    private static final String PROPERTY = "vertx.disableURIValidation";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, "true");
        }
    }
}

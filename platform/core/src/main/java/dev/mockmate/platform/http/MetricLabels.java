package dev.mockmate.platform.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what clients make up out of the labels of metrics. A request has the label {@value #UNMATCHED} until a route has matched it,
 * whose template then takes its place; a method that no call takes is {@value #OTHER_METHOD}.
 */
final class MetricLabels {
    /** Stands for every path that no route matched. */
    static final String UNMATCHED = "UNMATCHED";

    private static final String OTHER_METHOD = "OTHER";
    private static final String METERS = "http.server";
    private static final String METHOD = "method";

    /** Where the framework puts the template of the route that matched, and reads a request's label. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final int FIRST_REFUSAL = 400;

    private MetricLabels() {}

    /**
     * Labels a request that no route has matched yet. What succeeds without a route's template (the OpenAPI document, say) exists,
     * so that its own path is a label of bounded kind.
     */
    static void label(RoutingContext exchange) {
        HttpServerRequestInternal request = (HttpServerRequestInternal) exchange.request();
        request.context().putLocal(TEMPLATE, UNMATCHED);
        exchange.addHeadersEndHandler(end -> {
            if (exchange.response().getStatusCode() < FIRST_REFUSAL
                    && UNMATCHED.equals(request.context().getLocal(TEMPLATE))) {
                request.context().removeLocal(TEMPLATE);
            }
        });
    }

    /** Replaces methods that nobody knows. */
    static final class Methods {
        @Produces
        @Singleton
        MeterFilter known() {
            return new MeterFilter() {
                @Override
                public Meter.Id map(Meter.Id id) {
                    String method = id.getName().startsWith(METERS) ? id.getTag(METHOD) : null;
                    return method == null || RequestHead.METHODS.contains(method)
                            ? id
                            : id.replaceTags(withoutMethod(id));
                }
            };
        }

        private static List<Tag> withoutMethod(Meter.Id id) {
            List<Tag> tags = new ArrayList<>(id.getTags());
            tags.replaceAll(tag -> METHOD.equals(tag.getKey()) ? Tag.of(METHOD, OTHER_METHOD) : tag);
            return tags;
        }
    }
}

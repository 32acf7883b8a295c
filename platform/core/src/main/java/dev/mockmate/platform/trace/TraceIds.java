package dev.mockmate.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The ids of a trace where nobody collects traces ({@link TracesWithoutCollector}): a call or an event goes on with the trace it
 * came with, or begins one, so that log lines, the {@code trace_id} of a failure and the events that follow belong together. No
 * span is made, timed or described. Where traces are collected it does nothing.
 */
@ApplicationScoped
public class TraceIds {
    /** The header of W3C trace context. */
    public static final String TRACE_PARENT = "traceparent";

    private static final IdGenerator IDS = IdGenerator.random();

    private final boolean needed;

    public TraceIds(
            @ConfigProperty(name = TracesWithoutCollector.DISABLED, defaultValue = "false") boolean tracingIsOff) {
        this.needed = tracingIsOff;
    }

    /**
     * Gives the running call its ids.
     *
     * @param traceParent the W3C {@code traceparent} it came with; null when it came with none
     */
    public void begin(String traceParent) {
        if (needed && VertxContext.isOnDuplicatedContext()) {
            Context ids = Context.root().with(Span.wrap(next(traceParent)));
            QuarkusContextStorage.INSTANCE.attach(Vertx.currentContext(), ids);
        }
    }

    /** The trace that was begun, or a new one; what cannot be read begins a new one. */
    static SpanContext next(String traceParent) {
        SpanContext parent = parent(traceParent);
        return SpanContext.create(
                parent.isValid() ? parent.getTraceId() : IDS.generateTraceId(),
                IDS.generateSpanId(),
                parent.isValid() ? parent.getTraceFlags() : TraceFlags.getDefault(),
                TraceState.getDefault());
    }

    private static SpanContext parent(String traceParent) {
        return traceParent == null
                ? SpanContext.getInvalid()
                : Span.fromContext(W3CTraceContextPropagator.getInstance()
                                .extract(Context.root(), traceParent, new Header()))
                        .getSpanContext();
    }

    /** The one header, as the propagator reads it. */
    private static final class Header implements TextMapGetter<String> {
        @Override
        public Iterable<String> keys(String traceParent) {
            return List.of(TRACE_PARENT);
        }

        @Override
        public String get(String traceParent, String name) {
            return TRACE_PARENT.equals(name) ? traceParent : null;
        }
    }
}

package dev.mockmate.platform.event;

import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.EventTypes;
import dev.mockmate.platform.trace.TraceIds;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The Kafka headers of an event: CloudEvents 1.0 binary mode and the W3C trace context. */
public final class EventHeaders {
    /** The event's id. */
    public static final String ID = "ce_id";
    /** The event's type. */
    public static final String TYPE = "ce_type";
    /** The trace the event belongs to. */
    public static final String TRACE_PARENT = TraceIds.TRACE_PARENT;

    private EventHeaders() {}

    /**
     * All headers of an event.
     *
     * @param source the publishing service's name
     * @param traceParent W3C trace context, or null
     */
    public static Headers of(UUID id, String type, String source, Instant at, String traceParent) {
        RecordHeaders headers = new RecordHeaders();
        put(headers, "ce_specversion", "1.0");
        put(headers, ID, id.toString());
        put(headers, TYPE, type);
        put(headers, "ce_source", "/mockmate/" + source);
        put(headers, "ce_time", at.toString());
        put(headers, "content-type", "application/json");
        if (traceParent != null) {
            put(headers, TRACE_PARENT, traceParent);
        }
        return headers;
    }

    /** All headers of an event of the running trace. */
    public static Headers of(UUID id, Event event, String source, Instant at) {
        return of(id, EventTypes.typeOf(event), source, at, currentTraceParent().orElse(null));
    }

    /** The running trace as W3C {@code traceparent}. */
    public static Optional<String> currentTraceParent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? Optional.of("00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex())
                : Optional.empty();
    }

    /** The trace that a record belongs to, as W3C {@code traceparent}; null when it says none. */
    public static String traceParentOf(ConsumerRecord<?, ?> message) {
        Header header = message.headers().lastHeader(TRACE_PARENT);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

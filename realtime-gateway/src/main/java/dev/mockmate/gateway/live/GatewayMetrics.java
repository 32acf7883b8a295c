package dev.mockmate.gateway.live;

import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.gateway.domain.CloseReason;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.function.Supplier;

/** What the operators of the gateway see: connections, messages by kind, closes by reason. */
@ApplicationScoped
public class GatewayMetrics {
    private final MeterRegistry registry;

    GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Shows how many sockets there are in a state: {@code unstarted}, {@code started} or {@code closing}. */
    void watch(String state, Supplier<Number> sockets) {
        Gauge.builder("gateway.connections", sockets).tag("state", state).register(registry);
    }

    /** Shows what is held for clients, in bytes. */
    void watchMemory(Supplier<Number> queued, Supplier<Number> replay) {
        Gauge.builder("gateway.memory.queued", queued).baseUnit("bytes").register(registry);
        Gauge.builder("gateway.memory.replay", replay).baseUnit("bytes").register(registry);
    }

    /** A handshake was refused. */
    public void refused(String reason) {
        count("gateway.handshakes.refused", "reason", reason);
    }

    /** A message came in. */
    void received(ClientToServerMessage.PayloadCase kind) {
        count("gateway.messages.in", "kind", kind.name());
    }

    /** A frame was no message. */
    void malformed() {
        count("gateway.messages.in", "kind", "malformed");
    }

    /** A message was dropped because its client is too fast or its queue full. */
    void tooFast() {
        count("gateway.messages.in", "kind", "too_fast");
    }

    /** A message went out. */
    void sent(ServerToClientMessage.PayloadCase kind) {
        count("gateway.messages.out", "kind", kind.name());
    }

    /** A client came back. */
    void resumed(boolean recovered) {
        count("gateway.resumes", "outcome", recovered ? "recovered" : "reload");
    }

    /** A connection closed. */
    void closed(CloseReason reason) {
        count("gateway.closes", "reason", reason.label());
    }

    private void count(String name, String tag, String value) {
        registry.counter(name, tag, value.toLowerCase(Locale.ROOT)).increment();
    }
}

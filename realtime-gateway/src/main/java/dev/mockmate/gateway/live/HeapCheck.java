package dev.mockmate.gateway.live;

import dev.mockmate.gateway.GatewayConfig;
import dev.mockmate.gateway.domain.HeapBudget;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Refuses to start with limits that could make this replica run out of memory. */
@ApplicationScoped
public class HeapCheck {
    private static final Logger LOG = Logger.getLogger(HeapCheck.class);

    private final GatewayConfig config;
    private final long toKafka;
    private final long fromKafka;

    HeapCheck(
            GatewayConfig config,
            @ConfigProperty(name = "mp.messaging.outgoing.candidate-input.buffer.memory") long toKafka,
            @ConfigProperty(name = "mp.messaging.incoming.live.fetch.max.bytes") long fromKafka) {
        this.config = config;
        this.toKafka = toKafka;
        this.fromKafka = fromKafka;
    }

    void check(@Observes StartupEvent event) {
        HeapBudget plan = plan();
        long heap = Runtime.getRuntime().maxMemory();
        plan.objectionTo(heap).ifPresent(objection -> {
            throw new IllegalStateException(objection);
        });
        LOG.infof("limits add up to %d MiB of a heap of %d MiB", plan.bytes() >> 20, heap >> 20);
    }

    /** A socket that is closed may stay until the client agrees; as many may do so as may be unstarted. */
    HeapBudget plan() {
        GatewayConfig.Memory memory = config.memory();
        long sockets = config.maxConnections() + 2L * config.unstarted().maxSockets();
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("the service itself", memory.base().asLongValue());
        parts.put(sockets + " sockets", sockets * memory.perSocket().asLongValue());
        parts.put("what waits for clients and from them", memory.queued().asLongValue());
        parts.put("replay", memory.replay().asLongValue());
        parts.put("Kafka", toKafka + 2 * fromKafka);
        return new HeapBudget(parts);
    }
}

package dev.mockmate.platform.event;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.jboss.logging.Logger;

/**
 * Lets all consumers stop fetching at the same time when the process ends. Each is closed after the other, and a close waits for
 * the fetch under way, which the broker keeps for {@code fetch.max.wait.ms} when nothing comes: without this a stop would take
 * that time once per consumer.
 */
@ApplicationScoped
class EndOfFetching {
    private static final Logger LOG = Logger.getLogger(EndOfFetching.class);

    private final KafkaClientService kafka;

    EndOfFetching(KafkaClientService kafka) {
        this.kafka = kafka;
    }

    void stop(@Observes ShutdownEvent stopping) {
        kafka.getConsumerChannels().stream()
                .flatMap(channel -> kafka.<Object, Object>getConsumers(channel).stream())
                .forEach(EndOfFetching::pause);
    }

    private static void pause(KafkaConsumer<Object, Object> consumer) {
        consumer.pause()
                .subscribe()
                .with(paused -> {}, failure -> LOG.debugf("consumer not paused cause=%s", failure.getMessage()));
        // From a poll that would go on for a second more, and fetch again meanwhile.
        Optional.ofNullable(consumer.unwrap()).ifPresent(Consumer::wakeup);
    }
}

package dev.mockmate.gateway.application;

import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.EventJson;
import dev.mockmate.platform.event.EventHeaders;
import dev.mockmate.platform.time.Ids;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Tells the other services what a candidate said or did, each input under an id of its own. */
@ApplicationScoped
public class CandidateInputPublisher {
    private static final int WAITING = 4096;

    private final MutinyEmitter<String> emitter;
    private final InputIds inputIds;
    private final Ids ids;
    private final Clock clock;

    CandidateInputPublisher(
            @Channel("candidate-input") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = WAITING)
                    MutinyEmitter<String> emitter,
            InputIds inputIds,
            Ids ids,
            Clock clock) {
        this.emitter = emitter;
        this.inputIds = inputIds;
        this.ids = ids;
        this.clock = clock;
    }

    /** What names the inputs. */
    public InputIds inputIds() {
        return inputIds;
    }

    /** Sends the event; done when all in-sync brokers have it, failed when that takes longer than the delivery timeout. */
    public Uni<Void> send(CandidateInputEvent event) {
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(event.key().toString())
                .withHeaders(EventHeaders.of(ids.next(), event, "realtime-gateway", clock.instant()))
                .build();
        return emitter.sendMessage(Message.of(EventJson.write(event), Metadata.of(metadata)));
    }
}

package dev.mockmate.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.mockmate.contracts.live.AudioChunk;
import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.gateway.live.ConnectionRegistry;
import dev.mockmate.platform.testing.LiveClient;
import dev.mockmate.platform.testing.LiveClient.Form;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;

/** Clients that go to the limits of a gateway, and what they send. */
abstract class LimitedSocket {
    static final int LONGEST = 65_536;

    @Inject
    ConnectionRegistry registry;

    final UUID user = UUID.randomUUID();
    final String token = Tokens.candidate(user);

    /** The same limits, sooner. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("mockmate.gateway.start-timeout", "4s"),
                    Map.entry("mockmate.gateway.ping-interval", "500ms"),
                    Map.entry("mockmate.gateway.pong-timeout", "10s"),
                    Map.entry("mockmate.gateway.heartbeat-interval", "400ms"),
                    Map.entry("mockmate.gateway.token-notice", "5s"),
                    Map.entry("mockmate.gateway.idle-after", "6s"),
                    Map.entry("mockmate.gateway.close-grace", "500ms"),
                    Map.entry("mockmate.gateway.max-connections", "3"),
                    Map.entry("mockmate.gateway.inbound.too-fast-for", "5s"),
                    Map.entry("mockmate.gateway.outbound.max-pending", "256K"),
                    Map.entry("mockmate.gateway.resume.replay-for", "300ms"));
        }
    }

    @BeforeAll
    static void gatewayReadsItsTopics() {
        Gateway.awaitReady();
    }

    static void flingMany(LiveClient client, byte[] message, int times) {
        for (int i = 0; i < times && client.isOpen(); i++) {
            client.fling(message);
        }
    }

    static LiveClient startedOfSomebody() {
        UUID somebody = UUID.randomUUID();
        LiveClient client = LiveClients.connect(Form.PROTOBUF)
                .start(Tokens.candidate(somebody), FakeSessionService.session(somebody, "active"));
        client.await(PayloadCase.START_RESPONSE);
        return client;
    }

    static long beats(UUID session) {
        return FakeSessionService.calls(session).stream()
                .filter("PUT /heartbeat"::equals)
                .count();
    }

    LiveClient started() {
        return started(FakeSessionService.session(user, "active"));
    }

    LiveClient started(UUID session) {
        LiveClient client = LiveClients.connect(Form.PROTOBUF).start(token, session);
        ServerToClientMessage greeting = client.await(PayloadCase.START_RESPONSE);
        assertThat(greeting.getSequence()).isEqualTo(1);
        return client;
    }

    /** An audio message of exactly that many bytes. */
    static byte[] audioOf(int total) {
        int content = total;
        while (audio(content).length > total) {
            content--;
        }
        assertThat(audio(content)).hasSize(total);
        return audio(content);
    }

    static byte[] audio(int content) {
        return ClientToServerMessage.newBuilder()
                .setAudioChunk(AudioChunk.newBuilder().setAudioContent(ByteString.copyFrom(new byte[content])))
                .build()
                .toByteArray();
    }
}

package dev.mockmate.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.contracts.live.TextAnswer;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.LiveClient;
import dev.mockmate.platform.testing.LiveClient.Form;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rude clients at the gateway's doors, and that nobody else notices them. */
@QuarkusTest
class DoorsIT {
    private static final int LONGEST = 65_536;
    private static final byte[] PING_PAYLOAD = new byte[125];

    private final UUID user = UUID.randomUUID();
    private final String token = Tokens.candidate(user);
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final List<RawSocket> opened = new ArrayList<>();

    @BeforeAll
    static void gatewayReadsItsTopics() {
        Gateway.awaitReady();
    }

    @AfterEach
    void leave() {
        opened.forEach(RawSocket::close);
        threads.shutdownNow();
    }

    @Test
    void shouldRefuseAForeignOriginThatNamesTheSameHost() {
        assertThat(handshake(Map.of("Host", "evil.example", "Origin", "http://evil.example"))
                        .status())
                .isEqualTo(403);
        assertThat(handshake(Map.of("Host", "localhost:8085", "Origin", "http://localhost:8085"))
                        .status())
                .as("not even its own")
                .isEqualTo(403);
        assertThat(handshake(Map.of("Origin", "http://localhost:8080")).status())
                .isEqualTo(101);
        assertThat(handshake(Map.of()).status()).as("native clients have none").isEqualTo(101);
    }

    @Test
    void shouldClose1002OnReservedBits() {
        for (int kind : new int[] {RawSocket.TEXT, RawSocket.BINARY, RawSocket.PING, RawSocket.PONG}) {
            for (int bit : new int[] {0x40, 0x20, 0x10}) {
                assertThat(started()
                                .frame(RawSocket.FIN | bit | kind, new byte[3])
                                .awaitClose())
                        .as("bit %x of frame %d", bit, kind)
                        .isEqualTo(1002);
            }
        }
    }

    @Test
    void shouldClose1002OnFramesOfAnUnknownKindAndOnBrokenOrder() {
        assertThat(started().frame(RawSocket.FIN | 3, new byte[3]).awaitClose()).isEqualTo(1002);
        assertThat(started().frame(RawSocket.FIN | 11, new byte[3]).awaitClose())
                .isEqualTo(1002);
        assertThat(started().frame(RawSocket.FIN, new byte[3]).awaitClose())
                .as("a continuation of nothing")
                .isEqualTo(1002);
        assertThat(started().frame(RawSocket.PING, new byte[3]).awaitClose())
                .as("a control frame in parts")
                .isEqualTo(1002);
        assertThat(started()
                        .frame(RawSocket.FIN | RawSocket.PING, new byte[126])
                        .awaitClose())
                .as("a long control frame")
                .isEqualTo(1002);
        RawSocket unmasked = started();
        unmasked.fling(new byte[] {(byte) (RawSocket.FIN | RawSocket.PING), 0});
        assertThat(unmasked.awaitClose()).isEqualTo(1002);
    }

    @Test
    void shouldClose1009OnALongMessageHoweverItComes() {
        for (int size : new int[] {LONGEST + 1, 256 * 1024, 256 * 1024 + 1, 1 << 20}) {
            RawSocket client = started();
            client.fling(RawSocket.bytes(RawSocket.FIN | RawSocket.BINARY, new byte[size]));
            assertThat(client.awaitClose()).as("%d bytes", size).isEqualTo(1009);
        }
        RawSocket announced = started();
        announced.fling(ByteBuffer.allocate(14)
                .put((byte) 0x82)
                .put((byte) 0xff)
                .putLong(Long.MAX_VALUE)
                .array());
        assertThat(announced.awaitClose()).as("announced alone").isEqualTo(1009);
        RawSocket parts = started();
        parts.frame(RawSocket.BINARY, new byte[LONGEST]);
        parts.fling(RawSocket.bytes(RawSocket.CONTINUATION, new byte[1]));
        assertThat(parts.awaitClose()).as("in parts, unfinished").isEqualTo(1009);
    }

    @Test
    void shouldClose1007OnTextThatIsNot() {
        RawSocket client = started();
        client.frame(RawSocket.FIN | RawSocket.TEXT, new byte[] {'{', (byte) 0xff, '}'});
        assertThat(client.awaitClose()).isEqualTo(1007);
    }

    @Test
    void shouldAnswerPingsOfClientsThatReadThem() {
        RawSocket client = started();
        client.frame(RawSocket.FIN | RawSocket.PING, "a".getBytes(StandardCharsets.US_ASCII));
        assertThat(client.await(RawSocket.PONG).payload()).isEqualTo("a".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void shouldTakeNothingAfterItsOwnGoodbye() {
        RawSocket client = started();
        client.frame(RawSocket.FIN | RawSocket.RSV1 | RawSocket.TEXT, new byte[1]);
        assertThat(client.awaitClose()).isEqualTo(1002);
        double before = Gateway.metric("gateway_messages_in_total");
        client.fling(repeated(RawSocket.bytes(RawSocket.FIN | RawSocket.BINARY, answer("late")), 20));
        client.fling(RawSocket.bytes(RawSocket.FIN | RawSocket.PING, PING_PAYLOAD));
        client.awaitEnd();
        assertThat(Gateway.metric("gateway_messages_in_total")).isEqualTo(before);
    }

    @Test
    void shouldLimitBytesBeforeTheyReachKafka() {
        UUID session = FakeSessionService.session(user, "active");
        RawSocket client = open("127.0.0.1").start(token, session);
        client.await(RawSocket.BINARY);
        byte[] answer = RawSocket.bytes(RawSocket.FIN | RawSocket.BINARY, answer("a".repeat(65_000)));
        long begin = System.nanoTime();
        for (int i = 0; i < 400 && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(4); i++) {
            if (!client.fling(answer)) {
                break;
            }
        }
        client.close();
        Events.await(CandidateInputEvent.Left.class, Topics.CANDIDATE_INPUT, session, 1);
        double seconds = (System.nanoTime() - begin) / 1e9;

        long taken = Events.of(Topics.CANDIDATE_INPUT, session).stream()
                .filter(CandidateInputEvent.TextAnswer.class::isInstance)
                .mapToLong(
                        event -> ((CandidateInputEvent.TextAnswer) event).text().length())
                .sum();
        assertThat(taken).isPositive().isLessThan((long) ((1 << 20) + (seconds + 2) * (256 << 10)));
    }

    @Test
    void shouldSendAwayAUsersFourthLiveLineButNotOneThatComesBack() {
        List<UUID> sessions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sessions.add(FakeSessionService.session(user, "active"));
        }
        List<LiveClient> three = sessions.subList(0, 3).stream()
                .map(session -> LiveClients.connect(Form.PROTOBUF).start(token, session))
                .toList();
        three.forEach(client -> client.await(PayloadCase.START_RESPONSE));

        LiveClient fourth = LiveClients.connect(Form.PROTOBUF).start(token, sessions.get(3));
        assertThat(fourth.awaitClose()).isEqualTo(3504);
        assertThat(FakeSessionService.calls(sessions.get(3))).isEmpty();
        LiveClient again = LiveClients.connect(Form.PROTOBUF).start(token, sessions.get(0));
        again.await(PayloadCase.START_RESPONSE);
        assertThat(three.get(0).awaitClose()).isEqualTo(3503);
        three.get(1).hangUp();
        Probe.eventually(() -> {
            LiveClient now = LiveClients.connect(Form.PROTOBUF).start(token, sessions.get(3));
            now.await(PayloadCase.START_RESPONSE);
            now.hangUp();
        });
        again.hangUp();
        three.get(2).hangUp();
    }

    @Test
    void shouldStartAUserWhileSocketsWithoutATokenPourIn() throws Exception {
        List<Future<RawSocket>> flood = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            String address = "127.0.0." + (2 + i % 50);
            flood.add(threads.submit(() -> RawSocket.open(address, Map.of())));
        }
        flood.get(1000).get(240, TimeUnit.SECONDS);
        for (int i = 0; i < 3; i++) {
            LiveClient client =
                    LiveClients.connect(Form.PROTOBUF).start(token, FakeSessionService.session(user, "active"));
            client.await(PayloadCase.START_RESPONSE);
            client.hangUp();
        }
        for (Future<RawSocket> socket : flood) {
            opened.add(socket.get(240, TimeUnit.SECONDS));
        }
        assertThat(opened.stream().filter(socket -> socket.status() == 101)).hasSize(2000);
        assertThat(Gateway.metric("gateway_connections{state=\"unstarted\"")).isBetween(1.0, 500.0);
        assertThat(Gateway.metric("gateway_closes_total{reason=\"no_place\"")).isGreaterThanOrEqualTo(1500);
        assertThat(opened.get(0).awaitClose()).as("come back").isEqualTo(3004);
        opened.forEach(RawSocket::close);
        Probe.eventually(() -> assertThat(Gateway.metric("gateway_connections{state=\"unstarted\""))
                .isZero());
        Probe.eventually(() -> assertThat(Gateway.metric("gateway_connections{state=\"closing\""))
                .isZero());
    }

    @Test
    void shouldStartUsersThoughOneAddressOpensAllTheSocketsItCan() throws Exception {
        String crowded = "127.0.0.77";
        List<Future<RawSocket>> flood = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            flood.add(threads.submit(() -> RawSocket.open(crowded, Map.of())));
        }
        for (Future<RawSocket> socket : flood) {
            opened.add(socket.get(240, TimeUnit.SECONDS));
        }
        Probe.eventually(() -> assertThat(Gateway.metric("gateway_connections{state=\"unstarted\""))
                .isBetween(1.0, 250.0));

        for (String address : List.of("127.0.0.1", crowded)) {
            UUID somebody = UUID.randomUUID();
            RawSocket client =
                    open(address).start(Tokens.candidate(somebody), FakeSessionService.session(somebody, "active"));
            assertThat(ServerToClientMessage.parseFrom(
                                    client.await(RawSocket.BINARY).payload())
                            .getPayloadCase())
                    .as("from %s", address)
                    .isEqualTo(PayloadCase.START_RESPONSE);
        }
        opened.forEach(RawSocket::close);
        Probe.eventually(() -> assertThat(Gateway.metric("gateway_connections{state=\"unstarted\""))
                .isZero());
    }

    private RawSocket started() {
        RawSocket client = open("127.0.0.1").start(token, FakeSessionService.session(user, "active"));
        client.await(RawSocket.BINARY);
        return client;
    }

    private RawSocket open(String address) {
        RawSocket client = RawSocket.open(address, Map.of());
        opened.add(client);
        return client;
    }

    private RawSocket handshake(Map<String, String> headers) {
        RawSocket client = RawSocket.open("127.0.0.1", headers);
        opened.add(client);
        return client;
    }

    private static byte[] answer(String text) {
        return ClientToServerMessage.newBuilder()
                .setTextAnswer(TextAnswer.newBuilder().setText(text))
                .build()
                .toByteArray();
    }

    private static byte[] repeated(byte[] frame, int times) {
        ByteBuffer all = ByteBuffer.allocate(frame.length * times);
        for (int i = 0; i < times; i++) {
            all.put(frame);
        }
        return all.array();
    }
}

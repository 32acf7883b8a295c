package dev.mockmate.local.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What clients that send slowly, read nothing or go away cost the others: nothing. */
class RudeClientsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient polite =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<RawClient> rude = new ArrayList<>();
    private final FakePart part = new FakePart();
    private Origin origin;
    private int port;

    RudeClientsTest() throws Exception {}

    @AfterEach
    void stop() throws Exception {
        for (RawClient client : rude) {
            client.close();
        }
        origin.close();
        part.close();
    }

    @Test
    void shouldJoinTheSixthLiveLineAndManyMore() throws Exception {
        start(patient());

        for (int i = 0; i < 20; i++) {
            assertTrue(client().handshake("/ws/talk").head().startsWith("HTTP/1.1 101"), "line " + i);
        }

        eventually(() -> part.lines() == 20);
        letGo();
        eventually(() -> part.lines() == 0 && origin.exchanges() == 0);
    }

    @Test
    void shouldServeOthersWhileBodiesComeSlowlyOrHalf() throws Exception {
        start(patient());
        for (int i = 0; i < 8; i++) {
            client().send("POST /api/mock/upload HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nslow");
            client().send("POST /api/billing/webhooks/payments HTTP/1.1\r\nHost: x\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
        }
        eventually(() -> part.uploads() == 16);

        assertEquals(200, get("/api/billing/balance").statusCode());

        letGo();
        eventually(() -> part.uploads() == 0 && origin.exchanges() == 0);
    }

    @Test
    void shouldKeepNothingOfRefusedHandshakes() throws Exception {
        start(patient());

        for (int i = 0; i < 30; i++) {
            RawClient refused = client().handshake("/ws/refused");
            String head = refused.head();
            assertTrue(head.startsWith("HTTP/1.1 403"), head);
            assertTrue(head.contains("application/problem+json"), head);
        }

        eventually(() -> part.connections() == 0 && origin.exchanges() == 0);
        assertTrue(client().handshake("/ws/talk").head().startsWith("HTTP/1.1 101"));
    }

    @Test
    void shouldKeepNothingOfClientsThatLeaveDuringTheirHandshake() throws Exception {
        start(patient());
        for (int i = 0; i < 30; i++) {
            new RawClient(port).handshake("/ws/late").reset();
            new RawClient(port).handshake("/ws/talk").reset();
        }

        assertTrue(client().handshake("/ws/talk").head().startsWith("HTTP/1.1 101"));
        letGo();
        eventually(() -> part.connections() == 0 && origin.exchanges() == 0 && origin.connectedClients() == 0);
    }

    @Test
    void shouldKeepNothingOfClientsThatLeaveWhileAnAnswerComes() throws Exception {
        start(patient());
        for (int i = 0; i < 10; i++) {
            RawClient stream = client().send("GET /api/sessions/stream HTTP/1.1\r\nHost: x\r\n\r\n");
            assertTrue(stream.head().startsWith("HTTP/1.1 200"));
            client().send("GET /api/sessions/never HTTP/1.1\r\nHost: x\r\n\r\n");
            client().send("GET /api/sessions/flood HTTP/1.1\r\nHost: x\r\n\r\n");
        }
        eventually(() -> part.streams() == 30);

        letGo();

        eventually(() -> origin.exchanges() == 0 && part.connections() == 0);
    }

    @Test
    void shouldCutSlowHeads() throws Exception {
        start(limits(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofSeconds(30)));
        RawClient slow = client().send("GET /api/sess");
        RawClient silent = client();

        assertEquals("", slow.rest());
        assertEquals("", silent.rest());
        eventually(() -> origin.connectedClients() == 0);
    }

    @Test
    void shouldCutSlowHeadsOfLaterRequestsToo() throws Exception {
        start(limits(Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(30)));
        RawClient slow = client().send("GET /q HTTP/1.1\r\nHost: x\r\n\r\nGET /api/");

        assertTrue(slow.rest().startsWith("HTTP/1.1 404"));
    }

    @Test
    void shouldEndSlowBodiesWithTheReason() throws Exception {
        start(limits(Duration.ofSeconds(30), Duration.ofMillis(500), Duration.ofSeconds(30)));
        RawClient slow = client().send("POST /api/mock/upload HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nslow");

        String answer = slow.rest();

        assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
        assertTrue(answer.contains("\"code\":\"request-timeout\""), answer);
        eventually(() -> part.uploads() == 0 && origin.exchanges() == 0 && origin.connectedClients() == 0);
    }

    @Test
    void shouldEndBodiesThatComeByteByByte() throws Exception {
        start(limits(Duration.ofSeconds(30), Duration.ofMillis(500), Duration.ofSeconds(30)));
        RawClient slow = client().send("POST /api/mock/upload HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
        CompletableFuture<Void> dribble = CompletableFuture.runAsync(() -> {
            try {
                while (origin.exchanges() > 0 || part.uploads() == 0) {
                    slow.send("x");
                    pause();
                }
            } catch (IOException cut) {
                // As it should be.
            }
        });

        assertTrue(slow.rest().startsWith("HTTP/1.1 408"));
        dribble.join();
    }

    @Test
    void shouldCutClientsThatReadNothing() throws Exception {
        start(limits(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMillis(500)));
        client().send("GET /api/sessions/flood HTTP/1.1\r\nHost: x\r\n\r\n");
        client().handshake("/ws/flood");

        eventually(() -> part.floods() == 2 && part.streams() == 0 && part.lines() == 0);
        eventually(() -> origin.exchanges() == 0 && origin.connectedClients() == 0);
    }

    @Test
    void shouldCutClientsThatSendRequestsAheadWithoutEnd() throws Exception {
        start(patient());
        RawClient ahead = client().send("GET /api/sessions/stream HTTP/1.1\r\nHost: x\r\n\r\n");
        ahead.head();

        try {
            ahead.send("GET /api/sessions HTTP/1.1\r\nHost: x\r\n\r\n".repeat(10_000));
        } catch (IOException cut) {
            // As it should be.
        }

        ahead.rest();
        eventually(() -> origin.connectedClients() == 0 && part.streams() == 0);
    }

    @Test
    void shouldAnswerRequestsSentAheadInOrder() throws Exception {
        start(patient());

        String answers = client().send(
                        "GET /api/sessions/1 HTTP/1.1\r\nHost: x\r\n\r\nGET /q HTTP/1.1\r\nHost: x\r\n\r\n"
                                + "POST /api/mock/upload HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
                                + "GET /api/sessions/2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                .rest();

        assertTrue(answers.matches("(?s).*/api/sessions/1.*404 Not Found.*\"read\":3.*/api/sessions/2.*"), answers);
    }

    @Test
    void shouldTellWhenAPartDoesNotAnswer() throws Exception {
        start(limits(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30)));

        HttpResponse<String> answer = get("/api/sessions/never");

        assertEquals(504, answer.statusCode());
        assertEquals("gateway-timeout", new JsonObject(answer.body()).getString("code"));
        eventually(() -> origin.exchanges() == 0);
    }

    @Test
    void shouldWaitForTheFirstEventOfAStreamAsLongAsItTakes() throws Exception {
        start(limits(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30)));
        client().send("GET /api/sessions/never HTTP/1.1\r\nHost: x\r\nAccept: text/html, text/event-stream\r\n\r\n");
        eventually(() -> part.streams() == 1);

        // Another call is given up after the time the stream waits longer than.
        assertEquals(504, get("/api/sessions/never").statusCode());
        assertEquals(504, get("/api/sessions/never").statusCode());

        eventually(() -> origin.exchanges() == 1);
    }

    @Test
    void shouldLeaveOtherAddressesTheirShare() throws Exception {
        start(patient());
        int most = OriginLimits.standard().callsOfAddress();
        for (int i = 0; i < most; i++) {
            RawClient upload = new RawClient(port, "127.0.0.9");
            rude.add(upload);
            upload.send("POST /api/mock/upload HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nslow");
        }
        eventually(() -> part.uploads() == most);
        RawClient oneMore = new RawClient(port, "127.0.0.9");
        rude.add(oneMore);

        String refused =
                oneMore.send("GET /api/mock/x HTTP/1.1\r\nHost: x\r\n\r\n").head();

        assertTrue(refused.startsWith("HTTP/1.1 429"), refused);
        assertTrue(refused.toLowerCase().contains("retry-after: 1"), refused);
        assertEquals(200, get("/api/mock/x").statusCode());
    }

    @Test
    void shouldAnswerAsBeforeBesideLinesUploadsAndStreams() throws Exception {
        start(patient());
        for (int i = 0; i < 300; i++) {
            assertTrue(client().handshake("/ws/talk").head().startsWith("HTTP/1.1 101"));
        }
        for (int i = 0; i < 100; i++) {
            client().send("POST /api/mock/upload HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nslow");
            client().send("GET /api/sessions/stream HTTP/1.1\r\nHost: x\r\n\r\n");
        }
        eventually(() -> part.lines() == 300 && part.uploads() == 100 && part.streams() == 100);

        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            answers.add(polite.sendAsync(
                    request(i % 2 == 0 ? "/api/billing/balance" : "/api/sessions?limit=20"), BodyHandlers.ofString()));
        }

        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertEquals(200, answer.get().statusCode());
        }
        assertEquals(300, part.lines());
        letGo();
        eventually(() -> origin.exchanges() == 0 && origin.connectedClients() <= 200 && part.lines() == 0);
    }

    private void start(OriginLimits limits) {
        origin = new Origin(name -> part.port(), limits);
        port = origin.listen(0);
    }

    /** The stack's own limits, but for the times: on a busy machine a polite client may be as slow as a rude one. */
    private static OriginLimits patient() {
        OriginLimits standard = OriginLimits.standard();
        Duration patience = Duration.ofMinutes(5);
        return new OriginLimits(
                standard.tick(),
                patience,
                patience,
                patience,
                patience,
                patience,
                standard.bodyBytesPerSecond(),
                patience,
                patience,
                patience,
                standard.calls(),
                standard.callsOfAddress(),
                standard.lines(),
                standard.linesOfAddress(),
                standard.connections(),
                standard.connectionsOfAddress(),
                standard.pipelined());
    }

    private static OriginLimits limits(Duration head, Duration body, Duration unread) {
        OriginLimits standard = OriginLimits.standard();
        return new OriginLimits(
                Duration.ofMillis(50),
                head,
                head,
                Duration.ofMillis(500),
                body,
                body,
                256,
                unread,
                Duration.ofSeconds(1),
                standard.connect(),
                standard.calls(),
                standard.callsOfAddress(),
                standard.lines(),
                standard.linesOfAddress(),
                standard.connections(),
                standard.connectionsOfAddress(),
                standard.pipelined());
    }

    private RawClient client() throws IOException {
        RawClient client = new RawClient(port);
        rude.add(client);
        return client;
    }

    private void letGo() throws IOException {
        for (RawClient client : rude) {
            client.reset();
        }
        rude.clear();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return polite.send(request(path), BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE)
                .build();
    }

    private void eventually(BooleanSupplier met) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!met.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, state());
            pause();
        }
    }

    private String state() {
        return "clients " + origin.connectedClients() + ", exchanges " + origin.exchanges()
                + "; at the part: connections "
                + part.connections() + ", lines " + part.lines() + ", uploads " + part.uploads() + ", answers "
                + part.streams();
    }

    /** Between two looks. */
    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
}

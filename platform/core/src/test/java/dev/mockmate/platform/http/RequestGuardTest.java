package dev.mockmate.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mockmate.platform.limits.LimitsConfig;
import dev.mockmate.platform.problem.ProblemAnswer;
import dev.mockmate.platform.trace.TraceIds;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The guard in front of a bare server, whose calls read a body only when asked by {@code POST /read}. */
class RequestGuardTest {
    private static final long LONGEST_STREAM = 1_000_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final Vertx vertx = Vertx.vertx();
    private final Semaphore read = new Semaphore(0);
    private int port;

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    @Test
    void shouldAnswerWhatItRefusesInTheFormOfProblems() throws Exception {
        serve(Map.of());

        assertThat(ask("GET /{id} HTTP/1.1\r\nHost: x\r\n\r\n")).contains("400 Bad Request", "\"malformed-path\"");
        assertThat(ask("GET /a;b HTTP/1.1\r\nHost: x\r\n\r\n")).contains("400 Bad Request", "\"malformed-path\"");
        assertThat(ask("FOO / HTTP/1.1\r\nHost: x\r\n\r\n")).contains("405 Method", "\"method-not-allowed\"");
        assertThat(ask("GET / HTTP/1.1\r\nHost: x\r\nContent-Type: ;;;\r\n\r\n"))
                .contains("415 Unsupported");
        assertThat(ask("GET / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json; charset=\"utf-8\"\r\n\r\n"))
                .contains("200 OK");
        assertThat(ask("GET / HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain; charset=ISO-8859-1\r\n\r\n"))
                .contains("200 OK");
        assertThat(ask("GET / HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain; charset=none\r\n\r\n"))
                .contains("415 Unsupported");
        assertThat(ask("GET / HTTP/1.1\r\nHost: x\r\nContent-Type: audio/webm;codecs=opus\r\n\r\n"))
                .contains("200 OK");
        assertThat(ask("GET / HTTP/1.1\r\nHost: x\r\nAccept: text/*;q=0.1,*/*\r\n\r\n"))
                .contains("200 OK");
        assertThat(ask("GET /" + "x".repeat(5_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .contains("\"uri-too-long\"");
        assertThat(ask("GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"))
                .contains("\"headers-too-large\"");
        assertThat(ask("GET / HTTP/1.1\r\nHost: x\r\nOrigin: null\r\n\r\n")).contains("403 Forbidden", "CORS_ORIGINS");
        assertThat(ask("GET / HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\n\r\n")).contains("403 Forbidden");
        assertThat(ask("GET / HTTP/1.1\r\nHost: x\r\nOrigin: http://page.example\r\n\r\n"))
                .contains("200 OK");
        assertThat(ask("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 999999\r\n\r\n"))
                .contains("\"payload-too-large\"");
    }

    @Test
    void shouldAnswerAProblemToStreamsTheServerWouldNotTake() throws Exception {
        serve(Map.of("streamed-paths", "/stream"));

        assertThat(ask("PUT /stream HTTP/1.1\r\nHost: x\r\nContent-Length: " + (LONGEST_STREAM + 1) + "\r\n\r\n"))
                .contains("413 Request Entity Too Large", "\"payload-too-large\"", "Send at most 1000000 bytes.");
        assertThat(ask("PUT /other HTTP/1.1\r\nHost: x\r\nContent-Length: " + LONGEST_STREAM + "\r\n\r\n"))
                .contains("\"payload-too-large\"", "Send at most 262144 bytes.");
    }

    @Test
    void shouldLimitAnAddressBeforeAnybodyLooksAtItsTokens() throws Exception {
        serve(Map.of("burst", "5", "requests-per-second", "1", "first-verification-burst", "2"));
        String anonymous = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
        String unknown = "GET / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a.b.c\r\n\r\n";

        assertThat(untilRefused(anonymous)).contains("retry-after: 1", "\"too-many-requests\"");
        assertThat(ask(unknown)).as("a first verification").contains("200 OK");
        untilRefused(unknown);
        assertThat(ask("OPTIONS / HTTP/1.1\r\nHost: x\r\nOrigin: http://page.example\r\n"
                        + "Access-Control-Request-Method: GET\r\n\r\n"))
                .contains("200 OK");
    }

    @Test
    void shouldCutABodyThatComesTooSlowly() throws Exception {
        serve(Map.of("body-time", "0.3s"));

        assertThat(ask("POST /read HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\na"))
                .contains("408 Request Timeout", "\"request-timeout\"");
        assertThat(ask("POST /read HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n"))
                .contains("408 Request Timeout");
        serve(Map.of("body-time", "60s"));
        assertThat(ask("POST /read HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"))
                .contains("200 OK");
    }

    @Test
    void shouldCloseAConnectionWhoseBodyNobodyWaitsFor() throws Exception {
        serve(Map.of("body-time", "60s"));
        try (Socket socket = connect("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\na")) {
            socket.setSoTimeout(60_000);
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(all).contains("200 OK");
        }
    }

    @Test
    void shouldHoldSoManyBodiesOfAnAddressThatNobodyKnows() throws Exception {
        serve(Map.of("unknown-bodies", "3", "body-time", "60s"));
        String begun = "POST /read HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n";
        String whole = begun + "0\r\n\r\n";
        List<Socket> open = List.of(connect(begun), connect(begun), connect(begun));

        assertThat(untilRefused(whole)).contains("retry-after: 1", "\"too-many-requests\"");
        assertThat(ask("GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
                .as("without a body")
                .contains("200 OK");
        try (Socket first = open.get(0)) {
            first.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(answer(first.getInputStream())).contains("200 OK");
        }
        assertThat(ask(whole)).as("after one has come").contains("200 OK");
        open.get(1).close();
        open.get(2).close();
        try (Socket third = connect(begun);
                Socket fourth = connect(begun)) {
            assertThat(third.isConnected() && fourth.isConnected()).isTrue();
            assertThat(untilTaken(whole)).as("after others have gone").contains("200 OK");
        }
    }

    @Test
    void shouldHoldNoBodyThatHasComeHoweverLongItsAnswerTakes() throws Exception {
        serve(Map.of("unknown-bodies", "3", "body-time", "60s"));
        String unanswered = "POST /unanswered HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\na";
        try (Socket first = connect(unanswered);
                Socket second = connect(unanswered);
                Socket third = connect(unanswered)) {
            assertThat(first.isConnected() && second.isConnected() && third.isConnected())
                    .isTrue();
            assertThat(read.tryAcquire(3, 60, TimeUnit.SECONDS)).isTrue();

            assertThat(untilTaken("POST /read HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\na"))
                    .contains("200 OK");
        }
    }

    private String untilTaken(String request) throws IOException {
        for (int i = 0; i < 1_000; i++) {
            String answer = ask(request);
            if (!answer.contains("429 Too Many Requests")) {
                return answer;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw new AssertionError("never taken");
    }

    private String untilRefused(String request) throws IOException {
        for (int i = 0; i < 1_000; i++) {
            String answer = ask(request);
            if (answer.contains("429 Too Many Requests")) {
                return answer;
            }
        }
        throw new AssertionError("never refused");
    }

    private void serve(Map<String, String> set) throws Exception {
        LimitsConfig limits = TestLimits.with(set);
        ProblemAnswer answer = new ProblemAnswer(new NoBeans<>(), new ObjectMapper());
        RequestGuard guard = new RequestGuard(
                limits,
                new AllowedOrigins(Optional.of(List.of("http://page.example"))),
                new CallerRates(limits, Clock.systemUTC(), new StoppedTime()),
                new BodyDeadline(limits, answer),
                answer,
                new TraceIds(true),
                new MemorySize(BigInteger.valueOf(LONGEST_STREAM)));
        Filters filters = new Filters();
        guard.register(filters);
        Router router = Router.router(vertx);
        router.route().handler(exchange -> {
            exchange.request().pause();
            filters.getFilters().get(0).getHandler().handle(exchange);
        });
        router.route().handler(this::call);
        HttpServer server = vertx.createHttpServer(
                        new HttpServerOptions().setMaxHeaderSize(64_000).setMaxInitialLineLength(32_000))
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
        port = server.actualPort();
    }

    private void call(RoutingContext exchange) {
        if (exchange.request().path().equals("/read")) {
            exchange.request().body().onSuccess(body -> exchange.end("read"));
            exchange.request().resume();
        } else if (exchange.request().path().equals("/unanswered")) {
            exchange.request().body().onSuccess(body -> read.release());
            exchange.request().resume();
        } else {
            exchange.end("not read");
        }
    }

    private String ask(String request) throws IOException {
        try (Socket socket = connect(request)) {
            socket.setSoTimeout(60_000);
            return answer(socket.getInputStream());
        }
    }

    /** One answer, head and body, in however many pieces it comes. */
    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            read.write(buffer, 0, length);
            String text = read.toString(StandardCharsets.UTF_8);
            int head = text.indexOf("\r\n\r\n");
            if (head > 0) {
                Matcher told = LENGTH.matcher(text.substring(0, head));
                int body = told.find() ? Integer.parseInt(told.group(1)) : 0;
                if (read.size() >= head + 4 + body) {
                    return text;
                }
            }
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private Socket connect(String request) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }
}

package dev.mockmate.local.origin;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The one address clients use: a reverse proxy before the services and Keycloak.
 *
 * <p>Bodies stream both ways with back-pressure, so server-sent events arrive as they are written; WebSockets are joined.
 * Request lines go through byte for byte. The proxy knows parts only by address: one may stop and come back. A client costs
 * what {@link OriginLimits} allow and nothing once it is gone. Answers of its own, and those of parts that say nothing but a
 * status, are problem details: 404 {@code not-found}, 408 {@code request-timeout}, 429 {@code too-many-requests}, 502 {@code
 * bad-gateway} when a part broke off, 503 {@code unavailable} when nobody listens, 504 {@code gateway-timeout}.
 */
public final class Origin implements AutoCloseable {

    private static final int HEAD_LIMIT_BYTES = 32 * 1024;
    private static final int BACKLOG = 1_024;
    private static final long STOP_LIMIT_SECONDS = 10;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    private final OriginLimits limits;
    private final HttpClient calls;
    private final HttpClient lines;
    private final Function<String, Integer> portOfPart;
    private final Map<HttpConnection, ClientConnection> clients = new HashMap<>();
    private final Shares connections;
    private final Map<String, Shares> callsByPart = new HashMap<>();
    private final Map<String, Shares> linesByPart = new HashMap<>();
    private final Map<HttpServerRequest, Call> beginning = new HashMap<>();
    private final ApiDocuments documents = new ApiDocuments();
    private HttpProxy proxy;
    private int port;

    /** @param portOfPart the port a part listens on now */
    public Origin(Function<String, Integer> portOfPart) {
        this(portOfPart, OriginLimits.standard());
    }

    Origin(Function<String, Integer> portOfPart, OriginLimits limits) {
        this.portOfPart = portOfPart;
        this.limits = limits;
        this.connections = new Shares(limits.connections(), limits.connectionsOfAddress());
        this.calls = client(limits.calls());
        this.lines = client(limits.lines());
    }

    private HttpClient client(int most) {
        return vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setProtocolVersion(HttpVersion.HTTP_1_1)
                        .setConnectTimeout((int) limits.connect().toMillis())
                        .setMaxHeaderSize(HEAD_LIMIT_BYTES)
                        .setDecompressionSupported(false)
                        .setKeepAliveTimeout(20)
                        .setTcpNoDelay(true))
                .with(new PoolOptions().setHttp1MaxSize(most).setMaxWaitQueueSize(most))
                // A part that dies breaks idle connections too, which is no news; calls under way are told by their
                // futures.
                .withConnectHandler(connection -> connection.exceptionHandler(broken -> {}))
                .build();
    }

    /** Listens on the loopback interface, 0 for a free port; the port it has is the answer. */
    public int listen(int wanted) {
        Context loop = vertx.getOrCreateContext();
        Promise<HttpServer> listening = Promise.promise();
        // Server, clients and clock share one event loop, so nothing here needs a lock.
        loop.runOnContext(start -> {
            vertx.setPeriodic(limits.tick().toMillis(), tick -> new ArrayList<>(clients.values())
                    .forEach(client -> client.tick(limits.tick().toMillis())));
            server().listen(wanted, "localhost")
                    .onSuccess(server -> {
                        port = server.actualPort();
                        proxy = proxy();
                    })
                    .onComplete(listening);
        });
        return done(listening.future()).actualPort();
    }

    private HttpServer server() {
        return vertx.createHttpServer(new HttpServerOptions()
                        .setMaxHeaderSize(HEAD_LIMIT_BYTES)
                        .setMaxInitialLineLength(HEAD_LIMIT_BYTES)
                        .setHandle100ContinueAutomatically(true)
                        .setHttp2ClearTextEnabled(false)
                        .setAcceptBacklog(BACKLOG)
                        .setTcpKeepAlive(true)
                        .setTcpNoDelay(true))
                .connectionHandler(this::welcome)
                .exceptionHandler(broken -> {})
                .invalidRequestHandler(this::handle)
                .requestHandler(this::handle);
    }

    private HttpProxy proxy() {
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), calls)
                .origin(context -> {
                    Call call = Forwarding.call(context);
                    return call.open(calls, portOfPart.apply(call.target().part()));
                })
                .addInterceptor(new Forwarding(beginning::remove, port));
    }

    @Override
    public void close() {
        done(vertx.close());
    }

    private void welcome(HttpConnection connection) {
        String address = connection.remoteAddress().hostAddress();
        ClientConnection client = new ClientConnection(connection, address, limits);
        // A client that goes away is no news.
        connection.exceptionHandler(broken -> {});
        if (!connections.take(address)) {
            client.cut();
            return;
        }
        clients.put(connection, client);
        client.whenClosed(() -> {
            clients.remove(connection);
            connections.giveBack(address);
        });
        connection.closeHandler(gone -> client.closed());
    }

    private void handle(HttpServerRequest request) {
        ClientConnection client = clients.get(request.connection());
        if (client == null) {
            request.connection().close();
            return;
        }
        request.exceptionHandler(gone -> {});
        String path = Problem.rawPath(request);
        Optional<Problem> refusal = refusal(request);
        if (refusal.isPresent()) {
            own(request, client, () -> refusal.get().answer(request));
        } else if (path.equals(ApiDocuments.EVENTS_PATH)) {
            own(request, client, () -> documents.answerEvents(request));
        } else {
            Routes.target(path, RequestTarget.of(request))
                    .ifPresentOrElse(
                            target -> pass(request, client, target),
                            () -> own(request, client, () -> notFound(path).answer(request)));
        }
    }

    /** Requests that no part may see. */
    private static Optional<Problem> refusal(HttpServerRequest request) {
        if (!request.decoderResult().isSuccess()) {
            return Optional.of(
                    Problem.ofStatus(unreadable(request.decoderResult().cause())));
        }
        if (request.version() == HttpVersion.HTTP_1_0) {
            // Such a client needs the length first, so an answer without one would have to be kept whole.
            return Optional.of(new Problem(505, "http-version-not-supported", "HTTP/1.1 is needed."));
        }
        boolean known =
                request.headers().getAll(HttpHeaders.TRANSFER_ENCODING).stream().allMatch("chunked"::equals);
        return known ? Optional.empty() : Optional.of(Problem.ofStatus(400));
    }

    private static int unreadable(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return 414;
        }
        return cause instanceof TooLongHttpHeaderException ? 431 : 400;
    }

    private static Problem notFound(String path) {
        return new Problem(404, "not-found", "Nothing is served at " + path);
    }

    private static void own(HttpServerRequest request, ClientConnection client, Runnable answer) {
        request.response().endHandler(end -> client.answered(null, request::isEnded));
        answer.run();
    }

    private void pass(HttpServerRequest request, ClientConnection client, Target target) {
        if (LiveLine.isWanted(request)) {
            join(request, client, target);
        } else {
            forward(request, client, target);
        }
    }

    private void forward(HttpServerRequest request, ClientConnection client, Target target) {
        Shares shares =
                callsByPart.computeIfAbsent(target.part(), part -> new Shares(limits.calls(), limits.callsOfAddress()));
        if (!shares.take(client.address())) {
            own(request, client, () -> tooMany("calls").answer(request));
            return;
        }
        Call call = new Call(request, client, target, limits, () -> shares.giveBack(client.address()));
        client.begin(call);
        request.response().endHandler(end -> {
            call.over();
            client.answered(call, request::isEnded);
        });
        beginning.put(request, call);
        proxy.handle(request);
    }

    private void join(HttpServerRequest request, ClientConnection client, Target target) {
        Shares shares =
                linesByPart.computeIfAbsent(target.part(), part -> new Shares(limits.lines(), limits.linesOfAddress()));
        if (!shares.take(client.address())) {
            own(request, client, () -> tooMany("live connections").answer(request));
            return;
        }
        LiveLine line = new LiveLine(request, client, target, limits, () -> shares.giveBack(client.address()));
        client.begin(line);
        request.response().endHandler(end -> client.answered(line, request::isEnded));
        request.pause();
        line.open(lines, portOfPart.apply(target.part()), port);
    }

    private static Problem tooMany(String what) {
        return new Problem(429, "too-many-requests", "Too many " + what + " from this address at once.");
    }

    /** Clients connected now, for tests. */
    int connectedClients() {
        return connections.all();
    }

    /** Calls and live connections under way now, for tests. */
    int exchanges() {
        return Stream.concat(callsByPart.values().stream(), linesByPart.values().stream())
                .mapToInt(Shares::all)
                .sum();
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The origin's proxy did not start or stop", e);
        }
    }
}

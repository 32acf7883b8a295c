package dev.mockmate.local;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetSocket;
import java.net.ConnectException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one address clients use: a reverse proxy before the services and Keycloak.
 *
 * <p>Bodies stream both ways with back-pressure, so server-sent events arrive as they are written; a WebSocket handshake
 * is passed on and, once accepted, the two connections are joined. Request lines go through byte for byte. The proxy
 * knows backends only by address: one may stop and come back. Answers of its own are problem details: 404
 * {@code not-found}, 503 {@code service-unavailable} when nobody listens, 502 {@code bad-gateway} when the backend broke
 * off.
 */
public final class Origin implements AutoCloseable {

    /** Headers that belong to one connection, RFC 9110 section 7.6.1. */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int CONNECT_LIMIT_MILLIS = 2_000;
    private static final int BACKEND_CONNECTIONS = 1_000;
    private static final int HEAD_LIMIT_BYTES = 32 * 1024;
    private static final long STOP_LIMIT_SECONDS = 10;

    private final Vertx vertx;
    private final HttpClient client;
    private final Function<String, Integer> portOfPart;
    private int port;

    /** @param portOfPart the port a part listens on now */
    public Origin(Function<String, Integer> portOfPart) {
        this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        this.client = vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setProtocolVersion(HttpVersion.HTTP_1_1)
                        .setMaxPoolSize(BACKEND_CONNECTIONS)
                        .setConnectTimeout(CONNECT_LIMIT_MILLIS)
                        .setMaxHeaderSize(HEAD_LIMIT_BYTES)
                        .setDecompressionSupported(false)
                        .setKeepAliveTimeout(20)
                        .setTcpNoDelay(true))
                // A backend that dies breaks idle connections too, which is no news; calls under way are told by their
                // futures.
                .withConnectHandler(connection -> connection.exceptionHandler(broken -> {}))
                .build();
        this.portOfPart = portOfPart;
    }

    /** Listens on the loopback interface, 0 for a free port; the port it has is the answer. */
    public int listen(int wanted) {
        HttpServerOptions options = new HttpServerOptions()
                .setMaxHeaderSize(HEAD_LIMIT_BYTES)
                .setMaxInitialLineLength(HEAD_LIMIT_BYTES)
                .setHandle100ContinueAutomatically(true)
                .setTcpNoDelay(true);
        HttpServer server = vertx.createHttpServer(options).requestHandler(this::handle);
        port = done(server.listen(wanted, "localhost")).actualPort();
        return port;
    }

    @Override
    public void close() {
        done(vertx.close());
    }

    private void handle(HttpServerRequest request) {
        String path = rawPath(request.uri());
        Optional<String> part = Routes.partFor(path);
        if (part.isEmpty()) {
            problem(request, 404, "not-found", "Nothing is served at " + path);
            return;
        }
        // A client that goes away is no news; its backend call is reset where one is open.
        request.exceptionHandler(gone -> {});
        request.pause();
        if (isWebSocket(request)) {
            tunnel(request, part.get());
        } else {
            forward(request, part.get(), REPEATABLE.contains(request.method()) && !hasBody(request));
        }
    }

    private void forward(HttpServerRequest request, String part, boolean mayRepeat) {
        open(request, part)
                .compose(backend -> {
                    request.response().exceptionHandler(gone -> backend.reset());
                    request.response().closeHandler(gone -> backend.reset());
                    copyRequestHead(request, backend);
                    return hasBody(request) ? backend.send(request) : backend.send();
                })
                .onSuccess(answer -> stream(answer, request))
                .onFailure(failure -> {
                    // A pooled connection may have died with a backend that was restarted since.
                    if (mayRepeat && !(failure instanceof ConnectException)) {
                        forward(request, part, false);
                    } else {
                        unavailable(request, part, failure);
                    }
                });
    }

    private void tunnel(HttpServerRequest request, String part) {
        open(request, part)
                .compose(backend -> {
                    copyRequestHead(request, backend);
                    backend.putHeader(HttpHeaders.CONNECTION, "Upgrade").putHeader(HttpHeaders.UPGRADE, "websocket");
                    return backend.connect();
                })
                .onSuccess(answer -> {
                    if (answer.statusCode() == 101) {
                        join(request, answer);
                    } else {
                        stream(answer, request);
                    }
                })
                .onFailure(failure -> unavailable(request, part, failure));
    }

    private static void join(HttpServerRequest request, HttpClientResponse accepted) {
        NetSocket backend = accepted.netSocket();
        backend.pause();
        request.response().setStatusCode(101).headers().addAll(accepted.headers());
        request.toNetSocket()
                .onSuccess(clientSocket -> {
                    clientSocket.pipeTo(backend);
                    backend.pipeTo(clientSocket);
                    clientSocket.closeHandler(gone -> backend.close());
                    backend.closeHandler(gone -> clientSocket.close());
                })
                .onFailure(failure -> backend.close());
    }

    private Future<HttpClientRequest> open(HttpServerRequest request, String part) {
        return client.request(new RequestOptions()
                        .setHost("localhost")
                        .setPort(portOfPart.apply(part))
                        .setMethod(request.method())
                        .setURI(request.uri()))
                // Told by the failed future already.
                .onSuccess(backend -> backend.exceptionHandler(broken -> {}));
    }

    private void copyRequestHead(HttpServerRequest request, HttpClientRequest backend) {
        Set<String> dropped = perConnection(request.getHeader(HttpHeaders.CONNECTION));
        for (Map.Entry<String, String> header : request.headers()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            // Told by the proxy alone: a client must not choose its own address.
            if (!dropped.contains(name) && !name.startsWith("x-forwarded-") && !isForwardedOrExpect(name)) {
                backend.headers().add(header.getKey(), header.getValue());
            }
        }
        String host = Optional.ofNullable(request.getHeader(HttpHeaders.HOST)).orElse("localhost:" + port);
        backend.putHeader(HttpHeaders.HOST, host)
                .putHeader("X-Forwarded-For", request.remoteAddress().hostAddress())
                .putHeader("X-Forwarded-Proto", "http")
                .putHeader("X-Forwarded-Host", host)
                .putHeader("X-Forwarded-Port", Integer.toString(port));
        if (hasBody(request) && request.getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            backend.setChunked(true);
        }
    }

    private static void stream(HttpClientResponse answer, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (response.closed()) {
            answer.request().reset();
            return;
        }
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        Set<String> dropped = perConnection(answer.getHeader(HttpHeaders.CONNECTION));
        for (Map.Entry<String, String> header : answer.headers()) {
            if (!dropped.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                response.headers().add(header.getKey(), header.getValue());
            }
        }
        boolean bodyless =
                request.method() == HttpMethod.HEAD || answer.statusCode() == 204 || answer.statusCode() == 304;
        if (bodyless) {
            response.end();
            return;
        }
        if (answer.getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            response.setChunked(true);
        }
        // A body cut short must not look like a whole one; other calls may share the connection (HTTP/2).
        answer.pipeTo(response).onFailure(cut -> response.reset());
    }

    private static void unavailable(HttpServerRequest request, String part, Throwable failure) {
        if (request.response().headWritten() || request.response().closed()) {
            request.response().reset();
            return;
        }
        if (failure instanceof ConnectException) {
            request.response().putHeader("Retry-After", "1");
            problem(request, 503, "service-unavailable", part + " is not running");
        } else {
            problem(request, 502, "bad-gateway", part + " broke off before it answered");
        }
    }

    private static void problem(HttpServerRequest request, int status, String code, String detail) {
        JsonObject body = new JsonObject()
                .put("type", "https://mockmate.dev/problems/" + code)
                .put(
                        "title",
                        code.substring(0, 1).toUpperCase(Locale.ROOT)
                                + code.substring(1).replace('-', ' '))
                .put("status", status)
                .put("detail", detail)
                .put("instance", rawPath(request.uri()))
                .put("code", code);
        if (!request.isEnded()) {
            request.resume();
        }
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(Buffer.buffer(body.encode()));
    }

    private static boolean isForwardedOrExpect(String name) {
        return name.equals("forwarded") || name.equals("expect") || name.equals("host");
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null ? !length.equals("0") : request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean isWebSocket(HttpServerRequest request) {
        return request.method() == HttpMethod.GET
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    private static Set<String> perConnection(String connectionHeader) {
        if (connectionHeader == null) {
            return HOP_BY_HOP;
        }
        Set<String> names = Arrays.stream(connectionHeader.split(","))
                .map(name -> name.trim().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        names.addAll(HOP_BY_HOP);
        return names;
    }

    private static String rawPath(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
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

package dev.mockmate.local.origin;

import dev.mockmate.local.Service;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetSocket;

/**
 * One WebSocket: the handshake is passed on and, once accepted, the two connections are joined.
 *
 * <p>The library's own upgrade loses the connection to the part when the client leaves during its handshake, answers refusals
 * without their body and passes on what clients say about their address, so it is not used. Here the connection to the part
 * belongs to this line alone and is closed on every way out.
 */
final class LiveLine implements ClientConnection.Exchange {

    private final HttpServerRequest request;
    private final ClientConnection client;
    private final Target target;
    private final OriginLimits limits;
    private final Runnable whenOver;
    private HttpConnection part;
    private boolean closed;
    private boolean decided;
    private boolean over;
    private long waitedMillis;
    private long written;

    /** @param whenOver done once, when neither side is left */
    LiveLine(
            HttpServerRequest request, ClientConnection client, Target target, OriginLimits limits, Runnable whenOver) {
        this.request = request;
        this.client = client;
        this.target = target;
        this.limits = limits;
        this.whenOver = whenOver;
    }

    static boolean isWanted(HttpServerRequest request) {
        return request.method() == HttpMethod.GET
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                && !Call.hasBody(request);
    }

    void open(HttpClient parts, int port, int originPort) {
        parts.request(new RequestOptions()
                        .setHost("localhost")
                        .setPort(port)
                        .setMethod(HttpMethod.GET)
                        .setURI(target.uri())
                        .setConnectTimeout(limits.connect().toMillis()))
                .compose(opened -> handshake(opened, originPort))
                .onSuccess(this::decide)
                .onFailure(this::fail);
    }

    private Future<HttpClientResponse> handshake(HttpClientRequest opened, int originPort) {
        part = opened.connection();
        // Told by the failed future already.
        opened.exceptionHandler(broken -> {});
        if (client.isGone()) {
            close();
            return Future.failedFuture("The client went away");
        }
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(request.headers());
        boolean gateway = target.part().equals(Service.GATEWAY.module());
        ForwardedHead.forPart(headers, request, originPort, gateway);
        opened.headers().addAll(headers);
        opened.putHeader(HttpHeaders.CONNECTION, "Upgrade").putHeader(HttpHeaders.UPGRADE, "websocket");
        opened.putHeader(HttpHeaders.HOST, headers.get(ForwardedHead.FORWARDED_HOST));
        return opened.connect();
    }

    private void decide(HttpClientResponse answer) {
        decided = true;
        answer.exceptionHandler(broken -> {});
        if (client.isGone()) {
            close();
        } else if (answer.statusCode() == 101) {
            join(answer);
        } else {
            refuse(answer);
        }
    }

    private void join(HttpClientResponse accepted) {
        NetSocket there = accepted.netSocket();
        there.pause();
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(accepted.headers());
        ForwardedHead.dropOfOneConnection(headers);
        request.response().setStatusCode(101).headers().addAll(headers);
        request.response().putHeader(HttpHeaders.CONNECTION, "Upgrade").putHeader(HttpHeaders.UPGRADE, "websocket");
        request.toNetSocket().onFailure(this::fail).onSuccess(here -> {
            here.exceptionHandler(broken -> {});
            there.exceptionHandler(broken -> {});
            here.closeHandler(gone -> client.closed());
            there.closeHandler(gone -> hangUp(here));
            pass(here, there, 0);
            pass(there, here, 1);
            there.resume();
        });
    }

    private void pass(NetSocket from, NetSocket to, int counted) {
        from.handler(bytes -> {
            written += (long) bytes.length() * counted;
            to.write(bytes);
            if (to.writeQueueFull()) {
                from.pause();
                to.drainHandler(free -> from.resume());
            }
        });
    }

    /** What the part said last still reaches a client that reads. */
    private void hangUp(NetSocket here) {
        over = true;
        waitedMillis = 0;
        here.close();
    }

    private void refuse(HttpClientResponse answer) {
        HttpServerResponse response = request.response();
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(answer.headers());
        ForwardedHead.dropOfOneConnection(headers);
        boolean bare = answer.statusCode() >= 400 && Forwarding.saysNothing(headers);
        if (bare) {
            headers.remove(HttpHeaders.CONTENT_LENGTH).remove(HttpHeaders.CONTENT_TYPE);
        }
        response.headers().addAll(headers);
        request.resume();
        if (bare) {
            Problem.ofStatus(answer.statusCode()).answer(request);
            close();
            return;
        }
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        if (!headers.contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        answer.pipeTo(response).onFailure(cut -> response.reset()).onComplete(done -> close());
    }

    private void fail(Throwable failure) {
        close();
        if (client.isGone()) {
            return;
        }
        Forwarding.problem(target.part(), failure).answer(request);
    }

    private void close() {
        if (!closed) {
            closed = true;
            whenOver.run();
        }
        if (part != null) {
            part.close();
        }
    }

    @Override
    public void tick(long millis) {
        waitedMillis += millis;
        if (over && waitedMillis > limits.drain().toMillis()) {
            client.cut();
        } else if (!decided && waitedMillis > limits.answer().toMillis()) {
            close();
        }
    }

    @Override
    public long written() {
        return written;
    }

    @Override
    public void clientGone() {
        close();
    }
}

package dev.mockmate.local.origin;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.util.Optional;
import java.util.Set;

/** One request that a part answers. */
final class Call implements ClientConnection.Exchange {

    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final HttpServerRequest request;
    private final ClientConnection client;
    private final Target target;
    private final OriginLimits limits;
    private final Optional<WatchedBody> body;
    private final Runnable whenOver;
    private final boolean stream;
    private HttpClientRequest backend;
    private boolean partAnswers;
    private boolean over;
    private long waitedMillis;
    private long receivedBefore;

    /** @param whenOver done once, when the answer is written or never will be */
    Call(HttpServerRequest request, ClientConnection client, Target target, OriginLimits limits, Runnable whenOver) {
        this.request = request;
        this.client = client;
        this.target = target;
        this.limits = limits;
        this.whenOver = whenOver;
        // Its head may come with the first event only, whenever that is.
        this.stream = request.headers().getAll(HttpHeaders.ACCEPT).stream()
                .anyMatch(types -> types.contains("text/event-stream"));
        this.body = hasBody(request) ? Optional.of(new WatchedBody(request, limits)) : Optional.empty();
    }

    HttpServerRequest request() {
        return request;
    }

    Target target() {
        return target;
    }

    Optional<WatchedBody> body() {
        return body;
    }

    boolean isClientGone() {
        return client.isGone();
    }

    /** Whether doing it twice does no more than doing it once. */
    boolean isRepeatable() {
        return body.isEmpty() && REPEATABLE.contains(request.method());
    }

    /** A connection to the part, for this call alone. */
    Future<HttpClientRequest> open(HttpClient parts, int port) {
        return parts.request(new RequestOptions()
                        .setHost("localhost")
                        .setPort(port)
                        .setMethod(request.method())
                        .setConnectTimeout(limits.connect().toMillis()))
                .compose(opened -> {
                    // Told by the failed future already.
                    opened.exceptionHandler(broken -> {});
                    if (client.isGone()) {
                        opened.reset();
                        return Future.failedFuture("The client went away");
                    }
                    backend = opened;
                    waitedMillis = 0;
                    return Future.succeededFuture(opened);
                });
    }

    /** The head of the answer is there; what follows takes as long as it takes. */
    void partAnswers() {
        partAnswers = true;
    }

    /** Whether the part took longer than it may. */
    boolean isOverdue() {
        return !stream && waitedMillis > limits.answer().toMillis();
    }

    @Override
    public void tick(long millis) {
        body.ifPresent(bytes -> bytes.tick(millis));
        long received = body.map(WatchedBody::received).orElse(0L);
        waitedMillis = received == receivedBefore ? waitedMillis + millis : 0;
        receivedBefore = received;
        if (!partAnswers && isOverdue() && backend != null) {
            backend.reset();
        }
    }

    @Override
    public long written() {
        return request.response().bytesWritten();
    }

    /** The answer is written, or never will be. */
    void over() {
        if (!over) {
            over = true;
            whenOver.run();
        }
    }

    @Override
    public void clientGone() {
        over();
        if (backend != null) {
            backend.reset();
        }
    }

    static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null ? !length.equals("0") : request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
}

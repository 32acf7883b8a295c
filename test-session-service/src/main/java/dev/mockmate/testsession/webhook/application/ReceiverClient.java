package dev.mockmate.testsession.webhook.application;

import dev.mockmate.testsession.webhook.domain.PublicAddress;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * Sends to receivers, whose addresses strangers choose. The name is resolved here, every address it has must be public, and the
 * connection goes to just that address, so that a name that means something else a moment later leads nowhere. Redirects are not
 * followed; of the answer only its status is read.
 */
@ApplicationScoped
class ReceiverClient {
    private static final int CONNECTIONS = 64;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Vertx vertx;
    private final WebhookConfig config;
    private final HttpClient http;

    ReceiverClient(Vertx vertx, WebhookConfig config) {
        this.vertx = vertx;
        this.config = config;
        int patience = (int) config.patience().toMillis();
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(patience)
                .setSslHandshakeTimeout(config.patience().toSeconds())
                .setKeepAlive(false)
                .setMaxPoolSize(CONNECTIONS)
                .setVerifyHost(true));
    }

    /** The receiver is where nothing may be sent to. */
    static final class ForbiddenAddressException extends RuntimeException {
        ForbiddenAddressException() {
            super("address is not public", null, false, false);
        }
    }

    /** The status the receiver answers with. */
    Uni<Integer> post(URI url, Map<String, String> headers, String body) {
        return resolve(url)
                .chain(address -> send(url, address, headers, body))
                .ifNoItem()
                .after(config.patience())
                .fail();
    }

    private Uni<InetAddress> resolve(URI url) {
        boolean trusted = config.trustedHosts().orElse(Set.of()).contains(url.getHost());
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> address(url.getHost(), trusted), false)
                        .toCompletionStage());
    }

    private static InetAddress address(String host, boolean trusted) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        if (!trusted && !Arrays.stream(all).allMatch(PublicAddress::isPublic)) {
            throw new ForbiddenAddressException();
        }
        return all[0];
    }

    private Uni<Integer> send(URI url, InetAddress address, Map<String, String> headers, String body) {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : tls ? HTTPS : HTTP;
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(tls)
                .setFollowRedirects(false)
                .setTimeout(config.patience().toMillis())
                .setURI(target(url));
        headers.forEach(options::putHeader);
        return Uni.createFrom().completionStage(() -> http.request(options)
                .compose(request -> request.send(body).map(answer -> status(request, answer.statusCode())))
                .toCompletionStage());
    }

    /** Nothing more is read than the status: the rest may never end. */
    private static int status(HttpClientRequest request, int status) {
        request.connection().close();
        return status;
    }

    private static String target(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    @PreDestroy
    void close() {
        http.close();
    }
}

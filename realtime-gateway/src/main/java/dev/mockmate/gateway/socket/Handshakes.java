package dev.mockmate.gateway.socket;

import dev.mockmate.gateway.GatewayConfig;
import dev.mockmate.gateway.frames.GuardedSocket;
import dev.mockmate.gateway.frames.ReadLimit;
import dev.mockmate.gateway.live.ConnectionRegistry;
import dev.mockmate.gateway.live.GatewayMetrics;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Decides before the upgrade: a web page of a foreign origin is refused with 403 (the list of origins alone decides, never what the
 * client says it connects to), and while this replica goes away nobody comes in (503). Who comes in is put under guard.
 */
@ApplicationScoped
public class Handshakes implements HttpUpgradeCheck {
    /** What is known of the socket. */
    static final UserData.TypedKey<ConnectionRegistry.Handshake> HANDSHAKE = new UserData.TypedKey<>("handshake");

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    /** How much faster a socket is read than its client may send: far enough to tell it that it is too fast. */
    private static final int HEADROOM = 4;

    private final Set<String> allowedOrigins;
    private final ClientAddresses addresses;
    private final GatewayConfig config;
    private final GatewayMetrics metrics;
    private volatile boolean goingAway;

    Handshakes(GatewayConfig config, ClientAddresses addresses, GatewayMetrics metrics) {
        this.allowedOrigins = Set.copyOf(config.allowedOrigins());
        this.addresses = addresses;
        this.config = config;
        this.metrics = metrics;
    }

    /** From now on nobody comes in. */
    void goAway() {
        goingAway = true;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext upgrade) {
        HttpServerRequest request = upgrade.httpRequest();
        if (goingAway) {
            return refuse(UNAVAILABLE, "going_away");
        }
        if (!isAllowed(request.headers().getAll("Origin"))) {
            return refuse(FORBIDDEN, "origin");
        }
        if (!InterviewSocket.PATH.equals(request.path())
                || !(request.connection() instanceof ConnectionBase connection)) {
            return refuse(NOT_FOUND, "path");
        }
        upgrade.userData().put(HANDSHAKE, new ConnectionRegistry.Handshake(guard(connection), addresses.of(request)));
        return CheckResult.permitUpgrade();
    }

    private GuardedSocket guard(ConnectionBase connection) {
        GatewayConfig.Inbound limits = config.inbound();
        return GuardedSocket.install(
                connection.channel(),
                new ReadLimit(
                        (long) HEADROOM * limits.messagesPerSecond(),
                        HEADROOM * limits.bytesPerSecond().asLongValue()),
                (int) limits.maxMessageSize().asLongValue(),
                config.unstarted().closeGrace());
    }

    private Uni<CheckResult> refuse(int status, String why) {
        metrics.refused(why);
        return CheckResult.rejectUpgrade(status);
    }

    private boolean isAllowed(java.util.List<String> origins) {
        return origins.isEmpty() || origins.size() == 1 && allowedOrigins.contains(origins.get(0));
    }
}

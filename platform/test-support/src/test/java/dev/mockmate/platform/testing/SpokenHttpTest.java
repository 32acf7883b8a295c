package dev.mockmate.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.options.HttpServerOptionsUtils;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A body of HTTP/2 need not announce itself, and would be neither counted nor timed: the services speak HTTP/1.1 alone. */
class SpokenHttpTest {
    private static final String SETTINGS_FRAME = "\0\0\0\4\0\0\0\0\0";

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    @Test
    void shouldSpeakNothingButHttp11() throws Exception {
        int port = vertx.createHttpServer(options().setPort(0).setHost("localhost"))
                .requestHandler(request -> request.response().end("served"))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS)
                .actualPort();

        assertThat(firstLine(port, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + SETTINGS_FRAME))
                .as("what a client of HTTP/2 begins with")
                .isEqualTo("HTTP/2.0 501 Not Implemented");
        assertThat(firstLine(
                        port,
                        "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                                + "HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n"))
                .as("an upgrade is not taken")
                .isEqualTo("HTTP/1.1 200 OK");
    }

    /** Of the server that the configuration all services share makes. */
    private static HttpServerOptions options() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .addDiscoveredConverters()
                .withMapping(VertxHttpConfig.class)
                .withMapping(VertxHttpBuildTimeConfig.class)
                .withMappingIgnore("quarkus.**")
                .build();
        HttpServerOptions options = new HttpServerOptions();
        HttpServerOptionsUtils.applyCommonOptions(
                options,
                config.getConfigMapping(VertxHttpBuildTimeConfig.class),
                config.getConfigMapping(VertxHttpConfig.class),
                List.of());
        return options;
    }

    private static String firstLine(int port, String sent) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            StringBuilder line = new StringBuilder();
            for (int b = socket.getInputStream().read();
                    b >= ' ';
                    b = socket.getInputStream().read()) {
                line.append((char) b);
            }
            return line.toString();
        }
    }
}

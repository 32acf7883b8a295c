package dev.mockmate.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Probe;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;

/** The gateway under test as its operators see it. */
final class Gateway {
    private Gateway() {}

    /** Waits until it reads its topics. */
    static void awaitReady() {
        Probe.eventually(
                () -> assertThat(management("/q/health/ready").getStatusCode()).isEqualTo(200));
    }

    /** The value of a metric's line that starts so; 0 when there is none. */
    static double metric(String start) {
        return management("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static io.restassured.response.Response management(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        return RestAssured.given().port(port).get(path);
    }
}

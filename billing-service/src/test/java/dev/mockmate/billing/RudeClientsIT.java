package dev.mockmate.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.ApiCall;
import dev.mockmate.platform.testing.Pools;
import dev.mockmate.platform.testing.RudeClient;
import dev.mockmate.platform.testing.RudeClient.Tally;
import dev.mockmate.platform.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that go away in the middle of a call cost nobody a connection. */
@QuarkusTest
class RudeClientsIT {
    @Inject
    MeterRegistry metrics;

    @AfterEach
    void everyConnectionIsGivenBack() {
        Pools.awaitAllFree(metrics);
        Api.as(Tokens.candidate(UUID.randomUUID()))
                .get("/api/billing/balance")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldOutliveClientsThatGoAwayDuringAnyCall() {
        List<String> users = Stream.concat(
                        Stream.of(Tokens.of(UUID.randomUUID(), "admin", "candidate")),
                        Stream.generate(() -> Tokens.candidate(UUID.randomUUID()))
                                .limit(20))
                .toList();
        Tally tally = new RudeClient(
                        RudeClient.anySeed(),
                        new InetSocketAddress("localhost", RestAssured.port),
                        users,
                        RudeClient::unknownId)
                .run(
                        ApiCall.of(RestAssured.given()
                                .get("/q/openapi?format=json")
                                .asString()),
                        200,
                        12);

        assertThat(tally.calls()).isEqualTo(200);
        assertThat(tally.failures()).as("%s", tally).isZero();
    }
}

package dev.mockmate.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.ApiCall;
import dev.mockmate.platform.testing.Backends;
import dev.mockmate.platform.testing.Pools;
import dev.mockmate.platform.testing.RudeClient;
import dev.mockmate.platform.testing.RudeClient.Tally;
import dev.mockmate.platform.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that go away in the middle of a call cost nobody a connection. */
@QuarkusTest
class RudeClientsIT {
    private static final ApiCall CREATE = new ApiCall("POST", "/api/sessions", "application/json", null, null)
            .with(new JsonObject().put("job_title", "Backend Engineer").put("job_description", "Java and Kafka"));
    private static final ApiCall RENAME = new ApiCall("PATCH", "/api/sessions/{id}", "application/json", null, null)
            .with(new JsonObject().put("job_title", "Another Engineer"));
    private static final ApiCall BEAT =
            new ApiCall("PUT", "/api/sessions/{id}/heartbeat", "application/json", null, null);
    private static final ApiCall READ = new ApiCall("GET", "/api/sessions/{id}", "application/json", null, null);

    @Inject
    MeterRegistry metrics;

    private final String token = Tokens.candidate(UUID.randomUUID());

    @AfterEach
    void everyConnectionIsGivenBack() {
        Pools.awaitAllFree(metrics);
        Api.as(token).get("/api/sessions").then().statusCode(200);
    }

    @Test
    void shouldGiveEveryConnectionBackWhenSixCreationsAreReset() {
        RudeClient rude = client(RudeClient::unknownId, List.of(token));
        for (int times = 0; times < 6; times++) {
            rude.resetAfter(CREATE, 1000 + times);
        }
    }

    @Test
    void shouldGiveEveryConnectionBackWhenSixtyCallsAreReset() {
        String id = create(token);
        List<ApiCall> calls = List.of(RENAME, BEAT, READ, CREATE);
        for (int number = 0; number < 60; number++) {
            // Of several candidates, so that none is refused for calling too often.
            String who = number % 3 == 0 ? token : Tokens.candidate(UUID.randomUUID());
            client((path, name, random) -> id, List.of(who))
                    .resetAfter(calls.get(number % calls.size()), 1000 + 200 * number);
        }
    }

    @Test
    void shouldTellToComeBackWhileSomebodyHoldsTheRow() throws SQLException {
        String id = create(token);
        try (Connection holder = DriverManager.getConnection(Backends.jdbcUrl());
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("select 1 from session where id = '" + id + "' for update");
            Api.unchecked(token)
                    .body(Map.of("job_title", "Another Engineer"))
                    .patch("/api/sessions/{id}", id)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("unavailable"));
            holder.rollback();
        }
        Api.as(token).get("/api/sessions/{id}", id).then().statusCode(200);
    }

    @Test
    void shouldOutliveClientsThatGoAwayDuringAnyCall() {
        List<String> users = Stream.generate(() -> Tokens.candidate(UUID.randomUUID()))
                .limit(20)
                .toList();
        String id = create(users.get(0));
        Tally tally = client(
                        (path, name, random) -> random.nextBoolean() ? id : RudeClient.unknownId(path, name, random),
                        users)
                .run(
                        ApiCall.of(RestAssured.given()
                                .get("/q/openapi?format=json")
                                .asString()),
                        200,
                        12);

        assertThat(tally.calls()).isEqualTo(200);
        assertThat(tally.failures()).as("%s", tally).isZero();
    }

    private static String create(String token) {
        return Api.as(token)
                .body(Map.of("job_title", "Backend Engineer"))
                .post("/api/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RudeClient client(RudeClient.Ids ids, List<String> tokens) {
        return new RudeClient(RudeClient.anySeed(), new InetSocketAddress("localhost", RestAssured.port), tokens, ids);
    }
}

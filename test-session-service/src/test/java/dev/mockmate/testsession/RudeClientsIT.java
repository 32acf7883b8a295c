package dev.mockmate.testsession;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.ApiCall;
import dev.mockmate.platform.testing.Pools;
import dev.mockmate.platform.testing.RudeClient;
import dev.mockmate.platform.testing.RudeClient.Tally;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that go away in the middle of a call cost nobody a connection. */
@QuarkusTest
class RudeClientsIT {
    private static final ApiCall PROGRESS =
            new ApiCall("PUT", "/api/test-session/{id}/progress", "application/json", null, null);

    @Inject
    MeterRegistry metrics;

    private final Candidate candidate = Candidate.someone();

    @AfterEach
    void everyConnectionIsGivenBack() {
        Pools.awaitAllFree(metrics);
        candidate.look().statusCode(200);
    }

    @Test
    void shouldGiveEveryConnectionBackWhenProgressIsReset() {
        candidate.begin(60).statusCode(201);
        RudeClient rude = client(List.of(candidate));
        for (int number = 0; number < 40; number++) {
            String code = ("print(" + number + ")\n").repeat(3000);
            rude.resetAfter(
                    PROGRESS.with(new JsonObject()
                            .put("pending_answers", new JsonObject().put("q", code.substring(0, 20_000)))),
                    3000 + 75 * number);
        }
    }

    @Test
    void shouldOutliveClientsThatGoAwayDuringAnyCall() {
        candidate.begin(60).statusCode(201);
        List<Candidate> candidates = Stream.concat(
                        Stream.of(candidate),
                        Stream.generate(Candidate::someone).limit(10))
                .toList();
        Tally tally = client(candidates)
                .run(
                        ApiCall.of(RestAssured.given()
                                .get("/q/openapi?format=json")
                                .asString()),
                        200,
                        12);

        assertThat(tally.calls()).isEqualTo(200);
        assertThat(tally.failures()).as("%s", tally).isZero();
    }

    private static RudeClient client(List<Candidate> candidates) {
        return new RudeClient(
                RudeClient.anySeed(),
                new InetSocketAddress("localhost", RestAssured.port),
                candidates.stream().map(Candidate::token).toList(),
                (path, name, random) -> candidates.get(0).id().toString());
    }
}

package dev.mockmate.interview;

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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that go away in the middle of a call or of an event stream cost nobody a connection. */
@QuarkusTest
class RudeClientsIT {
    private static final ApiCall STREAM =
            new ApiCall("GET", "/api/mock/attempts/{id}/stream", "text/event-stream", null, null);

    @Inject
    MeterRegistry metrics;

    private final Sessions session = Sessions.active();

    @AfterEach
    void everyConnectionIsGivenBack() {
        Pools.awaitAllFree(metrics);
        Api.as(session.token()).get("/api/mock").then().statusCode(200);
    }

    @Test
    void shouldGiveEveryConnectionBackWhenEventStreamsAreCut() {
        String attempt = attempt();
        RudeClient rude = client((path, name, random) -> attempt, List.of(session.token()));

        IntStream.range(0, 54).parallel().forEach(number -> rude.resetAfter(STREAM, 500 * number));
    }

    @Test
    void shouldOutliveClientsThatGoAwayDuringAnyCall() {
        String attempt = attempt();
        List<String> users = Stream.concat(
                        Stream.of(session.token()),
                        Stream.generate(() -> Tokens.candidate(UUID.randomUUID()))
                                .limit(20))
                .toList();
        Tally tally = client(
                        (path, name, random) -> switch (random.nextInt(3)) {
                            case 0 -> attempt;
                            case 1 -> session.id().toString();
                            default -> RudeClient.unknownId(path, name, random);
                        },
                        users)
                .run(
                        ApiCall.of(RestAssured.given()
                                .get("/q/openapi?format=json")
                                .asString()),
                        250,
                        12);

        assertThat(tally.calls()).isEqualTo(250);
        assertThat(tally.statuses().keySet())
                .as("%s; speech and avatars are not set up here", tally)
                .allMatch(status -> status <= 503);
        assertThat(tally.failures()).as("%s", tally).isZero();
    }

    private String attempt() {
        return InterviewApi.next(session, InterviewApi.init(session)).getString("attempt_id");
    }

    private static RudeClient client(RudeClient.Ids ids, List<String> tokens) {
        return new RudeClient(RudeClient.anySeed(), new InetSocketAddress("localhost", RestAssured.port), tokens, ids);
    }
}

package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.platform.testing.LiveClient;
import dev.mockmate.platform.testing.LiveClient.Form;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who gets to begin, and what it costs. */
@Order(2)
@ExtendWith(RunningStack.class)
class ActivationIT {

    private static final long WELCOME = 3;

    @Test
    void shouldTakeNothingWhenThereIsNoCreditAndBeginWhenAHoldIsReleased() {
        // given a candidate whose credits are all held
        User candidate = User.named("candidate3");
        UUID first = candidate.activeSession();
        candidate.activeSession();
        candidate.activeSession();
        assertThat(candidate.balance()).isEqualTo(new User.Balance(0, WELCOME));
        UUID fourth = candidate.createSession();

        // when the fourth session is activated
        Response refused = candidate.activateDecided(fourth);

        // then it is refused and stays as it was
        assertThat(refused.statusCode()).isEqualTo(402);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.<String>path("code")).isEqualTo("insufficient-credits");
        assertThat(refused.<Integer>path("required")).isEqualTo(1);
        assertThat(refused.<Integer>path("available")).isZero();
        assertThat(candidate.status(fourth)).isEqualTo("created");
        assertThat(candidate.session(fourth).getInt("credits_used")).isZero();
        assertThat(candidate.postings(fourth)).isEmpty();
        assertThat(candidate.balance()).isEqualTo(new User.Balance(0, WELCOME));

        // and the same is told on a live line
        LiveClient client =
                LiveClient.connect(RunningStack.origin(), Form.PROTOBUF).start(candidate.token(), fourth);
        assertThat(client.await(PayloadCase.ERROR).getError().getCode()).isEqualTo(4402);
        assertThat(client.awaitClose()).isEqualTo(3510);

        // when a session whose interview never began is ended
        assertThat(candidate.complete(first).statusCode()).isEqualTo(200);

        // then its credit comes back, and the fourth can begin
        Probe.eventually(() -> assertThat(candidate.balance()).isEqualTo(new User.Balance(1, WELCOME - 1)));
        assertThat(candidate.postings(first)).containsExactly("release", "hold");
        Probe.eventually(() ->
                assertThat(candidate.session(first).getInt("credits_used")).isZero());
        assertThat(candidate.activateDecided(fourth).statusCode()).isEqualTo(200);
        assertThat(candidate.balance()).isEqualTo(new User.Balance(0, WELCOME));
    }

    @Test
    void shouldLetExactlyOneOfTwoActivationsHaveTheLastCredit() {
        // given one credit left and two sessions
        User candidate = User.named("candidate4");
        candidate.activeSession();
        candidate.activeSession();
        List<UUID> sessions = List.of(candidate.createSession(), candidate.createSession());

        // when both are activated at once
        List<CompletableFuture<Response>> calls = sessions.stream()
                .map(session -> CompletableFuture.supplyAsync(() -> candidate.activateDecided(session)))
                .toList();
        List<Integer> answers =
                calls.stream().map(call -> call.join().statusCode()).toList();

        // then one has it
        assertThat(answers).containsExactlyInAnyOrder(200, 402);
        assertThat(sessions.stream().map(candidate::status)).containsExactlyInAnyOrder("active", "created");
        assertThat(candidate.balance()).isEqualTo(new User.Balance(0, WELCOME));
    }

    @Test
    void shouldHoldOneCreditHoweverOftenActivationIsRepeated() {
        User candidate = User.named("candidate13");
        UUID session = candidate.createSession();

        List<Integer> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> candidate.activateDecided(session)))
                .limit(8)
                .toList()
                .stream()
                .map(call -> call.join().statusCode())
                .toList();

        assertThat(answers).containsOnly(200);
        assertThat(candidate.postings(session)).containsExactly("hold");
        assertThat(candidate.balance()).isEqualTo(new User.Balance(WELCOME - 1, 1));
    }

    @Test
    void shouldActivateWhicheverReplicaIsAsked() {
        // given both replicas of session-service by their own addresses
        User candidate = User.named("candidate12");
        User atFirst = candidate.at(RunningStack.stack().url(RunningStack.SESSION));
        User atSecond = candidate.at(RunningStack.stack().url(RunningStack.SESSION_REPLICA));

        // when sessions are made at one and activated at the other
        UUID one = atFirst.createSession();
        UUID other = atSecond.createSession();
        Response atTheSecond = atSecond.activateDecided(one);
        Response atTheFirst = atFirst.activateDecided(other);

        // then each answers with the outcome, and both tell the same
        assertThat(atTheSecond.statusCode()).isEqualTo(200);
        assertThat(atTheFirst.statusCode()).isEqualTo(200);
        assertThat(atFirst.status(one)).isEqualTo("active");
        assertThat(atSecond.status(other)).isEqualTo("active");
        assertThat(candidate.balance()).isEqualTo(new User.Balance(WELCOME - 2, 2));
    }

    @Test
    void shouldCarryTheTraceOfTheCallToBillingsEvents() {
        // given a trace that a client has begun
        String trace = UUID.randomUUID().toString().replace("-", "");
        User candidate = User.named("candidate14");
        UUID session = candidate.createSession();

        // when it activates
        Response activated = candidate
                .request()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .post("/api/sessions/{id}/activate", session);

        // then billing's decision belongs to the same trace
        assertThat(activated.statusCode()).isIn(200, 202);
        Probe.eventually(
                Probe.PATIENT, () -> assertThat(candidate.status(session)).isEqualTo("active"));
        assertThat(EventLog.of(Topics.BILLING, session))
                .filteredOn(event -> type(event).equals("dev.mockmate.billing.activation-approved.v1"))
                .hasSize(1)
                .allSatisfy(event -> assertThat(EventLog.header(event, "traceparent"))
                        .hasValueSatisfying(parent -> assertThat(parent).startsWith("00-" + trace + "-")));
    }

    private static String type(ConsumerRecord<byte[], byte[]> event) {
        return EventLog.header(event, "ce_type").orElse("");
    }
}

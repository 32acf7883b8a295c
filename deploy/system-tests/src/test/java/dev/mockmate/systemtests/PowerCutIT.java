package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Services that are killed in the middle of an activation come back and go on, and the credit is held once. */
@Order(8)
@ExtendWith(RunningStack.class)
class PowerCutIT {

    private final LocalStack stack = RunningStack.stack();

    @BeforeEach
    void leaveOneBilling() {
        stack.stop(RunningStack.BILLING_REPLICA);
        EventLog.awaitAllTaken();
    }

    @AfterEach
    void awaitTheStackWellAgain() {
        stack.restart(RunningStack.BILLING_REPLICA);
        // Kafka hands a killed consumer's partitions on when it has missed its heartbeats.
        EventLog.awaitAllTaken();
    }

    @Test
    void shouldFinishAnActivationWhenBillingComesBack() {
        // given a session, and billing dead
        User candidate = User.named("candidate8");
        User.Balance before = candidate.balance();
        UUID session = candidate.createSession();
        stack.kill(RunningStack.BILLING);

        // when it is activated
        Response accepted = candidate.activate(session);

        // then the call does not wait longer than it should
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        assertThat(accepted.header("Location")).endsWith("/api/sessions/" + session + "/status");
        assertThat(accepted.<String>path("status")).isEqualTo("activating");

        // and is decided as soon as billing is back
        stack.restart(RunningStack.BILLING);
        checkHeldOnce(candidate, session, before);
    }

    @Test
    void shouldHoldOnceWhenBillingDiesBetweenTheRequestAndItsDecision() throws Exception {
        // given an activation whose request has reached billing, which is about to post the hold
        User candidate = User.named("candidate8");
        User.Balance before = candidate.balance();
        UUID session = candidate.createSession();
        CompletableFuture<Response> call;
        try (StackDatabase billing = StackDatabase.of(Service.BILLING)) {
            billing.holdBack("transfer");
            call = CompletableFuture.supplyAsync(() -> candidate.activate(session));
            billing.awaitHeldBack();
            assertThat(types(Topics.SESSION, session)).contains("dev.mockmate.session.activation-requested.v1");
            assertThat(candidate.status(session)).isEqualTo("activating");

            // when it is killed there
            stack.kill(RunningStack.BILLING);
            billing.letGo();
            billing.awaitAlone();
        }

        // then nothing was decided, and the call does not wait for it
        assertThat(call.get().statusCode()).isEqualTo(202);
        assertThat(types(Topics.BILLING, session)).isEmpty();
        assertThat(candidate.status(session)).isEqualTo("activating");

        // and it is decided once when billing is back, though its first try had got so far
        stack.restart(RunningStack.BILLING);
        checkHeldOnce(candidate, session, before);
        assertThat(types(Topics.BILLING, session)).containsExactly("dev.mockmate.billing.activation-approved.v1");
    }

    @Test
    void shouldFinishAnActivationThatSessionServiceHadAcceptedBeforeItDied() throws Exception {
        // given an activation that was accepted but not decided, because billing stands still
        User candidate = User.named("candidate9");
        User.Balance before = candidate.balance();
        UUID session = candidate.createSession();
        signal("STOP");
        CompletableFuture<Response> call = CompletableFuture.supplyAsync(() -> candidate.activate(session));
        Probe.eventually(() -> assertThat(candidate.status(session)).isEqualTo("activating"));

        // when both replicas of session-service die
        stack.kill(RunningStack.SESSION);
        stack.kill(RunningStack.SESSION_REPLICA);
        assertThat(call.handle((answer, cut) -> answer == null ? 503 : answer.statusCode())
                        .get())
                .as("the call was cut, unless it had waited for as long as a call waits")
                .matches(status -> status >= 500 || status == 202);
        signal("CONT");

        // then they go on where they were
        stack.restart(RunningStack.SESSION);
        stack.restart(RunningStack.SESSION_REPLICA);
        checkHeldOnce(candidate, session, before);
    }

    private static List<String> types(String topic, UUID session) {
        return EventLog.of(topic, session).stream()
                .map(event -> EventLog.header(event, "ce_type").orElse(""))
                .toList();
    }

    private static void checkHeldOnce(User candidate, UUID session, User.Balance before) {
        Probe.eventually(
                Probe.PATIENT, () -> assertThat(candidate.status(session)).isEqualTo("active"));
        assertThat(candidate.session(session).getInt("credits_used")).isEqualTo(1);
        EventLog.awaitAllTaken();
        assertThat(candidate.postings(session)).containsExactly("hold");
        assertThat(candidate.balance()).isEqualTo(new User.Balance(before.available() - 1, before.held() + 1));
    }

    private void signal(String name) {
        try {
            long pid = stack.pid(RunningStack.BILLING).orElseThrow();
            int exit = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .start()
                    .waitFor();
            assertThat(exit).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package dev.mockmate.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.Error;
import dev.mockmate.contracts.live.Pause;
import dev.mockmate.contracts.live.ResumeRequest;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.contracts.live.SessionEnded;
import dev.mockmate.contracts.live.StartRequest;
import dev.mockmate.contracts.live.StartResponse;
import dev.mockmate.contracts.live.State;
import dev.mockmate.contracts.live.TokenRefresh;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.HostileInput;
import dev.mockmate.platform.testing.LiveClient;
import dev.mockmate.platform.testing.LiveClient.Form;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who gets a connection, and what the others are told. */
@QuarkusTest
class AdmissionIT {
    private static final int MORE_THAN_A_CIRCUIT_BREAKER_BEARS = 25;

    private final UUID user = UUID.randomUUID();
    private final String token = Tokens.candidate(user);

    @BeforeAll
    static void gatewayReadsItsTopics() {
        Gateway.awaitReady();
    }

    @Test
    void shouldTurnAwayTokensThatDoNotHold() {
        UUID session = FakeSessionService.session(user, "active");
        String expired = Tokens.of(user, Duration.ofMinutes(-5), "candidate");
        String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";
        for (String bad : List.of(
                "",
                "rubbish",
                "a.b.c",
                expired,
                forged,
                Tokens.forAudience("account", user),
                ".".repeat(500),
                "a..c",
                "e30.e30.",
                "\u00e9.b.c",
                "a".repeat(20_000))) {
            assertTurnedAway(bad, session, 4001, 3500);
        }
        assertThat(FakeSessionService.calls(session)).isEmpty();
    }

    @Test
    void shouldNotTellForeignFromUnknownInterviews() {
        UUID foreign = FakeSessionService.session(UUID.randomUUID(), "created");
        assertTurnedAway(token, foreign, 4004, 3507);
        assertTurnedAway(token, UUID.randomUUID(), 4004, 3507);
        assertThat(FakeSessionService.calls(foreign)).doesNotContain("POST /activate");
    }

    @Test
    void shouldTurnAwayMalformedInterviewIds() {
        HostileInput.ids().forEach(id -> assertTurnedAway(token, id, 4004, 3507));
        assertTurnedAway(token, "", 4004, 3507);
    }

    @Test
    void shouldTurnAwayFromAnInterviewThatIsOver() {
        assertTurnedAway(token, FakeSessionService.session(user, "completed"), 4009, 3511);
    }

    @Test
    void shouldTurnAwayWithoutCredits() {
        UUID session = FakeSessionService.session(user, "created");
        FakeSessionService.activationLeadsTo(session, "declined");
        assertTurnedAway(token, session, 4402, 3510);
    }

    @Test
    void shouldWaitForBillingsDecision() {
        UUID approved = FakeSessionService.session(user, "created");
        FakeSessionService.activationLeadsTo(approved, "activating");
        LiveClient client = LiveClients.connect(Form.PROTOBUF).start(token, approved);
        Probe.eventually(() -> assertThat(FakeSessionService.calls(approved)).contains("GET /status"));
        FakeSessionService.become(approved, "active");
        client.await(PayloadCase.START_RESPONSE);
        client.hangUp();

        UUID declined = FakeSessionService.session(user, "activating");
        LiveClient poor = LiveClients.connect(Form.PROTOBUF).start(token, declined);
        Probe.eventually(() -> assertThat(FakeSessionService.calls(declined)).contains("GET /status"));
        FakeSessionService.become(declined, "created");
        assertThat(poor.awaitError().getCode()).isEqualTo(4402);
        assertThat(poor.awaitClose()).isEqualTo(3510);
    }

    @Test
    void shouldAskToComeBackWhenTheSessionServiceIsAway() {
        UUID broken = FakeSessionService.session(user, "active");
        FakeSessionService.misbehave(broken, "", 500, 503);
        assertComeBack(broken);
        UUID silent = FakeSessionService.session(user, "active");
        FakeSessionService.misbehave(silent, "", 0, 0);
        assertComeBack(silent);
    }

    @Test
    void shouldSendAwayForAWhileOnlyTheUserWhoIsTooFast() {
        UUID session = FakeSessionService.session(user, "active");
        Integer[] refusals = new Integer[MORE_THAN_A_CIRCUIT_BREAKER_BEARS];
        Arrays.fill(refusals, 429);
        FakeSessionService.misbehave(session, "", refusals);
        for (int i = 0; i < refusals.length; i++) {
            LiveClient client = LiveClients.connect(Form.PROTOBUF).start(token, session);
            Error error = client.awaitError();
            assertThat(error.getCode()).isEqualTo(4029);
            assertThat(error.getTemporary()).isTrue();
            assertThat(client.awaitClose()).isEqualTo(3002);
        }
        assertThat(FakeSessionService.calls(session)).as("none is repeated").hasSameSizeAs(refusals);

        UUID other = UUID.randomUUID();
        LiveClient served = LiveClients.connect(Form.PROTOBUF)
                .start(Tokens.candidate(other), FakeSessionService.session(other, "active"));
        served.await(PayloadCase.START_RESPONSE);
        served.hangUp();
    }

    @Test
    void shouldTryAgainBeforeItGivesUp() {
        UUID session = FakeSessionService.session(user, "created");
        FakeSessionService.misbehave(session, "/activate", 503);
        LiveClient client = LiveClients.connect(Form.PROTOBUF).start(token, session);
        client.await(PayloadCase.START_RESPONSE);
        client.hangUp();
    }

    @Test
    void shouldRefuseWhatIsIllegalNowAndStayOpen() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);
        client.start(token, session);
        assertThat(client.awaitError().getCode()).isEqualTo(4009);
        FakeSessionService.misbehave(session, "/timer/pause", 409);
        client.send(ClientToServerMessage.newBuilder()
                .setPause(Pause.getDefaultInstance())
                .setRequestId("p1"));
        Error error = client.awaitError();
        assertThat(error.getCode()).isEqualTo(4009);
        assertThat(error.getInReplyTo()).isEqualTo("p1");
        assertThat(client.isOpen()).isTrue();
    }

    @Test
    void shouldCloseTheOlderOfTwoConnections() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient older = started(session);
        LiveClient newer = started(session);
        assertThat(older.await(PayloadCase.SESSION_ENDED).getSessionEnded().getReason())
                .isEqualTo(SessionEnded.Reason.REPLACED);
        assertThat(older.awaitClose()).isEqualTo(3503);
        Events.await(CandidateInputEvent.Left.class, Topics.CANDIDATE_INPUT, session, 1);
        assertThat(newer.isOpen()).isTrue();
        assertThat(newer.heard(PayloadCase.SESSION_ENDED).size()).isZero();
    }

    @Test
    void shouldCloseTheOlderConnectionWhenTheNewerIsOnAnotherReplica() {
        UUID session = FakeSessionService.session(user, "active");
        Events.send(new CandidateInputEvent.Joined(session, user, UUID.randomUUID(), Instant.now()));
        LiveClient here = started(session);
        Events.await(CandidateInputEvent.Joined.class, Topics.CANDIDATE_INPUT, session, 2);
        assertThat(here.isOpen()).isTrue();
        Events.send(new CandidateInputEvent.Joined(session, user, UUID.randomUUID(), Instant.now()));
        assertThat(here.awaitClose()).isEqualTo(3503);
    }

    @Test
    void shouldLetAClientComeBackAndTellItToReload() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient first = LiveClients.connect(Form.PROTOBUF).start(token, session);
        StartResponse greeting = first.await(PayloadCase.START_RESPONSE).getStartResponse();
        first.hangUp();

        LiveClient second = resume(greeting.getResumeToken(), "");
        StartResponse again = second.await(PayloadCase.START_RESPONSE).getStartResponse();
        State state = second.await(PayloadCase.STATE).getState();

        assertThat(again.getEpoch()).isNotEqualTo(greeting.getEpoch());
        assertThat(state.getRecovered()).isFalse();
        assertThat(state.getReason()).isEqualTo("reload_transcript");
        Events.await(CandidateInputEvent.Joined.class, Topics.CANDIDATE_INPUT, session, 2);
        assertThat(resume(greeting.getResumeToken(), token).awaitClose())
                .as("each greeting ends the resume token before")
                .isEqualTo(3500);
        assertThat(second.isOpen()).isTrue();
        second.hangUp();
        assertThat(resume(greeting.getResumeToken() + "x", token).awaitClose()).isEqualTo(3500);
        assertThat(resume("", token).awaitClose()).isEqualTo(3500);
        assertThat(resume(greeting.getResumeToken(), Tokens.candidate(UUID.randomUUID()))
                        .awaitClose())
                .isEqualTo(3500);
    }

    @Test
    void shouldNotLetAClientComeBackThatStayedAwayTooLong() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient first = LiveClients.connect(Form.PROTOBUF).start(token, session);
        String resumeToken =
                first.await(PayloadCase.START_RESPONSE).getStartResponse().getResumeToken();
        first.hangUp();
        FakeSessionService.lastSeen(session, Instant.now().minusSeconds(11 * 60));
        assertThat(resume(resumeToken, "").awaitClose()).isEqualTo(3500);
        FakeSessionService.lastSeen(session, Instant.now().minusSeconds(10 * 60 + 5));
        resume(resumeToken, "").await(PayloadCase.START_RESPONSE);
    }

    @Test
    void shouldTakeAFreshTokenOfTheSameUserOnly() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = LiveClients.connect(Form.PROTOBUF).start(token, session);
        String first =
                client.await(PayloadCase.START_RESPONSE).getStartResponse().getResumeToken();
        client.send(refresh(Tokens.candidate(user)));
        Probe.eventually(() -> assertThat(client.heard().stream()
                        .anyMatch(m -> m.getState().getReason().equals("token_refreshed")))
                .isTrue());
        assertThat(client.await(PayloadCase.START_RESPONSE).getStartResponse().getResumeToken())
                .as("coming back needs no token but this one, which holds the fresh one")
                .isNotEqualTo(first);
        client.send(refresh("rubbish"));
        assertThat(client.awaitError().getCode()).isEqualTo(4001);
        assertThat(client.isOpen()).isTrue();
        client.send(refresh(Tokens.candidate(UUID.randomUUID())));
        assertThat(client.awaitClose()).isEqualTo(3500);
    }

    @Test
    void shouldRefuseForeignOriginsAtTheHandshake() {
        for (String foreign : List.of("http://evil.test", "null", "http://localhost:8080.evil.test")) {
            Assertions.assertThatThrownBy(() -> LiveClients.connectFrom(foreign).join())
                    .isInstanceOfSatisfying(CompletionException.class, failure -> assertThat(
                                    ((WebSocketHandshakeException) failure.getCause())
                                            .getResponse()
                                            .statusCode())
                            .isEqualTo(403));
        }
        LiveClients.connectFrom("http://localhost:8080").join().abort();
    }

    @Test
    void shouldFindNothingBesideThePath() {
        Assertions.assertThatThrownBy(
                        () -> LiveClients.connectTo("/ws/interview/").join())
                .isInstanceOfSatisfying(CompletionException.class, failure -> assertThat(
                                ((WebSocketHandshakeException) failure.getCause())
                                        .getResponse()
                                        .statusCode())
                        .isEqualTo(404));
    }

    private LiveClient started(UUID session) {
        LiveClient client = LiveClients.connect(Form.PROTOBUF).start(token, session);
        client.await(PayloadCase.START_RESPONSE);
        client.await(PayloadCase.TIMER);
        return client;
    }

    private static LiveClient resume(String resumeToken, String authToken) {
        return LiveClients.connect(Form.JSON)
                .send(ClientToServerMessage.newBuilder()
                        .setResumeRequest(ResumeRequest.newBuilder()
                                .setResumeToken(resumeToken)
                                .setAuthToken(authToken)
                                .setLastSequence(3)));
    }

    private static ClientToServerMessage.Builder refresh(String fresh) {
        return ClientToServerMessage.newBuilder()
                .setTokenRefresh(TokenRefresh.newBuilder().setAuthToken(fresh));
    }

    private static void assertTurnedAway(String token, Object interviewId, int code, int close) {
        LiveClient client = LiveClients.connect(Form.PROTOBUF)
                .send(ClientToServerMessage.newBuilder()
                        .setStartRequest(
                                StartRequest.newBuilder().setAuthToken(token).setInterviewId(interviewId.toString()))
                        .setRequestId("start-1"));
        Error error = client.awaitError();
        assertThat(error.getCode()).as("%s", interviewId).isEqualTo(code);
        assertThat(error.getInReplyTo()).isEqualTo("start-1");
        assertThat(client.awaitClose()).isEqualTo(close);
        assertThat(client.heard()).hasSize(1);
        if (code == 4001) {
            assertThat(error.getMessage())
                    .as("existing clients look for the word")
                    .contains("authentication");
        } else if (close == 3507) {
            assertThat(error.getMessage()).contains("not found");
        }
    }

    private void assertComeBack(UUID session) {
        LiveClient client = LiveClients.connect(Form.JSON).start(token, session);
        Error error = client.awaitError();
        assertThat(error.getCode()).isEqualTo(4503);
        assertThat(error.getTemporary()).isTrue();
        assertThat(client.awaitClose()).isBetween(3000, 3499);
    }
}

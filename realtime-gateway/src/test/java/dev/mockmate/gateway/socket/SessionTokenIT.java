package dev.mockmate.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.ResumeRequest;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.contracts.live.SessionEnded;
import dev.mockmate.contracts.live.TokenRefresh;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.LiveClient;
import dev.mockmate.platform.testing.LiveClient.Form;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Connections of clients that show a token for one session, as session-service gives it to them when they connect. */
@QuarkusTest
class SessionTokenIT {
    private final UUID user = UUID.randomUUID();
    private final UUID connection = UUID.randomUUID();

    @BeforeAll
    static void gatewayReadsItsTopics() {
        Gateway.awaitReady();
    }

    @Test
    void shouldGiveALineToTheTokensOwnSession() {
        UUID session = FakeSessionService.session(user, "created");
        LiveClient client = started(session, Tokens.session(user, session));
        assertThat(FakeSessionService.calls(session)).containsSubsequence("GET ", "POST /activate", "PUT /heartbeat");
        client.hangUp();
    }

    @Test
    void shouldNotGiveALineToAnotherSessionOfTheSameUser() {
        UUID other = FakeSessionService.session(user, "created");
        LiveClient client = LiveClients.connect(Form.PROTOBUF)
                .start(Tokens.session(user, FakeSessionService.session(user, "active")), other);
        assertThat(client.awaitError().getCode()).isEqualTo(4003);
        assertThat(client.awaitClose()).isEqualTo(3507);
        assertThat(FakeSessionService.calls(other)).isEmpty();
    }

    @Test
    void shouldTurnAwayTokensThatDoNotHold() {
        UUID session = FakeSessionService.session(user, "active");
        String expired = Tokens.session(user, session, Duration.ofMinutes(-5), "candidate");
        String good = Tokens.session(user, session);
        for (String bad : new String[] {
            expired,
            good.substring(0, good.length() - 8) + "AAAAAAAA",
            Tokens.unboundSession(user),
            Tokens.sessionForAudience("account", user, session)
        }) {
            LiveClient client = LiveClients.connect(Form.PROTOBUF).start(bad, session);
            assertThat(client.awaitError().getCode()).isEqualTo(4001);
            assertThat(client.awaitClose()).isEqualTo(3500);
        }
        assertThat(FakeSessionService.calls(session)).isEmpty();
    }

    @Test
    void shouldComeBackWithItsOwnTokenOnly() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient first = LiveClients.connect(Form.PROTOBUF).start(Tokens.session(user, session), session);
        String resumeToken =
                first.await(PayloadCase.START_RESPONSE).getStartResponse().getResumeToken();
        first.hangUp();

        LiveClient second = resume(resumeToken, "");
        second.await(PayloadCase.START_RESPONSE);
        second.hangUp();
        LiveClient foreign = resume(resumeToken, Tokens.session(user, UUID.randomUUID()));
        assertThat(foreign.awaitError().getCode()).isEqualTo(4003);
        assertThat(foreign.awaitClose()).isEqualTo(3507);
    }

    @Test
    void shouldTakeAFreshTokenOfTheSameSessionOnly() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session, Tokens.candidate(user));
        for (String fresh : new String[] {Tokens.session(user, session), Tokens.candidate(user)}) {
            long before = refreshed(client);
            client.send(refresh(fresh));
            Probe.eventually(() -> assertThat(refreshed(client)).isEqualTo(before + 1));
        }
        client.send(refresh(Tokens.session(user, UUID.randomUUID())));
        assertThat(client.awaitError().getCode()).isEqualTo(4003);
        assertThat(client.awaitClose()).isEqualTo(3507);
    }

    @Test
    void shouldRefuseTheTokenOfAConnectionThatWasReplaced() {
        UUID session = FakeSessionService.session(user, "active");
        String token = Tokens.session(user, session, connection);
        started(session, token).hangUp();
        Tokens.replace(connection);
        Probe.eventually(() -> {
            LiveClient late = LiveClients.connect(Form.PROTOBUF).start(token, session);
            Probe.eventually(() -> assertThat(late.heard()).isNotEmpty());
            late.vanish();
            assertThat(late.heard().get(0).getError().getCode()).isEqualTo(4001);
        });
    }

    @Test
    void shouldCloseTheLineOfAConnectionThatWasReplaced() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient older = started(session, Tokens.session(user, session, connection));
        Events.send(connected(session, connection, null, Instant.now().minusSeconds(2)));
        Events.send(connected(session, UUID.randomUUID(), connection, Instant.now()));
        assertReplaced(older, session);
    }

    @Test
    void shouldCloseTheLineOfAUserWhoConnectedElsewhere() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient older = started(session, Tokens.candidate(user));
        Events.send(connected(session, UUID.randomUUID(), null, Instant.now()));
        assertReplaced(older, session);
    }

    @Test
    void shouldKeepTheLineOfTheNewestConnection() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient newest = started(session, Tokens.session(user, session, connection));
        Events.send(connected(session, UUID.randomUUID(), null, Instant.now().minusSeconds(60)));
        Events.send(connected(session, connection, UUID.randomUUID(), Instant.now()));
        Events.send(new SessionEvent.Paused(session, user, "user", 60, Instant.now()));
        Probe.eventually(() -> assertThat(newest.heard().stream()
                        .anyMatch(m -> m.getState().getStatus().equals("paused")))
                .isTrue());
        assertThat(newest.isOpen()).isTrue();
        newest.hangUp();
    }

    private static void assertReplaced(LiveClient older, UUID session) {
        assertThat(older.await(PayloadCase.SESSION_ENDED).getSessionEnded().getReason())
                .isEqualTo(SessionEnded.Reason.REPLACED);
        assertThat(older.awaitClose()).isEqualTo(3503);
        Events.await(CandidateInputEvent.Left.class, Topics.CANDIDATE_INPUT, session, 1);
    }

    private SessionEvent connected(UUID session, UUID newConnection, UUID replaced, Instant at) {
        return new SessionEvent.Connected(session, user, newConnection, replaced, "test", at);
    }

    private static LiveClient started(UUID session, String token) {
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

    private static long refreshed(LiveClient client) {
        return client.heard().stream()
                .filter(m -> m.getState().getReason().equals("token_refreshed"))
                .count();
    }

    private static ClientToServerMessage.Builder refresh(String fresh) {
        return ClientToServerMessage.newBuilder()
                .setTokenRefresh(TokenRefresh.newBuilder().setAuthToken(fresh));
    }
}

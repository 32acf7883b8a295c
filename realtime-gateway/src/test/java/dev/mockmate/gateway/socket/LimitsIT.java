package dev.mockmate.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.Ping;
import dev.mockmate.contracts.live.ResumeRequest;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.contracts.live.StartResponse;
import dev.mockmate.contracts.live.TextAnswer;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.LiveClient;
import dev.mockmate.platform.testing.LiveClient.Form;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What happens to clients that do not behave, with limits short enough to wait for. */
@QuarkusTest
@TestProfile(LimitsIT.Impatient.class)
class LimitsIT extends LimitedSocket {
    @Test
    void shouldCloseASocketThatSaysNothing() {
        assertThat(LiveClients.connect(Form.PROTOBUF).awaitClose()).isEqualTo(3502);
    }

    @Test
    void shouldCloseAtOnceOnAWrongFirstMessage() {
        assertThat(LiveClients.connect(Form.JSON).sendText("{\"ping\":{}}").awaitClose())
                .isEqualTo(3501);
        assertThat(LiveClients.connect(Form.JSON).sendText("rubbish").awaitClose())
                .isEqualTo(3501);
        assertThat(LiveClients.connect(Form.PROTOBUF)
                        .sendBinary(new byte[] {1, 2, 3})
                        .awaitClose())
                .isEqualTo(3501);
        assertThat(LiveClients.connect(Form.PROTOBUF)
                        .sendText("{\"start_request\":{}}")
                        .awaitClose())
                .isEqualTo(3501);
    }

    @Test
    void shouldCloseOnTheFifthMalformedMessage() {
        LiveClient client = started();
        for (int i = 0; i < 4; i++) {
            client.sendBinary(new byte[] {(byte) 0xff});
            assertThat(client.awaitError().getCode()).isEqualTo(4400);
        }
        assertThat(client.isOpen()).isTrue();
        client.sendBinary(new byte[] {(byte) 0xff});
        assertThat(client.awaitClose()).isEqualTo(3501);
        assertThat(client.heard(PayloadCase.ERROR).size()).isEqualTo(5);
    }

    @Test
    void shouldPassTheLongestMessageAndCloseOnALongerOne() {
        LiveClient client = started();
        client.sendBinary(audioOf(LONGEST));
        assertThat(client.awaitError().getCode()).isEqualTo(4503);
        client.fling(audioOf(LONGEST + 1));
        assertThat(client.awaitClose()).isEqualTo(1009);
    }

    @Test
    void shouldCloseOnALongMessageInSeveralFrames() {
        for (int frames : List.of(2, 5, 10)) {
            LiveClient client = started();
            byte[] part = new byte[LONGEST / 2 + 1000];
            for (int i = 1; i < frames; i++) {
                client.sendBinary(part, false);
            }
            client.sendBinary(part, true);
            assertThat(client.awaitClose()).isEqualTo(1009);
        }
    }

    @Test
    void shouldTellWhoIsTooFastAndCutOffWhoStaysSo() {
        LiveClient client = started();
        byte[] audio = audioOf(100);
        // On a slow machine it takes more of them to be too fast.
        Probe.eventually(() -> {
            flingMany(client, audio, 400);
            assertThat(client.heard().stream()
                            .anyMatch(message -> message.getError().getCode() == 4029))
                    .isTrue();
        });
        assertThat(client.isOpen()).isTrue();
        Probe.eventually(() -> {
            flingMany(client, audio, 40);
            assertThat(client.isOpen()).isFalse();
        });
        assertThat(client.awaitClose()).isEqualTo(3501);
    }

    @Test
    void shouldCutOffWhoFloodsWithControlFramesAndHoldNothingForIt() throws InterruptedException {
        List<Thread> floods = new ArrayList<>();
        for (int kind : new int[] {RawSocket.PING, RawSocket.PONG}) {
            double before = Gateway.metric("gateway_closes_total{reason=\"protocol\"");
            try (RawSocket client = RawSocket.open().start(token, FakeSessionService.session(user, "active"))) {
                client.await(RawSocket.BINARY);
                byte[] frame = RawSocket.bytes(RawSocket.FIN | kind, new byte[125]);
                ByteBuffer many = ByteBuffer.allocate(frame.length * 500);
                while (many.hasRemaining()) {
                    many.put(frame);
                }
                Thread flood = new Thread(() -> {
                    while (client.fling(many.array())) {
                        // The gateway makes it wait, and then closes.
                    }
                });
                flood.start();
                Probe.eventually(() -> assertThat(Gateway.metric("gateway_closes_total{reason=\"protocol\""))
                        .isGreaterThan(before));
                assertThat(Gateway.metric("gateway_memory_queued_bytes")).isLessThan(1 << 20);
                floods.add(flood);
            }
        }
        for (Thread flood : floods) {
            flood.join();
        }
    }

    @Test
    void shouldCutOffWhoDoesNotRead() {
        double slowBefore = Gateway.metric("gateway_closes_total{reason=\"slow\"");
        UUID session = FakeSessionService.session(user, "active");
        LiveClient hung = started(session);
        hung.stopReading();
        UUID other = FakeSessionService.session(user, "active");
        LiveClient healthy = started(other);
        String longText = "a".repeat(900_000);
        for (int i = 0; i < 40; i++) {
            Events.send(new TranscriptEvent.Segment(
                    session, UUID.randomUUID(), "ai", longText, true, true, (long) i, Instant.now()));
            if (i % 5 == 0) {
                healthy.send(ClientToServerMessage.newBuilder().setPing(Ping.getDefaultInstance()));
                healthy.await(PayloadCase.PONG);
            }
            if (Gateway.metric("gateway_closes_total{reason=\"slow\"") > slowBefore) {
                break;
            }
        }
        Probe.eventually(() -> assertThat(Gateway.metric("gateway_closes_total{reason=\"slow\""))
                .isEqualTo(slowBefore + 1));
        assertThat(Events.await(CandidateInputEvent.Left.class, Topics.CANDIDATE_INPUT, session, 1)
                        .get(0)
                        .reason())
                .isEqualTo("slow");
        assertThat(healthy.isOpen()).isTrue();
        healthy.hangUp();
    }

    @Test
    void shouldCloseWhoDoesNotAnswerPings() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient hung = started(session);
        Events.send(new TranscriptEvent.InterviewerState(session, "listening", null, Instant.now()));
        hung.await(PayloadCase.STATE);
        hung.stopReading();
        long beats = beats(session);
        assertThat(Events.await(CandidateInputEvent.Left.class, Topics.CANDIDATE_INPUT, session, 1)
                        .get(0)
                        .reason())
                .isEqualTo("no_pong");
        Instant missed = Instant.now();
        Probe.eventually(() -> assertThat(registry.of(session)).isEmpty());
        Probe.eventually(
                () -> assertThat(FakeSessionService.disconnection(session)).contains("last_seen"));
        Instant lastSeen = Instant.parse(
                FakeSessionService.disconnection(session).replaceAll(".*\"last_seen\":\"([^\"]*)\".*", "$1"));
        assertThat(beats(session)).as("nothing shows presence for it").isLessThanOrEqualTo(beats + 2);
        assertThat(lastSeen).as("when it answered last, not when it was missed").isBefore(missed.minusSeconds(8));
    }

    @Test
    void shouldForgetWhatAClientMissesThatStaysAwayTooLong() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);
        StartResponse greeting = client.heard().get(0).getStartResponse();
        client.vanish();
        Events.await(CandidateInputEvent.Left.class, Topics.CANDIDATE_INPUT, session, 1);
        Probe.eventually(() -> assertThat(registry.holds(session)).isFalse());

        LiveClient late = LiveClients.connect(Form.PROTOBUF)
                .send(ClientToServerMessage.newBuilder()
                        .setResumeRequest(ResumeRequest.newBuilder()
                                .setResumeToken(greeting.getResumeToken())
                                .setEpoch(greeting.getEpoch())
                                .setLastSequence(1)));

        assertThat(late.await(PayloadCase.STATE).getState().getRecovered()).isFalse();
        late.hangUp();
    }

    @Test
    void shouldNoticeAClientThatVanishes() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);
        client.vanish();
        assertThat(Events.await(CandidateInputEvent.Left.class, Topics.CANDIDATE_INPUT, session, 1)
                        .get(0)
                        .reason())
                .isEqualTo("client");
    }

    @Test
    void shouldShowPresenceAndTheTimerInRounds() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);
        Events.send(new TranscriptEvent.InterviewerState(session, "listening", null, Instant.now()));
        Probe.eventually(
                () -> assertThat(FakeSessionService.calls(session).stream().filter("PUT /heartbeat"::equals))
                        .hasSizeGreaterThan(3));
        client.await(PayloadCase.TIMER);
        client.await(PayloadCase.TIMER);
        client.hangUp();
    }

    @Test
    void shouldTellTheTimerInRoundsWhileTheInterviewerIsNotHeard() {
        LiveClient client = started();
        for (int round = 0; round < 4; round++) {
            client.await(PayloadCase.TIMER);
        }
        client.hangUp();
    }

    @Test
    void shouldStopTheClockOfACandidateWhoDoesNothingUntilTheyGoOn() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);
        Events.send(new TranscriptEvent.InterviewerState(session, "listening", null, Instant.now()));

        Probe.eventually(() -> assertThat(client.heard())
                .anyMatch(message -> "idle".equals(message.getState().getReason())
                        && "paused".equals(message.getState().getStatus())));
        assertThat(FakeSessionService.pause(session)).contains("\"reason\":\"idle\"");
        assertThat(FakeSessionService.status(session)).isEqualTo("paused");
        Probe.eventually(() -> assertThat(client.heard())
                .anyMatch(message -> message.hasTimer() && !message.getTimer().getIsRunning()));

        client.send(
                ClientToServerMessage.newBuilder().setResume(dev.mockmate.contracts.live.Resume.getDefaultInstance()));
        Probe.eventually(() -> assertThat(FakeSessionService.status(session)).isEqualTo("active"));
        assertThat(client.isOpen()).isTrue();
        client.hangUp();
    }

    @Test
    void shouldShowNoPresenceWhileTheInterviewerIsNotHeard() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);

        Probe.eventually(
                () -> assertThat(FakeSessionService.calls(session).stream().filter("GET "::equals))
                        .hasSizeGreaterThan(3));

        assertThat(FakeSessionService.calls(session).stream().filter("PUT /heartbeat"::equals))
                .as("the one of its admission")
                .hasSize(1);
        client.hangUp();
    }

    @Test
    void shouldFindOutAnEndWhoseEventItNeverHeard() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);
        FakeSessionService.become(session, "completed");
        client.await(PayloadCase.SESSION_ENDED);
        assertThat(client.awaitClose()).isEqualTo(1000);
    }

    @Test
    void shouldNoticeAndThenCloseWhenTheTokenExpires() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client =
                LiveClients.connect(Form.PROTOBUF).start(Tokens.of(user, Duration.ofSeconds(9), "candidate"), session);
        client.await(PayloadCase.START_RESPONSE);
        Probe.eventually(() -> assertThat(client.heard().stream()
                        .anyMatch(m -> m.getState().getReason().equals("token_expiring")))
                .isTrue());
        assertThat(client.awaitClose()).isEqualTo(3500);
    }

    @Test
    void shouldHoldNoMoreConnectionsThanItMay() {
        Probe.eventually(() -> assertThat(registry.count()).isZero());
        List<LiveClient> held = List.of(startedOfSomebody(), startedOfSomebody(), startedOfSomebody());
        UUID other = UUID.randomUUID();
        LiveClient late = LiveClients.connect(Form.PROTOBUF)
                .start(Tokens.candidate(other), FakeSessionService.session(other, "active"));
        assertThat(late.awaitError().getTemporary()).isTrue();
        assertThat(late.awaitClose()).isEqualTo(3004);
        assertThat(Gateway.metric("gateway_connections{state=\"started\"")).isEqualTo(3);
        held.forEach(LiveClient::hangUp);
        Probe.eventually(() -> assertThat(registry.count()).isZero());
    }

    @Test
    void shouldSendClientsElsewhereWhenItGoesAway() throws Exception {
        LiveClient client = started();
        registry.drain().get(60, TimeUnit.SECONDS);
        assertThat(client.await(PayloadCase.RECONNECT).getReconnect().getAfterMs())
                .isPositive();
        assertThat(client.awaitClose()).isEqualTo(3001);
    }

    @Test
    void shouldRefuseMoreThanMayWait() {
        UUID session = FakeSessionService.session(user, "active");
        FakeSessionService.misbehave(session, "/timer/pause", 0, 0);
        LiveClient client = started(session);
        client.sendBinary(ClientToServerMessage.newBuilder()
                .setPause(dev.mockmate.contracts.live.Pause.getDefaultInstance())
                .build()
                .toByteArray());
        for (int i = 0; i < 66; i++) {
            client.answer("piece " + i, "r" + i);
        }
        var refused = client.awaitError();
        assertThat(refused.getCode()).isEqualTo(4029);
        assertThat(refused.getInReplyTo()).isEqualTo("r64");
        assertThat(Events.await(CandidateInputEvent.TextAnswer.class, Topics.CANDIDATE_INPUT, session, 64).stream()
                        .map(CandidateInputEvent.TextAnswer::text))
                .containsExactlyElementsOf(java.util.stream.IntStream.range(0, 64)
                        .mapToObj(i -> "piece " + i)
                        .toList());
        client.hangUp();
    }

    @Test
    void shouldKeepLongAnswersWhole() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);
        String longest = "é".repeat(30_000);
        client.send(ClientToServerMessage.newBuilder()
                .setTextAnswer(TextAnswer.newBuilder().setText(longest)));
        assertThat(Events.await(CandidateInputEvent.TextAnswer.class, Topics.CANDIDATE_INPUT, session, 1)
                        .get(0)
                        .text())
                .isEqualTo(longest);
        client.hangUp();
    }
}

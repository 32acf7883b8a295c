package dev.mockmate.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.contracts.live.AudioChunk;
import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.EndRequest;
import dev.mockmate.contracts.live.PartialTranscript;
import dev.mockmate.contracts.live.Ping;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.LiveClient;
import dev.mockmate.platform.testing.LiveClient.Form;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What each kind of client is told and in which form: JSON or protobuf, existing protocol or ours. */
@QuarkusTest
class ClientProtocolIT extends InterviewJourney {
    @Test
    void shouldTalkJsonWithDefaultsToAClientThatNamesIt() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = LiveClients.connect(Form.JSON);
        client.sendText("{\"startRequest\":{\"authToken\":\"" + token + "\",\"interviewId\":\"" + session + "\"}}");
        client.await(PayloadCase.START_RESPONSE);
        sent(CandidateInputEvent.Joined.class, session);
        Events.send(new TranscriptEvent.Segment(
                session, UUID.randomUUID(), "ai", "Hel", false, false, null, Instant.now()));
        client.await(PayloadCase.PARTIAL_TRANSCRIPT);
        assertThat(client.frames().get(0)).contains("\"start_response\":{\"session_id\":\"" + session + "\"");
        assertThat(client.frames().get(client.frames().size() - 1))
                .contains("\"speaker\":\"AI\"", "\"is_final\":false");
        assertThat(FakeSessionService.calls(session)).doesNotContain("POST /activate");
    }

    @Test
    void shouldSendFinalPiecesOnlyToClientsOfTheExistingProtocol() {
        for (boolean text : List.of(true, false)) {
            UUID session = FakeSessionService.session(user, "active");
            LiveClient client = LiveClients.connectUnnamed(text).start(token, session);
            client.await(PayloadCase.START_RESPONSE);
            sent(CandidateInputEvent.Joined.class, session);
            UUID segment = UUID.randomUUID();
            Events.send(new TranscriptEvent.Segment(session, segment, "user", "I", false, false, null, Instant.now()));
            Events.send(new TranscriptEvent.Segment(session, segment, "user", "I did.", true, true, 2L, Instant.now()));

            PartialTranscript piece =
                    client.await(PayloadCase.PARTIAL_TRANSCRIPT).getPartialTranscript();
            assertThat(piece.getText()).isEqualTo("I did.");
            assertThat(piece.getSpeaker()).isEqualTo(PartialTranscript.Speaker.USER);
            assertNumberedWithoutGaps(client);
            assertThat(client.frames().isEmpty()).isEqualTo(!text);
            client.send(ClientToServerMessage.newBuilder().setEndRequest(EndRequest.getDefaultInstance()));
            assertThat(client.awaitClose()).isEqualTo(1000);
        }
    }

    @Test
    void shouldTellWhatWasTakenBackButNotToClientsThatWouldAppendIt() {
        for (boolean named : List.of(true, false)) {
            UUID session = FakeSessionService.session(user, "active");
            LiveClient client = named
                    ? LiveClients.connect(Form.JSON).start(token, session)
                    : LiveClients.connectUnnamed(true).start(token, session);
            client.await(PayloadCase.TIMER);
            sent(CandidateInputEvent.Joined.class, session);
            UUID segment = UUID.randomUUID();
            Events.send(new TranscriptEvent.SegmentDiscarded(session, segment, "user", Instant.now()));
            Events.send(question(session, UUID.randomUUID()));
            client.await(PayloadCase.QUESTION);

            List<PartialTranscript> pieces = client.heard().stream()
                    .filter(ServerToClientMessage::hasPartialTranscript)
                    .map(ServerToClientMessage::getPartialTranscript)
                    .toList();
            assertThat(pieces).hasSize(named ? 1 : 0).allMatch(PartialTranscript::getDiscarded);
            assertThat(pieces).allMatch(piece -> piece.getSegmentId().equals(segment.toString()));
            client.hangUp();
        }
    }

    @Test
    void shouldSayNothingOfAudioToClientsOfTheExistingProtocol() {
        for (boolean text : List.of(true, false)) {
            UUID session = FakeSessionService.session(user, "active");
            LiveClient client = LiveClients.connectUnnamed(text).start(token, session);
            client.await(PayloadCase.TIMER);
            client.send(ClientToServerMessage.newBuilder().setAudioChunk(AudioChunk.getDefaultInstance()));
            client.send(ClientToServerMessage.newBuilder().setPing(Ping.getDefaultInstance()));
            client.await(PayloadCase.PONG);
            assertThat(client.heard(PayloadCase.ERROR).size()).isZero();
            client.hangUp();
        }
    }

    @Test
    void shouldAnswerPingsOutsideTheNumbering() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);
        client.send(ClientToServerMessage.newBuilder().setPing(Ping.newBuilder().setSentAtMs(42)));
        ServerToClientMessage pong = client.await(PayloadCase.PONG);
        assertThat(pong.getPong().getSentAtMs()).isEqualTo(42);
        assertThat(pong.getPong().getServerTimeMs()).isPositive();
        assertThat(pong.getSequence()).isZero();
    }

    @Test
    void shouldSayOnceWhereAudioGoesInstead() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);
        for (int i = 0; i < 5; i++) {
            client.send(ClientToServerMessage.newBuilder().setAudioChunk(AudioChunk.getDefaultInstance()));
        }
        var refusal = client.awaitError();
        assertThat(refusal.getCode()).isEqualTo(4503);
        assertThat(refusal.getTemporary()).isFalse();
        assertThat(refusal.getMessage()).contains("GET /api/mock/token", "text_answer");
        client.send(ClientToServerMessage.newBuilder().setPing(Ping.getDefaultInstance()));
        client.await(PayloadCase.PONG);
        assertThat(client.heard(PayloadCase.ERROR).size()).isEqualTo(1);
        assertThat(client.heard().stream().filter(ServerToClientMessage::hasError))
                .allMatch(error -> !error.getError().getTemporary());
    }
}

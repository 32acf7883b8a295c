package dev.mockmate.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.ResumeRequest;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.contracts.live.StartResponse;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.LiveClient;
import dev.mockmate.platform.testing.LiveClient.Form;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients whose connection broke and who come back to the same replica. */
@QuarkusTest
class ResumeIT {
    private static final Instant AT = Instant.parse("2026-01-01T10:00:00Z");

    private final UUID user = UUID.randomUUID();
    private final UUID session = FakeSessionService.session(user, "active");
    private final UUID exchange = UUID.randomUUID();

    @BeforeAll
    static void gatewayReadsItsTopics() {
        Gateway.awaitReady();
    }

    @Test
    void shouldTellAClientThatComesBackExactlyWhatItMissed() {
        // given: the client has the part, loses the question, and is away for what follows
        Witness witness = new Witness();
        LiveClient first = started();
        StartResponse greeting = greeting(first);
        Events.send(part("one"));
        ServerToClientMessage last = first.await(PayloadCase.ASSESSMENT_PART);
        Events.send(segment("Why Java?"));
        Events.send(question());
        first.await(PayloadCase.QUESTION);
        first.vanish();
        Events.await(CandidateInputEvent.Left.class, Topics.CANDIDATE_INPUT, session, 1);
        Events.send(part("two"));
        witness.hears("two");

        // when
        LiveClient second = resume(greeting, last.getSequence());
        ServerToClientMessage recovered = second.await(PayloadCase.STATE);

        // then
        assertThat(recovered.getState().getRecovered()).isTrue();
        assertThat(recovered.getState().getStatus()).isEqualTo("active");
        assertThat(second.kinds().get(0)).isEqualTo(PayloadCase.START_RESPONSE);
        assertThat(greeting(second).getEpoch()).isNotEqualTo(greeting.getEpoch());

        // when: the interviewer repeats its question to the newcomer
        Events.await(CandidateInputEvent.Joined.class, Topics.CANDIDATE_INPUT, session, 2);
        Events.send(segment("Why Java?"));
        Events.send(question());
        Events.send(part("three"));
        awaitPart(second, "three");

        // then
        assertThat(told(second)).containsExactly("Why Java?", "question", "two", "three");
        assertNumberedWithoutGaps(second);
        Events.await(CandidateInputEvent.QuestionDelivered.class, Topics.CANDIDATE_INPUT, session, 1);
        second.hangUp();
    }

    @Test
    void shouldTellItAgainWhenTheAnswerToTheResumeWasLost() {
        LiveClient first = started();
        StartResponse greeting = greeting(first);
        long last = first.await(PayloadCase.TIMER).getSequence();
        Events.send(part("one"));
        awaitPart(first, "one");
        first.vanish();
        LiveClient lost = LiveClients.connect(Form.PROTOBUF);
        lost.stopReading();
        lost.send(resumption(greeting, last));
        Events.await(CandidateInputEvent.Joined.class, Topics.CANDIDATE_INPUT, session, 2);
        Events.send(part("two"));
        new Witness().hears("after two");

        LiveClient third = resume(greeting, last);

        awaitPart(third, "two");
        Events.send(part("three"));
        awaitPart(third, "three");
        assertThat(told(third)).containsExactly("one", "two", "three");
        assertNumberedWithoutGaps(third);
        third.hangUp();
    }

    @Test
    void shouldTakeOverFromALineThatDoesNotKnowYetThatItIsBroken() {
        LiveClient first = started();
        StartResponse greeting = greeting(first);
        Events.send(part("one"));
        long last = first.await(PayloadCase.ASSESSMENT_PART).getSequence();

        LiveClient second = resume(greeting, last);

        assertThat(second.await(PayloadCase.STATE).getState().getRecovered()).isTrue();
        assertThat(first.awaitClose()).isEqualTo(3503);
        Events.send(part("two"));
        awaitPart(second, "two");
        assertThat(told(second)).containsExactly("two");
        second.hangUp();
    }

    @Test
    void shouldTellAClientToReloadThatNamesAnotherEpochOrNumber() {
        LiveClient first = started();
        StartResponse greeting = greeting(first);
        long last = first.await(PayloadCase.TIMER).getSequence();
        first.vanish();
        Events.await(CandidateInputEvent.Left.class, Topics.CANDIDATE_INPUT, session, 1);

        StartResponse otherEpoch =
                greeting.toBuilder().setEpoch(UUID.randomUUID().toString()).build();
        LiveClient second = resume(otherEpoch, last);
        assertReloads(second);
        assertReloads(resume(
                greeting(second).toBuilder().setEpoch(greeting.getEpoch()).build(), last + 1));
    }

    /**
     * A client of a session whose events come in one order with those of the tested one: what it is told was told before to
     * that.
     */
    private final class Witness {
        private final UUID witnessed = sessionOfTheSamePartition();
        private final LiveClient client = LiveClients.connect(Form.PROTOBUF).start(Tokens.candidate(user), witnessed);

        void hears(String json) {
            client.await(PayloadCase.START_RESPONSE);
            Events.send(part(witnessed, json));
            awaitPart(client, json);
            client.hangUp();
        }

        private UUID sessionOfTheSamePartition() {
            UUID candidate = FakeSessionService.session(user, "active");
            return partition(candidate) == partition(session) ? candidate : sessionOfTheSamePartition();
        }

        private int partition(UUID key) {
            int partitions = Topics.all().stream()
                    .filter(topic -> topic.name().equals(Topics.TRANSCRIPT))
                    .findFirst()
                    .orElseThrow()
                    .partitions();
            return BuiltInPartitioner.partitionForKey(key.toString().getBytes(StandardCharsets.UTF_8), partitions);
        }
    }

    private static void assertReloads(LiveClient client) {
        ServerToClientMessage state = client.await(PayloadCase.STATE);
        assertThat(state.getState().getRecovered()).isFalse();
        assertThat(state.getState().getReason()).isEqualTo("reload_transcript");
        client.vanish();
    }

    private LiveClient started() {
        LiveClient client = LiveClients.connect(Form.PROTOBUF).start(Tokens.candidate(user), session);
        client.await(PayloadCase.STATE);
        Events.await(CandidateInputEvent.Joined.class, Topics.CANDIDATE_INPUT, session, 1);
        return client;
    }

    private static LiveClient resume(StartResponse greeting, long lastSequence) {
        return LiveClients.connect(Form.PROTOBUF).send(resumption(greeting, lastSequence));
    }

    private static ClientToServerMessage.Builder resumption(StartResponse greeting, long lastSequence) {
        return ClientToServerMessage.newBuilder()
                .setResumeRequest(ResumeRequest.newBuilder()
                        .setResumeToken(greeting.getResumeToken())
                        .setEpoch(greeting.getEpoch())
                        .setLastSequence(lastSequence));
    }

    private static StartResponse greeting(LiveClient client) {
        return client.heard().get(0).getStartResponse();
    }

    private static void awaitPart(LiveClient client, String json) {
        while (!client.await(PayloadCase.ASSESSMENT_PART)
                .getAssessmentPart()
                .getJson()
                .equals(json)) {
            // an earlier part
        }
    }

    /** What the interviewer said, in order. */
    private static List<String> told(LiveClient client) {
        List<String> told = new ArrayList<>();
        for (ServerToClientMessage message : client.heard()) {
            switch (message.getPayloadCase()) {
                case PARTIAL_TRANSCRIPT ->
                    told.add(message.getPartialTranscript().getText());
                case QUESTION -> told.add("question");
                case ASSESSMENT_PART -> told.add(message.getAssessmentPart().getJson());
                default -> {}
            }
        }
        return told;
    }

    private static void assertNumberedWithoutGaps(LiveClient client) {
        long expected = 1;
        for (ServerToClientMessage message : client.heard()) {
            assertThat(message.getSequence()).isEqualTo(expected++);
            assertThat(message.getEpoch()).isEqualTo(greeting(client).getEpoch());
        }
    }

    private TranscriptEvent part(String json) {
        return part(session, json);
    }

    private TranscriptEvent part(UUID session, String json) {
        return new TranscriptEvent.AssessmentPart(session, exchange, UUID.randomUUID(), "scoring", json, false, AT);
    }

    private TranscriptEvent segment(String text) {
        return new TranscriptEvent.Segment(session, exchange, "ai", text, true, true, 1L, AT);
    }

    private TranscriptEvent question() {
        return new TranscriptEvent.QuestionAsked(
                session,
                session,
                exchange,
                exchange,
                1,
                "Why Java?",
                "behavioral",
                "conflict",
                "medium",
                120,
                null,
                AT);
    }
}

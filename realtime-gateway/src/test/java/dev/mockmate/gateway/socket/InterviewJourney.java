package dev.mockmate.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.LiveClient;
import dev.mockmate.platform.testing.LiveClient.Form;
import dev.mockmate.platform.testing.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;

/** A live interview as its client and the topics see it. */
abstract class InterviewJourney {
    final UUID user = UUID.randomUUID();
    final String token = Tokens.candidate(user);

    @BeforeAll
    static void gatewayReadsItsTopics() {
        Gateway.awaitReady();
    }

    LiveClient started(UUID session) {
        LiveClient client = LiveClients.connect(Form.PROTOBUF).start(token, session);
        client.await(PayloadCase.START_RESPONSE);
        client.await(PayloadCase.TIMER);
        sent(CandidateInputEvent.Joined.class, session);
        return client;
    }

    static <E extends CandidateInputEvent> E sent(Class<E> kind, UUID session) {
        return Events.await(kind, Topics.CANDIDATE_INPUT, session, 1).get(0);
    }

    static TranscriptEvent.QuestionAsked question(UUID session, UUID exchange) {
        return new TranscriptEvent.QuestionAsked(
                session,
                session,
                exchange,
                UUID.randomUUID(),
                1,
                "Tell me about a conflict.",
                "behavioral",
                "conflict",
                "medium",
                3,
                null,
                Instant.now());
    }

    SessionEvent.Completed completed(UUID session, String endReason) {
        return new SessionEvent.Completed(session, user, endReason, 120, 1, true, Instant.now());
    }

    static void assertNumberedWithoutGaps(LiveClient client) {
        List<Long> numbers = client.heard().stream()
                .filter(message -> !message.hasPong())
                .map(ServerToClientMessage::getSequence)
                .toList();
        assertThat(numbers)
                .isEqualTo(java.util.stream.LongStream.rangeClosed(1, numbers.size())
                        .boxed()
                        .toList());
    }
}

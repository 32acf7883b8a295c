package dev.mockmate.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.PartialTranscript;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.SessionEnded;
import dev.mockmate.contracts.live.StartRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The field numbers that existing clients send and read. */
class LiveProtocolTest {

    @Test
    void shouldKeepTheFieldNumbersOfTheClientsMessages() {
        assertThat(numbers(ClientToServerMessage.getDescriptor()))
                .isEqualTo(Map.ofEntries(
                        Map.entry("start_request", 1),
                        Map.entry("audio_chunk", 2),
                        Map.entry("end_request", 3),
                        Map.entry("resume_request", 16),
                        Map.entry("text_answer", 17),
                        Map.entry("finish_answer", 18),
                        Map.entry("restart_answer", 19),
                        Map.entry("pause", 20),
                        Map.entry("resume", 21),
                        Map.entry("ping", 22),
                        Map.entry("token_refresh", 23),
                        Map.entry("request_id", 30)));
        assertThat(numbers(StartRequest.getDescriptor()))
                .isEqualTo(Map.of("auth_token", 1, "interview_id", 2, "audio_config", 3));
    }

    @Test
    void shouldKeepTheFieldNumbersOfTheServersMessages() {
        assertThat(numbers(ServerToClientMessage.getDescriptor()))
                .isEqualTo(Map.ofEntries(
                        Map.entry("start_response", 1),
                        Map.entry("audio_chunk", 2),
                        Map.entry("partial_transcript", 3),
                        Map.entry("session_ended", 4),
                        Map.entry("error", 5),
                        Map.entry("timer", 16),
                        Map.entry("assessment_part", 17),
                        Map.entry("question", 18),
                        Map.entry("pong", 19),
                        Map.entry("audio_dropped", 20),
                        Map.entry("reconnect", 21),
                        Map.entry("state", 22),
                        Map.entry("credit_warning", 23),
                        Map.entry("sequence", 30),
                        Map.entry("epoch", 31)));
        assertThat(numbers(PartialTranscript.getDescriptor()))
                .isEqualTo(Map.of(
                        "text", 1, "speaker", 2, "is_final", 3, "segment_id", 16, "turn_complete", 17, "at_ms", 18));
        assertThat(SessionEnded.Reason.AI_INITIATED.getNumber()).isEqualTo(2);
        assertThat(SessionEnded.Reason.CREDITS_EXHAUSTED.getNumber()).isEqualTo(16);
    }

    private static Map<String, Integer> numbers(Descriptor message) {
        return message.getFields().stream()
                .collect(Collectors.toMap(FieldDescriptor::getName, FieldDescriptor::getNumber));
    }
}

package dev.mockmate.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedEventTest {

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00\\ud83d", "\\u0000"})
    void shouldSendTextThatNoStoreKeepsToTheDeadLetters(String text) {
        assertThatExceptionOfType(ReceivedEvent.UnreadableRecordException.class)
                .isThrownBy(() -> ReceivedEvent.read(record("{\"text\":\"" + text + "\"}")))
                .withMessageNotContaining(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d\\ude00", "\\\\ud83d", "plain"})
    void shouldPassOverTypesItDoesNotKnow(String text) {
        assertThat(ReceivedEvent.read(record("{\"text\":\"" + text + "\"}"))).isEmpty();
    }

    private static ConsumerRecord<String, String> record(String json) {
        ConsumerRecord<String, String> record = new ConsumerRecord<>("topic", 0, 0, "key", json);
        record.headers().add(EventHeaders.ID, bytes(UUID.randomUUID().toString()));
        record.headers().add(EventHeaders.TYPE, bytes("dev.mockmate.later.v9"));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.mockmate.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.EventJson;
import dev.mockmate.contracts.event.EventTypes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pins the JSON of every event version. A failure here means: register a new version, never change a released one. */
class GoldenEventsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Collection<String> types() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldWriteWhatTheGoldenFileHolds(String type) throws IOException {
        JsonNode golden = golden(type);
        Class<? extends Event> eventClass = EventTypes.classOf(type).orElseThrow();

        Event event = EventJson.read(golden.toString(), eventClass);

        assertThat(JSON.readTree(EventJson.write(event)))
                .as("golden/%s.json: an event version never changes; register a new version instead", type)
                .isEqualTo(golden);
        assertThat(golden.size())
                .as("golden/%s.json must show every field of %s", type, eventClass.getSimpleName())
                .isEqualTo(eventClass.getRecordComponents().length);
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldIgnoreFieldsOfANewerVersion(String type) throws IOException {
        String withMore = golden(type).toString().replaceFirst("\\{", "{\"added_later\":{\"x\":1},");

        assertThat(EventJson.read(withMore, EventTypes.classOf(type).orElseThrow())
                        .key())
                .isNotNull();
    }

    @Test
    void shouldNameEachTypeAfterItsTopic() {
        EventTypes.all().forEach(type -> assertThat(type).matches("dev\\.mockmate\\.[a-z-]+\\.[a-z-]+\\.v[0-9]+"));
        assertThat(new TreeSet<>(EventTypes.all())).hasSameSizeAs(EventTypes.all());
    }

    private static JsonNode golden(String type) throws IOException {
        try (InputStream in = GoldenEventsTest.class.getResourceAsStream("/golden/" + type + ".json")) {
            assertThat(in).as("golden/%s.json is missing", type).isNotNull();
            return JSON.readTree(in);
        }
    }
}

package dev.mockmate.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Descriptors.Descriptor;
import dev.mockmate.contracts.event.EventTypes;
import dev.mockmate.contracts.live.ClientToServerMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The published document says what is sent: no more, no less, and in the same words as the sources. */
class AsyncApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path DOCUMENT = MODULE.resolve("src/main/resources/asyncapi/asyncapi.json");

    @Test
    void shouldBeWhatTheSourcesSay() throws IOException {
        JsonNode made = AsyncApi.document(new Comments(MODULE));
        if (Boolean.getBoolean("asyncapi.write")) {
            Files.writeString(DOCUMENT, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(made) + "\n");
        }

        assertThat(published())
                .as("messages changed: write the document anew with mvn -pl contracts test -Dtest=AsyncApiTest"
                        + " -Dasyncapi.write=true, and look at the difference")
                .isEqualTo(made);
    }

    @Test
    void shouldNameEveryTopicEventAndMessage() throws IOException {
        JsonNode document = published();
        List<String> addresses = new ArrayList<>();
        document.path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asText()));

        assertThat(addresses).containsAll(Topics.names()).contains("/ws/interview");
        assertThat(names(document.path("components").path("messages"))).containsAll(EventTypes.all());
        assertThat(names(document.path("components").path("schemas")))
                .containsExactlyInAnyOrderElementsOf(
                        ClientToServerMessage.getDescriptor().getFile().getMessageTypes().stream()
                                .map(Descriptor::getName)
                                .toList());
    }

    @Test
    void shouldPointAtNothingThatIsMissing() throws IOException {
        JsonNode document = published();

        for (JsonNode reference : document.findValues("$ref")) {
            String pointer = reference.asText().substring(1);
            assertThat(document.at(pointer).isMissingNode()).as(pointer).isFalse();
        }
    }

    @Test
    void shouldDescribeTheGoldenEvents() throws IOException {
        JsonNode messages = published().path("components").path("messages");

        for (String type : EventTypes.all()) {
            JsonNode golden = JSON.readTree(AsyncApiTest.class.getResourceAsStream("/golden/" + type + ".json"));
            JsonNode schema = messages.path(type).path("payload");
            assertThat(names(golden)).as(type).isEqualTo(names(schema.path("properties")));
            golden.properties().forEach(field -> assertThat(kind(field.getValue()))
                    .as(type + " " + field.getKey())
                    .isEqualTo(
                            schema.at("/properties/" + field.getKey() + "/type").asText()));
        }
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case ARRAY -> "array";
            default -> "object";
        };
    }

    private static TreeSet<String> names(JsonNode object) {
        TreeSet<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode published() throws IOException {
        return JSON.readTree(DOCUMENT.toFile());
    }
}

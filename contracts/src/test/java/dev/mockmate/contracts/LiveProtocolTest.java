package dev.mockmate.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.util.JsonFormat;
import dev.mockmate.contracts.live.ClientToServerMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What existing clients send and read, byte by byte and in JSON: {@code golden/live-protocol.txt} has one line for each field
 * of each message and one for each value of each enum. A line never changes; a new field or value brings a line of its own.
 *
 * <pre>
 * StartRequest.auth_token {"auth_token":"…"} 0a03e280a6      field, JSON form, bytes in hex
 * EndRequest {} -                                            a message without fields
 * SessionEnded.Reason.TIMEOUT = 3                            value of an enum
 * </pre>
 */
class LiveProtocolTest {
    private static final String GOLDEN = "/golden/live-protocol.txt";
    private static final FileDescriptor PROTOCOL =
            ClientToServerMessage.getDescriptor().getFile();
    private static final JsonFormat.Printer JSON =
            JsonFormat.printer().preservingProtoFieldNames().omittingInsignificantWhitespace();
    private static final HexFormat HEX = HexFormat.of();

    /** A case of a field or of a message without any. */
    private record Case(Descriptor message, String json, String bytes) {}

    @Test
    void shouldHaveAGoldenLineForEverythingThereIs() throws IOException {
        Map<String, String> golden = golden();
        Map<String, String> real = real();

        assertThat(real.keySet().stream()
                        .filter(name -> !golden.containsKey(name))
                        .map(real::get))
                .as("new in the protocol: add these lines to " + GOLDEN)
                .isEmpty();
        assertThat(golden.keySet())
                .as("gone from the protocol, which existing clients rely on")
                .isSubsetOf(real.keySet());
    }

    @ParameterizedTest
    @MethodSource("goldenLines")
    void shouldReadAndWriteWhatTheGoldenLineHolds(String line) throws InvalidProtocolBufferException {
        String[] value = line.split(" = ");
        if (value.length == 2 && !line.contains("{")) {
            assertThat(enumValues()).containsEntry(value[0], Integer.valueOf(value[1]));
            return;
        }
        Case golden = read(line);

        DynamicMessage.Builder fromJson = DynamicMessage.newBuilder(golden.message());
        JsonFormat.parser().merge(golden.json(), fromJson);
        DynamicMessage fromBytes = DynamicMessage.parseFrom(golden.message(), HEX.parseHex(golden.bytes()));

        assertThat(HEX.formatHex(fromJson.build().toByteArray())).isEqualTo(golden.bytes());
        assertThat(JSON.print(fromBytes)).isEqualTo(golden.json());
        assertThat(fromBytes.getUnknownFields()).isEqualTo(UnknownFieldSet.getDefaultInstance());
        assertThat(fromBytes.getAllFields().keySet().stream()
                        .map(field -> nameOf(golden.message()) + "." + field.getName()))
                .as("a line shows its own field, with a value that is not the default")
                .isEqualTo(
                        golden.message().getFields().isEmpty()
                                ? List.of()
                                : List.of(line.substring(0, line.indexOf(' '))));
    }

    @Test
    void shouldKeepTheNumbersBelowSixteenForTheExistingProtocol() {
        // Their bytes are pinned by the golden lines; that no other field took a free one of them is told here.
        assertThat(messages(PROTOCOL.getMessageTypes())
                        .filter(message -> List.of("ClientToServerMessage", "ServerToClientMessage")
                                .contains(message.getName()))
                        .flatMap(message -> message.getFields().stream())
                        .filter(field -> field.getNumber() < 16)
                        .map(FieldDescriptor::getName))
                .containsExactly(
                        "start_request",
                        "audio_chunk",
                        "end_request",
                        "start_response",
                        "audio_chunk",
                        "partial_transcript",
                        "session_ended",
                        "error");
    }

    static Stream<String> goldenLines() throws IOException {
        return lines().stream();
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = LiveProtocolTest.class.getResourceAsStream(GOLDEN)) {
            assertThat(in).as(GOLDEN).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static Map<String, String> golden() throws IOException {
        Map<String, String> golden = new LinkedHashMap<>();
        lines().forEach(line -> assertThat(golden.put(line.substring(0, line.indexOf(' ')), line))
                .as("twice: %s", line)
                .isNull());
        return golden;
    }

    private static Case read(String line) {
        int json = line.indexOf(' ') + 1;
        int bytes = line.lastIndexOf(' ') + 1;
        String name = line.substring(0, json - 1);
        Descriptor message = messages(PROTOCOL.getMessageTypes())
                .filter(each -> name.equals(nameOf(each)) || name.startsWith(nameOf(each) + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message of " + line));
        return new Case(
                message, line.substring(json, bytes - 1), line.substring(bytes).replace("-", ""));
    }

    /** What the protocol is made of, each with the line it would have. */
    private static Map<String, String> real() throws InvalidProtocolBufferException {
        Map<String, String> real = new LinkedHashMap<>();
        for (Descriptor message : messages(PROTOCOL.getMessageTypes()).toList()) {
            if (message.getFields().isEmpty()) {
                real.put(nameOf(message), nameOf(message) + " {} -");
            }
            for (FieldDescriptor field : message.getFields()) {
                String name = nameOf(message) + "." + field.getName();
                DynamicMessage sample = sample(message, field);
                real.put(name, name + " " + JSON.print(sample) + " " + HEX.formatHex(sample.toByteArray()));
            }
        }
        enumValues().forEach((name, number) -> real.put(name, name + " = " + number));
        return real;
    }

    private static Map<String, Integer> enumValues() {
        Map<String, Integer> values = new TreeMap<>();
        Stream.concat(
                        PROTOCOL.getEnumTypes().stream(),
                        messages(PROTOCOL.getMessageTypes()).flatMap(message -> message.getEnumTypes().stream()))
                .forEach(kind -> kind.getValues()
                        .forEach(value -> values.put(nameOf(kind) + "." + value.getName(), value.getNumber())));
        return values;
    }

    /** The message with this field alone, set to something that is not its default. */
    private static DynamicMessage sample(Descriptor message, FieldDescriptor field) {
        DynamicMessage.Builder sample = DynamicMessage.newBuilder(message);
        if (field.isRepeated()) {
            return sample.addRepeatedField(field, value(field)).build();
        }
        return sample.setField(field, value(field)).build();
    }

    private static Object value(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case STRING -> field.getName() + " …";
            case BYTE_STRING -> com.google.protobuf.ByteString.copyFrom(new byte[] {0, 1, (byte) 0xfe, (byte) 0xff});
            case BOOLEAN -> true;
            case INT -> 16_000 + field.getNumber();
            case LONG -> 1_700_000_000_000L + field.getNumber();
            case FLOAT -> 0.5f;
            case DOUBLE -> 0.5d;
            case ENUM -> last(field.getEnumType().getValues());
            case MESSAGE -> {
                List<FieldDescriptor> inner = field.getMessageType().getFields();
                yield inner.isEmpty() || inner.get(0).getJavaType() == JavaType.MESSAGE
                        ? DynamicMessage.getDefaultInstance(field.getMessageType())
                        : sample(field.getMessageType(), inner.get(0));
            }
        };
    }

    private static EnumValueDescriptor last(List<EnumValueDescriptor> values) {
        return values.get(values.size() - 1);
    }

    private static String nameOf(Descriptor message) {
        return message.getFullName().substring(PROTOCOL.getPackage().length() + 1);
    }

    private static String nameOf(EnumDescriptor kind) {
        return kind.getFullName().substring(PROTOCOL.getPackage().length() + 1);
    }

    private static Stream<Descriptor> messages(List<Descriptor> these) {
        List<Descriptor> all = new ArrayList<>();
        these.forEach(message -> {
            all.add(message);
            all.addAll(messages(message.getNestedTypes()).toList());
        });
        return all.stream();
    }
}

package dev.mockmate.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.mockmate.contracts.Comments.Described;
import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.EventTypes;
import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.ServerToClientMessage;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The AsyncAPI 3 document of all messages, made from what is sent: event records, topics and the live protocol. */
final class AsyncApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Comments comments;
    private final ObjectNode root = JSON.createObjectNode();
    private final ObjectNode channels = JSON.createObjectNode();
    private final ObjectNode operations = JSON.createObjectNode();
    private final ObjectNode messages = JSON.createObjectNode();
    private final Map<String, ObjectNode> schemas = new TreeMap<>();

    private AsyncApi(Comments comments) {
        this.comments = comments;
    }

    static ObjectNode document(Comments comments) {
        AsyncApi document = new AsyncApi(comments);
        document.head();
        document.live();
        Topics.all().stream()
                .filter(topic -> Topics.names().contains(topic.name()))
                .forEach(document::topic);
        return document.whole();
    }

    private void head() {
        root.put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "MockMate messages")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "The live protocol between clients and the real-time gateway, and the events the services tell"
                                + " each other through Kafka. A released event version never changes: a new version is a"
                                + " new type.");
        root.put("defaultContentType", "application/json");
        ObjectNode servers = root.putObject("servers");
        servers.putObject("origin")
                .put("host", "localhost:8080")
                .put("protocol", "ws")
                .put("description", "The one origin of the local stack; in production wss at its host.");
        servers.putObject("kafka")
                .put("host", "localhost:19092")
                .put("protocol", "kafka")
                .put("description", "The broker between the services; not for clients.");
    }

    private void live() {
        ObjectNode channel = channels.putObject("live");
        channel.put("address", "/ws/interview")
                .put("title", "A live interview")
                .put(
                        "description",
                        "Subprotocol mockmate.v1.json: text frames with these messages as proto3 JSON in snake_case."
                                + " Subprotocol mockmate.v1.protobuf: the same messages in binary frames. Without one the"
                                + " first message decides. The first message is start_request or resume_request, within 10"
                                + " s.");
        channel.putArray("servers").addObject().put("$ref", "#/servers/origin");
        ObjectNode ws = channel.putObject("bindings").putObject("ws");
        ws.put("method", "GET").put("bindingVersion", "0.1.0");
        ObjectNode header = ws.putObject("headers").put("type", "object").putObject("properties");
        header.putObject("Sec-WebSocket-Protocol")
                .put("type", "string")
                .putArray("enum")
                .add("mockmate.v1.protobuf")
                .add("mockmate.v1.json");
        ObjectNode refs = channel.putObject("messages");
        liveMessage(refs, ClientToServerMessage.getDescriptor(), "What a client sends.");
        liveMessage(refs, ServerToClientMessage.getDescriptor(), "What the gateway sends.");
        operation("receiveFromClient", "receive", "live", "ClientToServerMessage");
        operation("sendToClient", "send", "live", "ServerToClientMessage");
    }

    private void liveMessage(ObjectNode refs, Descriptor descriptor, String summary) {
        String name = descriptor.getName();
        refs.putObject(name).put("$ref", "#/components/messages/" + name);
        ObjectNode message = messages.putObject(name);
        message.put("name", descriptor.getFullName())
                .put("title", name)
                .put("summary", summary)
                .put("contentType", "application/json")
                .set("payload", schemaOf(descriptor));
    }

    private void operation(String name, String action, String channel, String message) {
        ObjectNode operation = operations.putObject(name).put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
        operation.putArray("messages").addObject().put("$ref", "#/channels/" + channel + "/messages/" + message);
    }

    private void topic(Topics.Topic topic) {
        String id = topic.name().replaceFirst("mockmate\\.(.*)\\.v1", "$1");
        ObjectNode channel = channels.putObject(id);
        channel.put("address", topic.name())
                .put(
                        "description",
                        comments.topic(topic.name()) + " Keyed by session id, test id for coding tests, user id"
                                + " for privacy; the events of one key keep their order. What a service cannot take is in "
                                + Topics.deadLetters(topic.name()) + ".");
        channel.putArray("servers").addObject().put("$ref", "#/servers/kafka");
        channel.putObject("bindings")
                .putObject("kafka")
                .put("topic", topic.name())
                .put("partitions", topic.partitions())
                .put("bindingVersion", "0.5.0");
        ObjectNode refs = channel.putObject("messages");
        ObjectNode operation = operations.putObject("send-" + id).put("action", "send");
        operation.putObject("channel").put("$ref", "#/channels/" + id);
        ArrayNode sent = operation.putArray("messages");
        for (String type : EventTypes.all()) {
            if (type.startsWith("dev." + topic.name().replaceFirst("v1$", ""))) {
                refs.putObject(type).put("$ref", "#/components/messages/" + type);
                sent.addObject().put("$ref", "#/channels/" + id + "/messages/" + type);
                event(type);
            }
        }
    }

    private void event(String type) {
        Class<? extends Event> event = EventTypes.classOf(type).orElseThrow();
        Described described = comments.event(type);
        ObjectNode message = messages.putObject(type);
        message.put("name", type)
                .put("title", event.getSimpleName())
                .put("summary", described.text())
                .put("contentType", "application/json");
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloudEvent");
        message.set("payload", record(event, described));
    }

    private ObjectNode record(Class<?> type, Described described) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.createArrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = snake(component.getName());
            ObjectNode property = json(component.getGenericType());
            described.parameter(component.getName()).ifPresent(text -> property.put("description", text));
            properties.set(name, property);
            if (component.getType().isPrimitive()) {
                required.add(name);
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private ObjectNode json(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            ObjectNode schema = JSON.createObjectNode();
            if (Collection.class.isAssignableFrom(raw)) {
                return schema.put("type", "array").set("items", json(generic.getActualTypeArguments()[0]));
            }
            if (Map.class.isAssignableFrom(raw)) {
                return schema.put("type", "object")
                        .set("additionalProperties", json(generic.getActualTypeArguments()[1]));
            }
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            ObjectNode schema = JSON.createObjectNode().put("type", "string");
            ArrayNode names = schema.putArray("enum");
            for (Object constant : plain.getEnumConstants()) {
                names.add(((Enum<?>) constant).name());
            }
            return schema;
        }
        if (plain == JsonNode.class) {
            return JSON.createObjectNode();
        }
        if (plain.isRecord()) {
            return record(plain, Described.NOTHING);
        }
        return scalar(plain);
    }

    private static ObjectNode scalar(Class<?> type) {
        ObjectNode schema = JSON.createObjectNode();
        if (type == UUID.class) {
            return schema.put("type", "string").put("format", "uuid");
        }
        if (type == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        if (type == String.class) {
            return schema.put("type", "string");
        }
        if (type == boolean.class || type == Boolean.class) {
            return schema.put("type", "boolean");
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return schema.put("type", "integer");
        }
        if (type == double.class || type == Double.class || Number.class.isAssignableFrom(type)) {
            return schema.put("type", "number");
        }
        throw new IllegalStateException("No JSON form is known for " + type + ": add it here");
    }

    private ObjectNode schemaOf(Descriptor descriptor) {
        String name = descriptor.getName();
        if (!schemas.containsKey(name)) {
            ObjectNode schema = JSON.createObjectNode().put("type", "object");
            schemas.put(name, schema);
            ObjectNode properties = schema.putObject("properties");
            for (FieldDescriptor field : descriptor.getFields()) {
                ObjectNode property = field(field);
                comments.field(name, field.getName()).ifPresent(text -> property.put("description", text));
                property.put("x-field-number", field.getNumber());
                properties.set(field.getName(), property);
            }
            descriptor.getRealOneofs().forEach(oneOf -> {
                ArrayNode choices = schema.putArray("oneOf");
                oneOf.getFields()
                        .forEach(choice ->
                                choices.addObject().putArray("required").add(choice.getName()));
            });
        }
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private ObjectNode field(FieldDescriptor field) {
        ObjectNode one = single(field);
        return field.isRepeated() ? JSON.createObjectNode().put("type", "array").set("items", one) : one;
    }

    private ObjectNode single(FieldDescriptor field) {
        ObjectNode schema = JSON.createObjectNode();
        return switch (field.getType()) {
            case MESSAGE ->
                JSON.createObjectNode().set("allOf", JSON.createArrayNode().add(schemaOf(field.getMessageType())));
            case ENUM -> {
                ArrayNode names = schema.put("type", "string").putArray("enum");
                field.getEnumType().getValues().stream()
                        .map(EnumValueDescriptor::getName)
                        .forEach(names::add);
                yield schema;
            }
            case BOOL -> schema.put("type", "boolean");
            case STRING -> schema.put("type", "string");
            case BYTES -> schema.put("type", "string").put("contentEncoding", "base64");
            case INT64, UINT64, SINT64, FIXED64, SFIXED64 ->
                schema.put("type", "string")
                        .put("format", field.getType() == FieldDescriptor.Type.UINT64 ? "uint64" : "int64");
            case FLOAT, DOUBLE -> schema.put("type", "number");
            default -> schema.put("type", "integer").put("format", "int32");
        };
    }

    private ObjectNode whole() {
        root.set("channels", channels);
        root.set("operations", operations);
        ObjectNode components = root.putObject("components");
        components.set("messages", messages);
        ObjectNode sorted = components.putObject("schemas");
        schemas.forEach(sorted::set);
        ObjectNode headers = components
                .putObject("messageTraits")
                .putObject("cloudEvent")
                .put("description", "CloudEvents 1.0 in binary mode.")
                .putObject("headers")
                .put("type", "object");
        headers.putArray("required")
                .add("ce_specversion")
                .add("ce_id")
                .add("ce_type")
                .add("ce_source")
                .add("ce_time");
        ObjectNode properties = headers.putObject("properties");
        properties.putObject("ce_specversion").put("type", "string").put("const", "1.0");
        properties
                .putObject("ce_id")
                .put("type", "string")
                .put("format", "uuid")
                .put("description", "Stays the same however often the event is delivered.");
        properties.putObject("ce_type").put("type", "string").put("description", "The message's name.");
        properties.putObject("ce_source").put("type", "string").put("description", "/mockmate/ and the service.");
        properties.putObject("ce_time").put("type", "string").put("format", "date-time");
        return root;
    }

    private static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase();
    }
}

package dev.mockmate.gateway.codec;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.util.JsonFormat;
import com.google.re2j.Pattern;
import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.ClientToServerMessage.PayloadCase;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.platform.text.Texts;

/**
 * Frames to messages and back. JSON is proto3 JSON with the field names of the proto file; reading takes both spellings and
 * skips fields a newer client may send. No input makes it throw.
 */
public final class LiveCodec {
    private static final JsonFormat.Parser PARSER = JsonFormat.parser().ignoringUnknownFields();
    private static final JsonFormat.Printer PRINTER = JsonFormat.printer()
            .preservingProtoFieldNames()
            .omittingInsignificantWhitespace()
            .alwaysPrintFieldsWithNoPresence();
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private LiveCodec() {}

    /** Reads a binary frame. */
    public static Decoded decode(byte[] frame) {
        try {
            return checked(ClientToServerMessage.parseFrom(frame));
        } catch (InvalidProtocolBufferException notProtobuf) {
            return new Decoded.Malformed("not a protobuf message", "");
        }
    }

    /** Reads a text frame. */
    public static Decoded decode(String frame) {
        ClientToServerMessage.Builder message = ClientToServerMessage.newBuilder();
        try {
            PARSER.merge(frame, message);
            return checked(message.build());
        } catch (InvalidProtocolBufferException | RuntimeException notJson) {
            // The JSON reader underneath fails in several unchecked ways on rubbish; to the client they are one.
            return new Decoded.Malformed("not a JSON message of this protocol", "");
        }
    }

    /** Writes a message for a binary frame. */
    public static byte[] binary(ServerToClientMessage message) {
        return message.toByteArray();
    }

    /** Writes a message for a text frame, with defaults written out. */
    public static String text(ServerToClientMessage message) {
        return print(PRINTER, message);
    }

    private static Decoded checked(ClientToServerMessage message) {
        if (message.getPayloadCase() == PayloadCase.PAYLOAD_NOT_SET) {
            return new Decoded.Malformed("unknown message", message.getRequestId());
        }
        if (!isId(exchangeId(message))) {
            return new Decoded.Malformed("exchange_id is not a UUID", message.getRequestId());
        }
        if (message.hasTextAnswer() && !Texts.isStorable(message.getTextAnswer().getText())) {
            return new Decoded.Malformed("text has a NUL character or half a surrogate pair", message.getRequestId());
        }
        return new Decoded.Understood(message);
    }

    private static String exchangeId(ClientToServerMessage message) {
        switch (message.getPayloadCase()) {
            case TEXT_ANSWER:
                return message.getTextAnswer().getExchangeId();
            case FINISH_ANSWER:
                return message.getFinishAnswer().getExchangeId();
            case RESTART_ANSWER:
                return message.getRestartAnswer().getExchangeId();
            case SKIP_QUESTION:
                return message.getSkipQuestion().getExchangeId();
            default:
                return "";
        }
    }

    private static boolean isId(String id) {
        return id.isEmpty() || ID.matcher(id).matches();
    }

    private static String print(JsonFormat.Printer printer, MessageOrBuilder message) {
        try {
            return printer.print(message);
        } catch (InvalidProtocolBufferException onlyForAny) {
            throw new IllegalStateException("a message of our own cannot be written", onlyForAny);
        }
    }
}

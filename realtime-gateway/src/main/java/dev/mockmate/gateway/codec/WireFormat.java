package dev.mockmate.gateway.codec;

import java.util.List;
import java.util.Optional;

/**
 * The form a client is answered in. A client that names a subprotocol gets that one. A client of the existing protocol names
 * none: it is answered in the form of its first message, and because it appends every transcript piece as an entry it gets
 * final pieces only.
 */
public enum WireFormat {
    /** Binary frames. */
    PROTOBUF("mockmate.v1.protobuf", false),
    /** Text frames. */
    JSON("mockmate.v1.json", true),
    /** Binary frames for a client that named no subprotocol. */
    UNNAMED_PROTOBUF(null, false),
    /** Text frames for a client that named no subprotocol. */
    UNNAMED_JSON(null, true);

    private final String subprotocol;
    private final boolean text;

    WireFormat(String subprotocol, boolean text) {
        this.subprotocol = subprotocol;
        this.text = text;
    }

    /** The form of a negotiated subprotocol; empty when none was. */
    public static Optional<WireFormat> ofSubprotocol(String negotiated) {
        return List.of(PROTOBUF, JSON).stream()
                .filter(form -> form.subprotocol.equals(negotiated))
                .findFirst();
    }

    /** The form for a client that named none, by the kind of its first message. */
    public static WireFormat ofFirstMessage(boolean text) {
        return text ? UNNAMED_JSON : UNNAMED_PROTOBUF;
    }

    /** Whether its frames are text. */
    public boolean isText() {
        return text;
    }

    /** Whether the client agreed to a subprotocol and so must keep to its frames. */
    public boolean isNamed() {
        return subprotocol != null;
    }
}

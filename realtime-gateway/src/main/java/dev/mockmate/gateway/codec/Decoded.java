package dev.mockmate.gateway.codec;

import dev.mockmate.contracts.live.ClientToServerMessage;

/** What a frame turned out to be. */
public sealed interface Decoded {
    /** A message with a payload this version knows. */
    record Understood(ClientToServerMessage message) implements Decoded {}

    /**
     * Not a message of this protocol.
     *
     * @param why for the client; never holds what it sent
     * @param requestId of the message when that much could be read, else empty
     */
    record Malformed(String why, String requestId) implements Decoded {}
}

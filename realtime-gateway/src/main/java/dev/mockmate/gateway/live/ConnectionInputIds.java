package dev.mockmate.gateway.live;

import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.gateway.application.InputIds;
import java.util.Optional;
import java.util.UUID;

/**
 * Names what the client of one connection says. A client that sends something again after its line broke names it as before. On
 * one line nothing has to be sent again, so the same words under the same {@code request_id} after another question are said
 * anew: a client may count its requests for each question. Used on the connection's event loop only.
 */
final class ConnectionInputIds {
    private static final int REMEMBERED_REQUESTS = 64;

    private final InputIds ids;
    private final UUID sessionId;
    private final EvictingMap<UUID, String> requests = new EvictingMap<>(REMEMBERED_REQUESTS);
    private final EvictingMap<UUID, Said> said = new EvictingMap<>(REMEMBERED_REQUESTS);

    ConnectionInputIds(InputIds ids, UUID sessionId) {
        this.ids = ids;
        this.sessionId = sessionId;
    }

    /**
     * What was said on this line.
     *
     * @param question the question that the client had been sent last; empty before the first
     */
    private record Said(UUID inputId, String question) {}

    /**
     * Names a message.
     *
     * @param question the question that the client was sent last on this line; empty before the first
     */
    UUID of(ClientToServerMessage message, String question) {
        UUID first = ids.of(sessionId, message);
        Optional<Said> before = said.of(first);
        UUID inputId = before.map(
                        earlier -> earlier.question().equals(question) ? earlier.inputId() : ids.again(first, question))
                .orElse(first);
        said.note(first, new Said(inputId, question));
        requests.note(inputId, message.getRequestId());
        return inputId;
    }

    /** The request that an input came from; empty when that is not known. */
    String requestOf(UUID inputId) {
        return Optional.ofNullable(inputId).flatMap(requests::of).orElse("");
    }
}

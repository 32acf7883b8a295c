package dev.mockmate.session.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.privacy.PersonalData;
import dev.mockmate.session.store.KnownUsers;
import dev.mockmate.session.store.StoredSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What this service holds about people: their sessions. Each is erased as its owner would do it, so that its event makes every
 * service forget it; one that is live is ended before.
 */
@ApplicationScoped
class SessionPersonalData implements PersonalData {
    private final StoredSessions held;
    private final EditSession edit;
    private final Outbox outbox;
    private final KnownUsers users;

    SessionPersonalData(StoredSessions held, EditSession edit, Outbox outbox, KnownUsers users) {
        this.users = users;
        this.held = held;
        this.edit = edit;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Uni<JsonNode> export(UUID userId) {
        return held.export(userId).chain(sessions -> held.exportErased(userId)
                .chain(erased -> users.export(userId).map(user -> all(sessions, erased, user))));
    }

    private static JsonNode all(JsonNode sessions, JsonNode erased, JsonNode user) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.set("kept", sessions);
        all.set("erased", erased);
        all.set("user", user);
        return all;
    }

    @Override
    public Uni<Void> erase(UUID userId, Instant upTo) {
        return held.ofUser(userId, upTo)
                .call(this::eraseAll)
                .call(() -> users.forget(userId, upTo))
                .chain(outbox::forget);
    }

    @Override
    public Uni<Integer> expire(Instant before, int most) {
        return held.endedBefore(before, most)
                .call(this::eraseAll)
                .call(() -> held.forgetErased(before))
                .call(() -> users.forgetUnseenSince(before))
                .map(List::size);
    }

    private Uni<Void> eraseAll(List<UUID> sessions) {
        return InOrder.each(sessions, edit::eraseAnyway);
    }
}

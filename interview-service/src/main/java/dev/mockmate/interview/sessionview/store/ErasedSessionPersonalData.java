package dev.mockmate.interview.sessionview.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mockmate.platform.privacy.PersonalData;
import dev.mockmate.platform.privacy.PersonalDataRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids of sessions that were erased, kept so that late events do not bring them back. They lead to nobody any more, so
 * there is nothing to export or to erase; they go when they are as old as text becomes, long after the last event.
 */
@ApplicationScoped
class ErasedSessionPersonalData implements PersonalData {
    private static final String EXPIRE = "delete from erased_session_view where session_id in ("
            + "select session_id from erased_session_view where erased_at < :before limit :most for update skip locked)";

    private final PersonalDataRows rows;

    ErasedSessionPersonalData(PersonalDataRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "erased_sessions";
    }

    @Override
    public Uni<JsonNode> export(UUID userId) {
        return Uni.createFrom().item(JsonNodeFactory.instance.arrayNode());
    }

    @Override
    public Uni<Void> erase(UUID userId, Instant upTo) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Integer> expire(Instant before, int most) {
        return rows.expire(EXPIRE, before, most);
    }
}

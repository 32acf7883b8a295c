package dev.mockmate.interview.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.platform.privacy.HeldRows;
import dev.mockmate.platform.privacy.PersonalData;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The calls of the model for a user's sessions: what they took, never what was said. */
@ApplicationScoped
class HeldModelCalls implements PersonalData {
    private static final String EXPORT =
            "select to_jsonb(c) from model_calls c join session_view v on v.session_id = c.session_id"
                    + " where v.user_id = $1 order by c.started_at, c.id";
    private static final String ERASE = "delete from model_calls where started_at <= :upTo"
            + " and session_id in (select session_id from session_view where user_id = :user)";
    private static final String EXPIRE = "delete from model_calls where id in (select id from model_calls"
            + " where started_at < :before limit :most for update skip locked)";

    private final HeldRows rows;

    HeldModelCalls(HeldRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "model_calls";
    }

    @Override
    public Uni<JsonNode> export(UUID userId) {
        return rows.of(EXPORT, userId);
    }

    @Override
    public Uni<Void> erase(UUID userId, Instant upTo) {
        return rows.erase(ERASE, userId, upTo);
    }

    @Override
    public Uni<Integer> expire(Instant before, int most) {
        return rows.expire(EXPIRE, before, most);
    }
}

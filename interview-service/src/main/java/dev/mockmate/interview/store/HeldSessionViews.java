package dev.mockmate.interview.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.platform.privacy.HeldRows;
import dev.mockmate.platform.privacy.PersonalData;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * What this service knows of people's sessions. The sessions are session-service's: what its late events bring in again after an
 * erasure goes with the event that tells of the session's own erasure, which is the last of each.
 */
@ApplicationScoped
class HeldSessionViews implements PersonalData {
    private static final String EXPORT =
            "select to_jsonb(v) from session_view v where v.user_id = $1 order by v.created_at, v.session_id";
    private static final String ERASE =
            "delete from session_view where user_id = :user and coalesce(created_at, noted_at) <= :upTo";
    private static final String EXPIRE =
            "delete from session_view where session_id in (select session_id from session_view"
                    + " where coalesce(ended_at, presence_at, started_at, created_at, noted_at) < :before"
                    + " and status in ('completed', 'expired', 'unknown') limit :most for update skip locked)";

    private final HeldRows rows;

    HeldSessionViews(HeldRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "known_sessions";
    }

    /** What belongs to a session and not to a user by itself is found through it. */
    @Override
    public boolean leadsToOthers() {
        return true;
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

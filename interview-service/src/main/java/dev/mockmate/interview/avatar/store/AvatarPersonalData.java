package dev.mockmate.interview.avatar.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.platform.privacy.PersonalData;
import dev.mockmate.platform.privacy.PersonalDataRows;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Avatar sessions as what is held about people. One under way is stopped at its provider and forgotten then. */
@ApplicationScoped
class AvatarPersonalData implements PersonalData {
    private static final String EXPORT =
            "select to_jsonb(a) - 'line' from avatar_sessions a" + " where a.user_id = $1 order by a.started_at, a.id";

    private final PersonalDataRows rows;
    private final AvatarSessions avatars;
    private final Now now;

    AvatarPersonalData(PersonalDataRows rows, AvatarSessions avatars, Now now) {
        this.rows = rows;
        this.avatars = avatars;
        this.now = now;
    }

    @Override
    public String name() {
        return "avatar_sessions";
    }

    @Override
    public Uni<JsonNode> export(UUID userId) {
        return rows.of(EXPORT, userId);
    }

    @Override
    public Uni<Void> erase(UUID userId, Instant upTo) {
        return avatars.eraseOfUser(userId, upTo, now.get()).replaceWithVoid();
    }
}

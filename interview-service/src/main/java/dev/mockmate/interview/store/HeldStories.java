package dev.mockmate.interview.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.platform.privacy.HeldRows;
import dev.mockmate.platform.privacy.PersonalData;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The stories of the answer library as what is held about people. */
@ApplicationScoped
class HeldStories implements PersonalData {
    private static final String EXPORT =
            "select to_jsonb(s) - array['fingerprint', 'subjects'] || jsonb_build_object('coach_notes', s.coach_notes::jsonb,"
                    + " 'competencies', s.competencies::jsonb, 'missing', s.missing::jsonb)"
                    + " from star_stories s where s.user_id = $1 order by s.created_at, s.id";
    private static final String ERASE = "delete from star_stories where user_id = :user and created_at <= :upTo";
    private static final String EXPIRE = "delete from star_stories where id in (select id from star_stories"
            + " where updated_at < :before limit :most for update skip locked)";

    private final HeldRows rows;

    HeldStories(HeldRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "stories";
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

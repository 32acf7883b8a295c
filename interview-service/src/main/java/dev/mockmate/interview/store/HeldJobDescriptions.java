package dev.mockmate.interview.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.platform.privacy.HeldRows;
import dev.mockmate.platform.privacy.PersonalData;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Kept job descriptions as what is held about people. */
@ApplicationScoped
class HeldJobDescriptions implements PersonalData {
    private static final String EXPORT =
            "select to_jsonb(d) || jsonb_build_object('skills', d.skills::jsonb, 'competencies', d.competencies::jsonb)"
                    + " from job_descriptions d where d.user_id = $1 order by d.created_at, d.id";
    private static final String ERASE = "delete from job_descriptions where user_id = :user and created_at <= :upTo";
    private static final String EXPIRE = "delete from job_descriptions where id in (select id from job_descriptions"
            + " where updated_at < :before limit :most for update skip locked)";

    private final HeldRows rows;

    HeldJobDescriptions(HeldRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "job_descriptions";
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

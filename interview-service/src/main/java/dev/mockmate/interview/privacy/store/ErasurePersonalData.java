package dev.mockmate.interview.privacy.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.platform.privacy.PersonalData;
import dev.mockmate.platform.privacy.PersonalDataRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Wishes to be forgotten are held too: ids and times, as the proof that they were fulfilled, for as long as text is kept. */
@ApplicationScoped
class ErasurePersonalData implements PersonalData {
    private static final String EXPORT =
            "select to_jsonb(r) from erasure_request r where r.user_id = $1 order by r.requested_at, r.id";
    private static final String EXPIRE = "delete from erasure_request where id in (select id from erasure_request"
            + " where completed_at < :before limit :most for update skip locked)";

    private final PersonalDataRows rows;

    ErasurePersonalData(PersonalDataRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "erasure_requests";
    }

    @Override
    public Uni<JsonNode> export(UUID userId) {
        return rows.of(EXPORT, userId);
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

package dev.mockmate.testsession.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.platform.privacy.HeldRows;
import dev.mockmate.platform.privacy.PersonalData;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What this service holds about people: their tests with answers and history. A test under way is erased like any other. */
@ApplicationScoped
class HeldTests implements PersonalData {
    private static final String EXPORT = """
            select to_jsonb(t) || jsonb_build_object(
                'history', (select coalesce(jsonb_agg(to_jsonb(h) order by h.recorded_at, h.id), '[]')
                            from test_history h where h.test_id = t.id))
            from test_session t where t.candidate_id = $1 order by t.attempt
            """;
    private static final String ERASE = "delete from test_session where candidate_id = :user and created_at <= :upTo";
    private static final String EXPIRE = "delete from test_session where id in (select id from test_session"
            + " where status <> 'active' and updated_at < :before limit :most for update skip locked)";

    private final HeldRows rows;

    HeldTests(HeldRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "tests";
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

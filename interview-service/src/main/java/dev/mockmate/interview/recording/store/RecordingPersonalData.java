package dev.mockmate.interview.recording.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.platform.privacy.PersonalData;
import dev.mockmate.platform.privacy.PersonalDataRows;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Recordings as what is held about people. Their bytes are removed by the schedule, seconds after they are not shown any more. */
@ApplicationScoped
class RecordingPersonalData implements PersonalData {
    private static final String EXPORT = "select to_jsonb(r) from recordings r"
            + " where r.user_id = $1 and r.status = 'kept' order by r.created_at, r.id";

    private final PersonalDataRows rows;
    private final Recordings recordings;
    private final Now now;

    RecordingPersonalData(PersonalDataRows rows, Recordings recordings, Now now) {
        this.rows = rows;
        this.recordings = recordings;
        this.now = now;
    }

    @Override
    public String name() {
        return "recordings";
    }

    @Override
    public Uni<JsonNode> export(UUID userId) {
        return rows.of(EXPORT, userId);
    }

    @Override
    public Uni<Void> erase(UUID userId, Instant upTo) {
        return recordings.endOfUser(userId, upTo, now.get()).replaceWithVoid();
    }
}

package dev.mockmate.testsession.replicas;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** A test as it is stored when its race is over. */
record RaceRow(UUID test, String status, String method, Instant completedAt, JsonObject answers, JsonArray sections) {
    static final String SELECT = "select id, status, completion_method, completed_at, pending_answers::text,"
            + " sections_completed::text from test_session where id = any(?)";

    static RaceRow read(ResultSet row) throws SQLException {
        return new RaceRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4) == null ? null : row.getTimestamp(4).toInstant(),
                new JsonObject(row.getString(5)),
                new JsonArray(row.getString(6)));
    }

    boolean isCompleted() {
        return status.equals("completed");
    }

    /** An entry of its history. */
    record Entry(UUID test, String kind, String method, Instant at, Instant recordedAt) {
        static final String SELECT = "select test_id, kind, detail ->> 'completion_method', at, recorded_at"
                + " from test_history where test_id = any(?) order by recorded_at, id";

        static Entry read(ResultSet row) throws SQLException {
            return new Entry(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getTimestamp(4).toInstant(),
                    row.getTimestamp(5).toInstant());
        }

        boolean isEnd() {
            return kind.equals("completed") || kind.equals("abandoned");
        }
    }
}

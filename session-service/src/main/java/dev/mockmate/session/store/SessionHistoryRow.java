package dev.mockmate.session.store;

import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing that happened to a session; never changed. */
@Entity
@Table(name = "session_history")
public class SessionHistoryRow {
    @Id
    UUID id;

    UUID sessionId;
    Instant at;
    Instant recordedAt;
    String kind;
    String actor;

    @Column(columnDefinition = "jsonb")
    @JdbcTypeCode(SqlTypes.JSON)
    JsonObject detail;

    /** For Hibernate. */
    protected SessionHistoryRow() {}

    /**
     * An entry.
     *
     * @param at when it happened
     * @param recordedAt when it was noticed
     * @param actor who did it, like {@code user:<id>}, {@code billing} or {@code time}
     */
    public SessionHistoryRow(
            UUID id, UUID sessionId, Instant at, Instant recordedAt, String kind, String actor, JsonObject detail) {
        this.id = id;
        this.sessionId = sessionId;
        this.at = at;
        this.recordedAt = recordedAt;
        this.kind = kind;
        this.actor = actor;
        this.detail = detail;
    }
}

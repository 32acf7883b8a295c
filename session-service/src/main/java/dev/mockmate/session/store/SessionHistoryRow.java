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

    /** The row of something that happened. */
    SessionHistoryRow(History.Happening happened) {
        this.id = happened.id();
        this.sessionId = happened.sessionId();
        this.at = happened.at();
        this.recordedAt = happened.recordedAt();
        this.kind = happened.kind();
        this.actor = happened.actor();
        this.detail = happened.detail();
    }
}

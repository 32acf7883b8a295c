package dev.mockmate.testsession.store;

import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One thing that happened to a test; never changed. */
@Entity
@Table(name = "test_history")
public class TestHistoryRow {
    @Id
    UUID id;

    UUID testId;
    Instant at;
    Instant recordedAt;
    String kind;
    String actor;

    @Column(columnDefinition = "jsonb")
    JsonObject detail;

    /** For Hibernate. */
    protected TestHistoryRow() {}

    /** The row of something that happened. */
    TestHistoryRow(History.Happening happened) {
        this.id = happened.id();
        this.testId = happened.testId();
        this.at = happened.at();
        this.recordedAt = happened.recordedAt();
        this.kind = happened.kind();
        this.actor = happened.actor();
        this.detail = happened.detail();
    }
}

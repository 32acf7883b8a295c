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

    /**
     * An entry.
     *
     * @param at when it happened
     * @param recordedAt when it was noticed
     * @param actor who did it: {@code user:<id>} or {@code time}
     * @param detail what there is to tell beside the kind, with snake_case members
     */
    public TestHistoryRow(
            UUID id, UUID testId, Instant at, Instant recordedAt, String kind, String actor, JsonObject detail) {
        this.id = id;
        this.testId = testId;
        this.at = at;
        this.recordedAt = recordedAt;
        this.kind = kind;
        this.actor = actor;
        this.detail = detail;
    }
}

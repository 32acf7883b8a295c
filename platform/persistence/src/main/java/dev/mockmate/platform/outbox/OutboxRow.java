package dev.mockmate.platform.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * An event on its way out. Written by one statement for all events of a transaction, read by the relay with plain SQL; an entity all
 * the same, because a service without any has no sessions of Hibernate.
 */
@Entity
@Table(name = "outbox")
class OutboxRow {
    @Id
    UUID id;

    @Column(updatable = false)
    short shard;

    @Column(updatable = false)
    String topic;

    @Column(updatable = false)
    UUID key;

    @Column(updatable = false)
    String type;

    @Column(updatable = false)
    String data;

    @Column(updatable = false)
    String traceparent;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;
}

package dev.mockmate.interview.report.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A link under which a report can be read without signing in. */
@Entity
@Table(name = "report_share")
public class ReportShareRow {
    @Id
    public UUID id;

    public UUID interviewId;
    public UUID sessionId;
    public UUID userId;
    public String userName;

    /** SHA-256 of the link's secret, in hex. */
    public String tokenHash;

    public Instant createdAt;
    public Instant expiresAt;
}

package dev.mockmate.interview.report.store;

import dev.mockmate.interview.report.domain.ReportShare;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A {@link ReportShare} as it is stored. */
@Entity
@Table(name = "report_share")
public class ReportShareRow {
    @Id
    public UUID id;

    public UUID interviewId;
    public UUID sessionId;
    public UUID userId;
    public String userName;
    public String tokenHash;
    public Instant createdAt;
    public Instant expiresAt;

    static ReportShareRow of(ReportShare share) {
        ReportShareRow row = new ReportShareRow();
        row.id = share.id();
        row.interviewId = share.interviewId();
        row.sessionId = share.sessionId();
        row.userId = share.userId();
        row.userName = share.userName();
        row.tokenHash = share.tokenHash();
        row.createdAt = share.createdAt();
        row.expiresAt = share.expiresAt();
        return row;
    }

    ReportShare share() {
        return new ReportShare(id, interviewId, sessionId, userId, userName, tokenHash, createdAt, expiresAt);
    }
}

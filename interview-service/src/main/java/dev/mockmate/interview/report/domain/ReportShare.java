package dev.mockmate.interview.report.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A link under which a report can be read without signing in.
 *
 * @param userName as the report shows it
 * @param tokenHash SHA-256 of the link's secret, in hex
 */
public record ReportShare(
        UUID id,
        UUID interviewId,
        UUID sessionId,
        UUID userId,
        String userName,
        String tokenHash,
        Instant createdAt,
        Instant expiresAt) {

    @Override
    public String toString() {
        return "ReportShare[" + id + "]";
    }
}

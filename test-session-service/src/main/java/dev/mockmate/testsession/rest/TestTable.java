package dev.mockmate.testsession.rest;

import dev.mockmate.platform.http.Page;
import dev.mockmate.testsession.csv.CsvTable;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** A list of tests as a table. */
final class TestTable {
    private TestTable() {}

    /** A page as an answer; the header {@code Link} leads to the next one. */
    static Response of(Page<Views.Summary> page, UriInfo uri) {
        CsvTable table = new CsvTable(
                "id",
                "candidate_id",
                "attempt",
                "status",
                "completion_method",
                "test_start_time",
                "test_end_time",
                "completed_at",
                "remaining_seconds",
                "extra_seconds",
                "questions",
                "answered",
                "sections_completed",
                "revived_count",
                "last_heartbeat");
        page.items()
                .forEach(test -> table.row(
                        test.id(),
                        test.candidateId(),
                        test.attempt(),
                        test.status(),
                        test.completionMethod(),
                        test.testStartTime(),
                        test.testEndTime(),
                        test.completedAt(),
                        test.remainingSeconds(),
                        test.extraSeconds(),
                        test.questionIds().size(),
                        test.answered(),
                        test.sectionsCompleted().size(),
                        test.revivedCount(),
                        test.lastHeartbeat()));
        return table.answer(page.nextCursor(), uri);
    }
}

package dev.mockmate.testsession.application;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.store.History;
import dev.mockmate.testsession.store.Tests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks at tests. */
@ApplicationScoped
public class ReadTestSessions {
    private final Tests tests;
    private final History history;

    ReadTestSessions(Tests tests, History history) {
        this.tests = tests;
        this.history = history;
    }

    /** The candidate's newest attempt. */
    public Uni<Optional<CodingTest>> newest(UUID candidate) {
        return tests.newest(candidate);
    }

    /** Tests in a status, newest first. */
    public Uni<List<CodingTest>> inStatus(String status, Optional<Cursor> after, int limit) {
        return tests.inStatus(status, after, limit);
    }

    /** What happened to a candidate's tests, oldest first; every test has entries from its beginning on. */
    public Uni<List<History.Entry>> history(UUID candidate, Optional<Cursor> after, int limit) {
        return history.of(candidate, after, limit);
    }
}

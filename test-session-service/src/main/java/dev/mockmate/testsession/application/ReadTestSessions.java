package dev.mockmate.testsession.application;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.store.History;
import dev.mockmate.testsession.store.TestLists;
import dev.mockmate.testsession.store.Tests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Looks at tests. */
@ApplicationScoped
public class ReadTestSessions {
    private final Tests tests;
    private final TestLists lists;
    private final History history;

    ReadTestSessions(Tests tests, TestLists lists, History history) {
        this.tests = tests;
        this.lists = lists;
        this.history = history;
    }

    /** The candidate's test that is meant. */
    public Uni<Optional<CodingTest>> find(TestSelection selection) {
        return tests.find(selection);
    }

    /** Tests in a status, an organisation's or everybody's, newest first. */
    public Uni<List<TestLists.Listed>> inStatus(
            String status, Optional<String> organisation, Optional<Cursor> after, int limit) {
        return lists.inStatus(status, organisation, after, limit);
    }

    /** What happened to a candidate's tests, oldest first; every test has entries from its beginning on. */
    public Uni<List<History.Entry>> history(TestSelection selection, Optional<Cursor> after, int limit) {
        return history.of(selection, after, limit);
    }
}

package dev.mockmate.testsession.application;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.TestFilter;
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
    private static final int COUNTED = 10_000;

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

    /** The tests of a filter, newest first. */
    public Uni<List<TestLists.Listed>> list(TestFilter filter, Optional<Cursor> after, int limit) {
        return lists.list(filter, after, limit);
    }

    /** How many tests a filter chooses, counted up to 10,000. */
    public Uni<Long> count(TestFilter filter) {
        return lists.count(filter, COUNTED);
    }

    /** What happened to a candidate's tests, oldest first; every test has entries from its beginning on. */
    public Uni<List<History.Entry>> history(TestSelection selection, Optional<Cursor> after, int limit) {
        return history.of(selection, after, limit);
    }
}

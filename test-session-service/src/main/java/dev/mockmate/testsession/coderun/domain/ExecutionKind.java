package dev.mockmate.testsession.coderun.domain;

import dev.mockmate.testsession.question.domain.Task;
import dev.mockmate.testsession.question.domain.TestCase;
import java.util.List;
import java.util.Locale;

/** What a candidate has a program run for. */
public enum ExecutionKind {
    /** To try it on what candidates see. */
    RUN,
    /** To see what it is worth. */
    SUBMISSION;

    /** The name clients see, like {@code run}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a label. */
    public static ExecutionKind of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** What it is run against: the samples, or where a question has none its tests that are not hidden; or all. */
    public List<TestCase> tests(Task.Code task) {
        if (this == SUBMISSION) {
            return task.allTests();
        }
        return task.samples().isEmpty()
                ? task.tests().stream().filter(test -> !test.hidden()).toList()
                : task.samples();
    }
}

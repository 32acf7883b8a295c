package dev.mockmate.testsession.domain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a test answers to something that is asked of it. */
public sealed interface Outcome {

    /** The test as it stands then. */
    CodingTest test();

    /** What happened, in order. */
    List<TestChange> changes();

    /** It was done, or held already: then there are no changes. */
    record Accepted(CodingTest test, List<TestChange> changes) implements Outcome {}

    /** It is not possible. The changes are what time had decided before. */
    record Refused(CodingTest test, List<TestChange> changes, Refusal reason) implements Outcome {}

    /** Why something is not possible. */
    enum Refusal {
        /** The test is completed, or abandoned past revival. */
        OVER,
        /** The test is not over yet. */
        UNDER_WAY,
        /** Every answer is older than the one stored of its question. */
        STALE,
        /** All answers together are too large. */
        TOO_LARGE,
        /** More sections were told than a test can have. */
        TOO_MANY_SECTIONS
    }

    /** Goes on with the test as it stands; a refusal ends it. */
    default Outcome then(Function<CodingTest, Outcome> next) {
        if (this instanceof Refused) {
            return this;
        }
        Outcome last = next.apply(test());
        List<TestChange> all =
                Stream.concat(changes().stream(), last.changes().stream()).toList();
        return last instanceof Refused refused
                ? new Refused(refused.test(), all, refused.reason())
                : new Accepted(last.test(), all);
    }

    /** Accepted with changes. */
    static Outcome accepted(CodingTest test, TestChange... changes) {
        return new Accepted(test, List.of(changes));
    }

    /** Refused. */
    static Outcome refused(CodingTest test, Refusal reason) {
        return new Refused(test, List.of(), reason);
    }
}

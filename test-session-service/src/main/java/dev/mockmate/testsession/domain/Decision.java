package dev.mockmate.testsession.domain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a test answers to something that is asked of it. */
public sealed interface Decision {

    /** The test as it stands then. */
    CodingTest test();

    /** What happened, in order. */
    List<TestChange> changes();

    /** It was done, or held already: then there are no changes. */
    record Accepted(CodingTest test, List<TestChange> changes) implements Decision {}

    /** It is not possible. The changes are what time had decided before. */
    record Refused(CodingTest test, List<TestChange> changes, Refusal reason) implements Decision {}

    /** Goes on with the test as it stands; a refusal ends it. */
    default Decision then(Function<CodingTest, Decision> next) {
        if (this instanceof Refused) {
            return this;
        }
        Decision last = next.apply(test());
        List<TestChange> all =
                Stream.concat(changes().stream(), last.changes().stream()).toList();
        return last instanceof Refused refused
                ? new Refused(refused.test(), all, refused.reason())
                : new Accepted(last.test(), all);
    }

    /** Accepted with changes. */
    static Decision accepted(CodingTest test, TestChange... changes) {
        return new Accepted(test, List.of(changes));
    }

    /** Refused. */
    static Decision refused(CodingTest test, Refusal reason) {
        return new Refused(test, List.of(), reason);
    }
}

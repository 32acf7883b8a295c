package dev.mockmate.testsession.domain;

import java.util.List;
import java.util.UUID;

/** Why something was not done. */
public sealed interface Refusal {

    /** There is no such test, or it is not the caller's. */
    record NotFound() implements Refusal {}

    /** The test is completed, or abandoned past revival. */
    record TestOver(TestState state) implements Refusal {}

    /** The test is not over yet. */
    record TestUnderWay() implements Refusal {}

    /** Every answer is older than the one stored of its question; {@code stored} is what is known instead. */
    record StaleProgress(Progress stored) implements Refusal {}

    /** All answers together are too large. */
    record AnswersTooLarge() implements Refusal {}

    /** More sections were told than a test can have. */
    record TooManySections() implements Refusal {}

    /** An invitation's test cannot be begun beside another one of the same organisation. */
    record OtherTestFirst() implements Refusal {}

    /** A test cannot be reopened beside another one of its candidate in the same organisation. */
    record CandidateInOtherTest() implements Refusal {}

    /** There are no such questions to choose. */
    record UnknownQuestions(List<UUID> ids) implements Refusal {
        public UnknownQuestions {
            ids = List.copyOf(ids);
        }
    }
}

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

    /** Answers are graded by hand when the test is over. */
    record GradedBeforeTheEnd() implements Refusal {}

    /** The question is not worth as many points. */
    record TooManyPoints(int max) implements Refusal {}

    /** Only administrators change questions of the shared bank. */
    record SharedBankIsReadOnly() implements Refusal {}

    /** The question never had this version. */
    record UnknownVersion() implements Refusal {}

    /** Reference solutions do not pass the question's tests; in the order of languages and tests. */
    record SolutionsFailed(List<FailedSolution> failures) implements Refusal {
        public SolutionsFailed {
            failures = List.copyOf(failures);
        }
    }

    /**
     * A reference solution that did not pass.
     *
     * @param language its label
     * @param testId empty when the solution did not get to a test
     * @param status of the run, like {@code wrong_output} or {@code build_failed}
     * @param detail what the compiler or the program said, shortened; may be empty
     */
    record FailedSolution(String language, String testId, String status, String detail) {}

    /** Reference solutions cannot be run here and now. */
    record SolutionsUnchecked(String reason) implements Refusal {}

    /** The organisation made as many invitations as it may for now. */
    record TooManyInvitations() implements Refusal {}

    /** The address was written to as often as may be for now. */
    record TooManyMails() implements Refusal {}

    /** The invitation expired, or its test is over. */
    record InvitationOver() implements Refusal {}

    /** The organisation has as many webhooks as it may. */
    record TooManyWebhooks() implements Refusal {}

    /** The question is not answered by a program. */
    record NoCodeQuestion() implements Refusal {}

    /** No code is run here. */
    record NoSandbox(String reason) implements Refusal {}

    /** Code is run here, but not in this language. */
    record LanguageNotInstalled() implements Refusal {}

    /** Too many programs wait: of this candidate, or of all. */
    record RunsBusy(boolean own) implements Refusal {}
}

package dev.mockmate.interview.outcome.domain;

import java.util.UUID;

/** Why the interview says no. Each is a value, never an exception; the edge turns it into a problem document. */
public sealed interface Refusal {

    /** Not found, or it belongs to somebody else: both look the same from outside. */
    record NotFound(String what) implements Refusal {}

    /** The session is not live, so nothing may be asked or answered. */
    record SessionNotLive(String status) implements Refusal {}

    /** A question was asked already: the plan can no longer be replaced. */
    record PlanUnderWay(String status) implements Refusal {}

    /** The interview is finished. */
    record InterviewFinished() implements Refusal {}

    /** The interview is not finished yet. */
    record InterviewUnfinished() implements Refusal {}

    /** The attempt was handed in with another text. */
    record AlreadySubmitted() implements Refusal {}

    /** The question has not been answered yet, so there is nothing to try again. */
    record NothingToRetry() implements Refusal {}

    /** The question does not wait for an answer: it was answered, or was not asked. */
    record QuestionNotOpen() implements Refusal {}

    /** The question was answered and the answer is being assessed. */
    record AnswerInProcessing() implements Refusal {}

    /** Nothing was said. */
    record EmptyAnswer() implements Refusal {}

    /** Another question of the interview has the number. */
    record NumberTaken(UUID questionId) implements Refusal {}

    /** There may be no more of these. */
    record TooMany(String what, int most) implements Refusal {}

    /** The user's own work fills the user's own queue. */
    record OwnQueueFull(String what) implements Refusal {}

    /** Too many users' work waits. */
    record QueuesFull() implements Refusal {}

    /** A story that says nothing. */
    record NothingTold() implements Refusal {}

    /** There is no assessment a story could be made of: none yet, or one that is hidden until the interview is over. */
    record NotAssessed() implements Refusal {}

    /** Another story of the library is told in the same words. */
    record SameStory(UUID storyId) implements Refusal {}
}

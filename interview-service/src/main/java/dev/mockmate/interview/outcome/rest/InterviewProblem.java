package dev.mockmate.interview.outcome.rest;

import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.problem.ProblemType;
import java.time.Duration;

/** The refusals of this service beside the common ones. */
public enum InterviewProblem implements ProblemType {
    SESSION_NOT_LIVE("session-not-live", 409, "The session takes no questions and answers now"),
    PLAN_UNDER_WAY("plan-under-way", 409, "The first question was asked already"),
    ALREADY_SUBMITTED("already-submitted", 409, "The attempt was submitted already"),
    NOTHING_TO_RETRY("nothing-to-retry", 409, "The question has not been answered yet"),
    INTERVIEW_FINISHED("interview-finished", 409, "The interview is over"),
    INTERVIEW_UNFINISHED("interview-unfinished", 409, "The interview is not finished yet"),
    QUESTION_NOT_OPEN("question-not-open", 409, "The question does not wait for an answer"),
    ANSWER_IN_PROCESSING("answer-in-processing", 409, "The question was answered, and the answer is being assessed"),
    NUMBER_TAKEN("question-number-taken", 409, "Another question of the interview has this number"),
    EMPTY_ANSWER("empty-answer", 422, "The answer is empty"),
    DOCUMENT_UNREADABLE("document-unreadable", 422, "The document's text cannot be read"),
    INTERVIEWER_UNAVAILABLE("interviewer-unavailable", 422, "This installation has no such interviewer"),
    NOT_ASSESSED("attempt-not-assessed", 409, "There is no assessment that could be shown"),
    SAME_STORY("duplicate-story", 409, "The library has this story already"),
    TOO_MANY("too-many", 409, "There may be no more of these");

    private static final Duration COME_AGAIN = Duration.ofSeconds(5);

    private final Entry entry;

    InterviewProblem(String slug, int status, String title) {
        entry = new Entry(slug, status, title);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** The caller's own work waits already; others' is not touched by it. */
    public static ProblemException ownQueueFull(String what, Duration comeAgainAfter) {
        return ProblemException.of(
                        CommonProblem.TOO_MANY_REQUESTS,
                        "Many " + what + " of yours wait already; come again in a moment.")
                .retryAfter(comeAgainAfter);
    }

    /** The problem that tells a refusal. */
    public static ProblemException of(Refusal refusal) {
        if (refusal instanceof Refusal.SessionNotLive notLive) {
            return ProblemException.of(SESSION_NOT_LIVE, "Activate or resume the session first.")
                    .with("session_status", notLive.status());
        }
        if (refusal instanceof Refusal.PlanUnderWay underWay) {
            return ProblemException.of(PLAN_UNDER_WAY, "Go on with next-question, or use a new session.")
                    .with("interview_status", underWay.status());
        }
        if (refusal instanceof Refusal.AlreadySubmitted) {
            return ProblemException.of(ALREADY_SUBMITTED, "Open a new attempt with retry.");
        }
        if (refusal instanceof Refusal.NothingToRetry) {
            return ProblemException.of(NOTHING_TO_RETRY, "Submit the attempt that is open.");
        }
        if (refusal instanceof Refusal.InterviewFinished) {
            return ProblemException.of(INTERVIEW_FINISHED, "Use a new session for another interview.");
        }
        if (refusal instanceof Refusal.InterviewUnfinished) {
            return ProblemException.of(INTERVIEW_UNFINISHED, "Finish the interview first.");
        }
        if (refusal instanceof Refusal.QuestionNotOpen) {
            return ProblemException.of(
                    QUESTION_NOT_OPEN, "Ask next-question which one is, or open this one again with retry.");
        }
        if (refusal instanceof Refusal.AnswerInProcessing) {
            return ProblemException.of(ANSWER_IN_PROCESSING, "Wait for its assessment, or go on with next-question.");
        }
        if (refusal instanceof Refusal.EmptyAnswer) {
            return ProblemException.of(EMPTY_ANSWER, "Say something, or skip the question. No attempt was used.");
        }
        if (refusal instanceof Refusal.NumberTaken taken) {
            return ProblemException.of(NUMBER_TAKEN, "Choose a number that no question has.")
                    .with("question_id", taken.questionId());
        }
        if (refusal instanceof Refusal.NothingTold) {
            return ProblemException.invalidField(
                    "situation", "Tell the situation, task, action or result, or send a polished_answer.");
        }
        if (refusal instanceof Refusal.NotAssessed) {
            return ProblemException.of(
                    NOT_ASSESSED, "Wait for the assessment, or finish the interview that hides it, or tell the story.");
        }
        if (refusal instanceof Refusal.SameStory same) {
            return ProblemException.of(SAME_STORY, "Change or delete one of the two.")
                    .with("duplicate_of", same.storyId());
        }
        if (refusal instanceof Refusal.OwnQueueFull full) {
            return ownQueueFull(full.what(), COME_AGAIN);
        }
        if (refusal instanceof Refusal.QueuesFull) {
            return ProblemException.of(CommonProblem.UNAVAILABLE, "Many plans are being made; come again in a moment.")
                    .retryAfter(COME_AGAIN);
        }
        if (refusal instanceof Refusal.TooMany tooMany) {
            return ProblemException.of(TOO_MANY, "At most " + tooMany.most() + " " + tooMany.what() + ".");
        }
        if (refusal instanceof Refusal.NotFound) {
            return ProblemException.notFound();
        }
        throw new IllegalStateException("No problem tells this refusal: " + refusal);
    }
}

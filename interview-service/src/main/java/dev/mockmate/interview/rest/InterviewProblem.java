package dev.mockmate.interview.rest;

import dev.mockmate.interview.domain.Refusal;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.problem.ProblemType;

/** The refusals of this service beside the common ones. */
public enum InterviewProblem implements ProblemType {
    SESSION_NOT_LIVE("session-not-live", 409, "The session takes no questions and answers now"),
    PLAN_UNDER_WAY("plan-under-way", 409, "The first question was asked already"),
    ALREADY_SUBMITTED("already-submitted", 409, "The attempt was submitted already"),
    NOTHING_TO_RETRY("nothing-to-retry", 409, "The question has not been answered yet"),
    TOO_MANY("too-many", 409, "There may be no more of these");

    private final String slug;
    private final int status;
    private final String title;

    InterviewProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The problem that tells a refusal. */
    static ProblemException of(Refusal refusal) {
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
        if (refusal instanceof Refusal.TooMany tooMany) {
            return ProblemException.of(TOO_MANY, "At most " + tooMany.most() + " " + tooMany.what() + ".");
        }
        return ProblemException.notFound();
    }
}

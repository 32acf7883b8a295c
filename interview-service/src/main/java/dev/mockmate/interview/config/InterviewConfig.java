package dev.mockmate.interview.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits and waits of interviews, their plans, answers, assessments and streams: what {@code mockmate.interview.*} sets. */
@ConfigMapping(prefix = "mockmate.interview")
public interface InterviewConfig {

    /** How long a call waits for a session that is not known to be live yet: its events may be on their way. */
    @WithDefault("2s")
    Duration sessionWait();

    /** How long next-question and a live client wait for the decision on a follow-up before it is gone on without one. */
    @WithDefault("5s")
    Duration followUpWait();

    /** How long finish waits for assessments under way, so that its summary knows them. */
    @WithDefault("3s")
    Duration finishWait();

    /** Longest {@code Prefer: wait}. */
    @WithDefault("60s")
    Duration maxPreferredWait();

    /** Calls of one user that wait as they prefer to on a replica; the next are answered at once. */
    @WithDefault("20")
    int preferredWaitsPerUser();

    /** Calls of all users that wait as they prefer to on a replica. */
    @WithDefault("5000")
    int preferredWaits();

    /** When a waiting call looks again for the first time; each further wait is half as long again. */
    @WithDefault("50ms")
    Duration lookAgain();

    /** Longest wait between two looks. */
    @WithDefault("500ms")
    Duration maxLookAgain();

    /** How long an assessment stays with a replica that no longer renews its lease; after that another one takes it. */
    @WithDefault("15s")
    Duration assessmentLease();

    /** Assessments one replica works on at once. */
    @WithDefault("16")
    int assessmentsAtOnce();

    /** Assessments of one user that all replicas together work on at once; the user's others wait, and nobody else's do. */
    @WithDefault("2")
    int assessmentsOfAUserAtOnce();

    /** Most answers of one user that wait for their assessment; one more is refused until some are assessed. */
    @WithDefault("200")
    int maxWaitingAssessments();

    /** Longest time one try of an assessment takes; then it has failed. */
    @WithDefault("4m")
    Duration maxAssessmentTime();

    /** How often an assessment is tried in a row before it is marked as failed and the interview goes on without it. */
    @WithDefault("5")
    int assessmentTries();

    /** When a failed assessment is tried once more; nobody waits for it any more. */
    @WithDefault("2h")
    Duration assessmentLateAfter();

    /** How often a failed assessment is tried once more at most. */
    @WithDefault("6")
    int assessmentLateTries();

    /** Wait after a failed try; doubled with each further one. */
    @WithDefault("2s")
    Duration assessmentRetryAfter();

    /** When an answer that waits for the model, because nobody else speaks its language, is tried again. */
    @WithDefault("30s")
    Duration waitingAnswerAfter();

    /** Plans and previews one replica computes at once. */
    @WithDefault("4")
    int plansAtOnce();

    /** Plans and previews of one user that a replica computes at once; the user's others wait, and nobody else's do. */
    @WithDefault("1")
    int plansOfAUserAtOnce();

    /** Plans and previews of one user that wait for their turn; one more is refused. */
    @WithDefault("16")
    int waitingPlansOfAUser();

    /** Plans and previews of all users that wait for their turn. */
    @WithDefault("200")
    int waitingPlans();

    /** When a caller whose own turn is far away should come again. */
    @WithDefault("2s")
    Duration comeAgainAfter();

    /** How long the plan of a live client stays with a replica that ended in the middle of it. */
    @WithDefault("15s")
    Duration planLease();

    /** How often the plan of a live client is tried before the client is told that there is none. */
    @WithDefault("5")
    int planTries();

    /** Most questions of one interview, saved ones included. */
    @WithDefault("100")
    int maxExchanges();

    /** Most attempts at one question. */
    @WithDefault("20")
    int maxAttempts();

    /** Most bytes that the answers of one interview hold together, their assessments and a client's feedback included. */
    @WithDefault("2000000")
    int maxAnswerBytes();

    /** How long an assessment stream stays open. */
    @WithDefault("2m")
    Duration maxStream();

    /** Assessment streams one user may have open on a replica. */
    @WithDefault("20")
    int streamsPerUser();

    /** Assessment streams a replica has open in all. */
    @WithDefault("5000")
    int streams();

    /** How often presence is told to session-service at most while nothing changes. */
    @WithDefault("10s")
    Duration presenceEvery();
}

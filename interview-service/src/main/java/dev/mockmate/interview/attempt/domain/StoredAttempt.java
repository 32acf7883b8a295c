package dev.mockmate.interview.attempt.domain;

import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.feedback.domain.ScoredAttempt;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer to a question as it is kept, and where it stands ({@link Attempt}). What it is told is stored with the transaction that
 * read it.
 */
public interface StoredAttempt {

    UUID id();

    UUID exchangeId();

    UUID interviewId();

    UUID userId();

    /** Counts the attempts at one question from 1. */
    int number();

    /** The name of the state it is in. */
    String status();

    String answerText();

    /** Whether its words are in the transcript already. */
    boolean transcribed();

    /** Seconds the candidate took. */
    double responseTime();

    /** What was measured of it, as JSON; null when nothing was. */
    String delivery();

    /** Whether a follow-up question may come of it. */
    boolean followUpAllowed();

    /** What is known of its assessment: the parts by name, as a JSON object. */
    String assessment();

    /** How many parts of its assessment are known, in their order. */
    int partsKnown();

    /** Null when it was not judged. */
    Double overall();

    /** What the client that collected the answer says of it; null when it says nothing. */
    String aiFeedback();

    /** Who assessed it; null before. */
    String modelVersion();

    boolean degraded();

    /** Whether it spoke to whoever assesses it. */
    boolean ordersIgnored();

    /** What is told of its last try, when it failed. */
    String error();

    Instant createdAt();

    /** Null while it is a draft. */
    Instant submittedAt();

    /** Null before its assessment is whole. */
    Instant completedAt();

    /** When the next try of its assessment is; null for never. */
    Instant dueAt();

    /** How many tries were begun. */
    int tries();

    /** When a stood-in assessment is done again; null = never. */
    Instant redoAt();

    int redoTries();

    /** Where the attempt stands. */
    Attempt state();

    /** Takes over the next state. */
    void become(Attempt next);

    /** Says whether its words are in the transcript. */
    void markTranscribed(boolean inTranscript);

    /** Says whether a follow-up question may come of it. */
    void allowFollowUp(boolean allowed);

    /** Notes whether it spoke to whoever assesses it. */
    void noteOrders(boolean ignored);

    /** Keeps what the client says of it; null when it says nothing. */
    void feedback(String byClient);

    /** Hands the answer of a draft in. */
    default void submit(Attempt.Answer answer) {
        become(((Attempt.Draft) state()).submit(answer));
    }

    default boolean isDraft() {
        return "draft".equals(status());
    }

    default boolean isProcessing() {
        return "processing".equals(status());
    }

    /** Handed in and without its whole assessment, which is still tried: soon, or after hours when it has failed. */
    default boolean isToBeAssessed() {
        return isProcessing() || (isFailed() && dueAt() != null);
    }

    /** Its assessment, or that there is none, is not the last word. */
    default boolean isProvisional() {
        return isToBeAssessed() || redoAt() != null;
    }

    default boolean isFailed() {
        return "failed".equals(status());
    }

    default boolean isCompleted() {
        return "completed".equals(status());
    }

    default ScoredAttempt scored() {
        return new ScoredAttempt(id(), exchangeId(), number(), Optional.ofNullable(overall()), responseTime());
    }

    /** The same while its score is hidden. */
    default ScoredAttempt unscored() {
        return new ScoredAttempt(id(), exchangeId(), number(), Optional.empty(), responseTime());
    }

    /** Whether the interview waits for this attempt's assessment to go on. */
    default boolean isAwaitedBy(StoredInterview interview) {
        return number() == 1
                && interview.state() instanceof Interview.Assessing
                && exchangeId().equals(interview.currentExchangeId());
    }
}

package dev.mockmate.interview.exchange.domain;

import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.InterviewType;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.PromptStyle;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An interview as it is kept: what it is made for, and where it stands ({@link Interview}). One per session. What it is told is
 * stored with the transaction that read it.
 */
public interface StoredInterview {

    UUID id();

    UUID sessionId();

    UUID userId();

    /** The name of the state it is in. */
    String status();

    /** The name of its {@link InterviewMode}. */
    String mode();

    String persona();

    /** BCP 47: the session's when the interview was prepared. */
    String language();

    String jobTitle();

    String jobDescription();

    String company();

    String resume();

    /** The kept description it is made for; null when there is none. */
    UUID jobDescriptionId();

    String difficulty();

    String interviewType();

    /** Who made its plan. */
    String planModel();

    /** Whether somebody else made the plan than was to. */
    boolean planDegraded();

    /** How many questions of the plan were asked; a follow-up shares its question's number. */
    int asked();

    /** The question that waits for its answer, or is being assessed; null when there is none. */
    UUID currentExchangeId();

    Instant createdAt();

    Instant updatedAt();

    /** Null while it is not over. */
    Instant finishedAt();

    /** Where the interview stands. */
    Interview state();

    /** How far its script has been said; empty for an interview with an interviewer. */
    Optional<ScriptPlayback> script();

    /** What the job asks for, read from job and résumé when the interview was prepared. */
    JobProfile job();

    /** Takes over the next state. */
    void become(Interview next, Instant now);

    /** Makes it a scripted one, or takes over the next state of its script. */
    void become(ScriptPlayback next);

    /** Notes who made its plan. */
    void plannedBy(String model, boolean degraded);

    /** Takes what the other interview is made for; its plan comes apart. */
    void take(StoredInterview other);

    /** This question waits for its answer now. */
    void ask(UUID exchangeId);

    /** No question waits for an answer any more. */
    void askNothing();

    /** The number of the next segment of its transcript. */
    long nextSegment();

    /** How a model words what it says in this interview. */
    default PromptStyle manner() {
        return new PromptStyle(persona(), language());
    }

    default Difficulty difficultyLevel() {
        return Difficulty.of(difficulty()).orElse(Difficulty.MEDIUM);
    }

    default InterviewType type() {
        return InterviewType.of(interviewType()).orElse(InterviewType.MIXED);
    }

    /** Whether assessments may be shown now: in mode {@code real} only after the end. */
    default boolean showsAssessments() {
        return !"real".equals(mode()) || finishedAt() != null;
    }
}

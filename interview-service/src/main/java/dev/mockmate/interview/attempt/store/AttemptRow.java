package dev.mockmate.interview.attempt.store;

import dev.mockmate.interview.attempt.domain.Attempt;
import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.store.InterviewRow;
import dev.mockmate.interview.feedback.domain.ScoredAttempt;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An answer to a question: first a draft, then a job to be assessed, then an assessment. */
@Entity
@Table(name = "mock_interview_attempts")
public class AttemptRow {
    @Id
    public UUID id;

    public UUID exchangeId;
    public UUID interviewId;
    public UUID userId;
    public int number;
    public String status;
    public String answerText;
    public boolean transcribed;
    public double responseTime;
    public String delivery;
    public boolean followUpAllowed;

    /** JSON text, not a JSON type: a mutable value would look changed after every read, and be written back. */
    public String assessment;

    public int partsKnown;
    public Double overall;
    public String aiFeedback;
    public String modelVersion;
    public boolean degraded;
    public boolean ordersIgnored;
    public int droppedQuotes;
    public int removedInventions;
    public String error;
    public Instant createdAt;
    public Instant submittedAt;
    public Instant completedAt;
    public Instant dueAt;
    public Instant claimedUntil;
    public int tries;

    /** When a stood-in assessment is done again; null = never. */
    public Instant redoAt;

    public int redoTries;

    /** Where the attempt stands. */
    public Attempt state() {
        return switch (status) {
            case "draft" -> new Attempt.Draft(answerText);
            case "processing" -> new Attempt.Processing(answer(), known(), Optional.ofNullable(error), work());
            case "failed" -> new Attempt.Failed(answer(), known(), error, work());
            case "completed" ->
                new Attempt.Completed(
                        answer(),
                        known(),
                        new Attempt.Judged(
                                Optional.ofNullable(overall), modelVersion, degraded, droppedQuotes, removedInventions),
                        completedAt,
                        Optional.ofNullable(redoAt));
            default -> throw new IllegalStateException("No such attempt status: " + status);
        };
    }

    /** Takes over the next state. */
    public void become(Attempt next) {
        status = next.status();
        if (next instanceof Attempt.Draft draft) {
            answerText = draft.text();
            assessment = Attempt.Known.NOTHING.parts();
        } else if (next instanceof Attempt.Submitted submitted) {
            take(submitted);
        }
    }

    /** Hands the answer of a draft in. */
    public void submit(Attempt.Answer answer) {
        become(((Attempt.Draft) state()).submit(answer));
    }

    private void take(Attempt.Submitted next) {
        answerText = next.answer().text();
        responseTime = next.answer().responseSeconds();
        delivery = next.answer().delivery().orElse(null);
        submittedAt = next.answer().submittedAt();
        assessment = next.known().parts();
        partsKnown = next.known().count();
        if (next instanceof Attempt.Processing processing) {
            take(processing.work());
            error = processing.error().orElse(null);
            overall = null;
            completedAt = null;
            redoAt = null;
            redoTries = 0;
        } else if (next instanceof Attempt.Failed failed) {
            take(failed.work());
            error = failed.error();
        } else if (next instanceof Attempt.Completed completed) {
            take(completed);
        }
    }

    private void take(Attempt.Work work) {
        dueAt = work.dueAt().orElse(null);
        tries = work.tries();
        claimedUntil = work.claimedUntil().orElse(null);
    }

    private void take(Attempt.Completed completed) {
        overall = completed.judged().overall().orElse(null);
        modelVersion = completed.judged().modelVersion();
        degraded = completed.judged().degraded();
        droppedQuotes = completed.judged().droppedQuotes();
        removedInventions = completed.judged().removedInventions();
        completedAt = completed.completedAt();
        redoAt = completed.redoAt().orElse(null);
        claimedUntil = null;
        error = null;
    }

    private Attempt.Answer answer() {
        return new Attempt.Answer(answerText, responseTime, Optional.ofNullable(delivery), submittedAt);
    }

    private Attempt.Known known() {
        return new Attempt.Known(assessment, partsKnown);
    }

    private Attempt.Work work() {
        return new Attempt.Work(Optional.ofNullable(dueAt), tries, Optional.ofNullable(claimedUntil));
    }

    /** The parts of the assessment that are known, by name. */
    public JsonObject parts() {
        return new JsonObject(assessment);
    }

    public boolean isDraft() {
        return "draft".equals(status);
    }

    public boolean isProcessing() {
        return "processing".equals(status);
    }

    /** Handed in and without its whole assessment, which is still tried: soon, or after hours when it has failed. */
    public boolean isToBeAssessed() {
        return isProcessing() || (isFailed() && dueAt != null);
    }

    /** Its assessment, or that there is none, is not the last word. */
    public boolean isProvisional() {
        return isToBeAssessed() || redoAt != null;
    }

    public boolean isFailed() {
        return "failed".equals(status);
    }

    public boolean isCompleted() {
        return "completed".equals(status);
    }

    public ScoredAttempt scored() {
        return new ScoredAttempt(id, exchangeId, number, Optional.ofNullable(overall), responseTime);
    }

    /** The same while its score is hidden. */
    public ScoredAttempt unscored() {
        return new ScoredAttempt(id, exchangeId, number, Optional.empty(), responseTime);
    }

    /** Whether the interview waits for this attempt's assessment to go on. */
    public boolean isAwaitedBy(InterviewRow interview) {
        return number == 1
                && interview.state() instanceof Interview.Assessing
                && exchangeId.equals(interview.currentExchangeId);
    }
}

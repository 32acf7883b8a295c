// Longer than 300 lines: each column of one row, and what changes it.
package dev.mockmate.interview.attempt.store;

import dev.mockmate.interview.attempt.domain.Attempt;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** An answer to a question: first a draft, then a job to be assessed, then an assessment. */
@Entity
@DynamicUpdate
@Table(name = "mock_interview_attempts")
public class AttemptRow implements StoredAttempt {
    @Id
    UUID id;

    UUID exchangeId;
    UUID interviewId;
    UUID userId;
    int number;
    String status;
    String answerText;
    boolean transcribed;
    double responseTime;
    String delivery;
    boolean followUpAllowed;

    /** JSON text, not a JSON type: a mutable value would look changed after every read, and be written back. */
    String assessment;

    int partsKnown;
    Double overall;
    String aiFeedback;
    String modelVersion;
    boolean degraded;
    boolean ordersIgnored;
    int droppedQuotes;
    int removedInventions;
    String error;
    Instant createdAt;
    Instant submittedAt;
    Instant completedAt;
    Instant dueAt;
    Instant claimedUntil;
    int tries;

    /** When a stood-in assessment is done again; null = never. */
    Instant redoAt;

    int redoTries;

    /** For Hibernate. */
    protected AttemptRow() {}

    /** An empty draft, not stored yet. */
    public static AttemptRow open(UUID id, UUID exchangeId, UUID interviewId, UUID userId, int number, Instant at) {
        AttemptRow row = new AttemptRow();
        row.id = id;
        row.exchangeId = exchangeId;
        row.interviewId = interviewId;
        row.userId = userId;
        row.number = number;
        row.createdAt = at;
        row.become(Attempt.open());
        return row;
    }

    @Override
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

    @Override
    public void become(Attempt next) {
        status = next.status();
        if (next instanceof Attempt.Draft draft) {
            answerText = draft.text();
            assessment = Attempt.Known.NOTHING.parts();
        } else if (next instanceof Attempt.Submitted submitted) {
            take(submitted);
        }
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

    @Override
    public void markTranscribed(boolean inTranscript) {
        transcribed = inTranscript;
    }

    @Override
    public void allowFollowUp(boolean allowed) {
        followUpAllowed = allowed;
    }

    @Override
    public void noteOrders(boolean ignored) {
        ordersIgnored = ignored;
    }

    @Override
    public void feedback(String byClient) {
        aiFeedback = byClient;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public UUID exchangeId() {
        return exchangeId;
    }

    @Override
    public UUID interviewId() {
        return interviewId;
    }

    @Override
    public UUID userId() {
        return userId;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String status() {
        return status;
    }

    @Override
    public String answerText() {
        return answerText;
    }

    @Override
    public boolean transcribed() {
        return transcribed;
    }

    @Override
    public double responseTime() {
        return responseTime;
    }

    @Override
    public String delivery() {
        return delivery;
    }

    @Override
    public boolean followUpAllowed() {
        return followUpAllowed;
    }

    @Override
    public String assessment() {
        return assessment;
    }

    @Override
    public int partsKnown() {
        return partsKnown;
    }

    @Override
    public Double overall() {
        return overall;
    }

    @Override
    public String aiFeedback() {
        return aiFeedback;
    }

    @Override
    public String modelVersion() {
        return modelVersion;
    }

    @Override
    public boolean degraded() {
        return degraded;
    }

    @Override
    public boolean ordersIgnored() {
        return ordersIgnored;
    }

    @Override
    public String error() {
        return error;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant submittedAt() {
        return submittedAt;
    }

    @Override
    public Instant completedAt() {
        return completedAt;
    }

    @Override
    public Instant dueAt() {
        return dueAt;
    }

    @Override
    public int tries() {
        return tries;
    }

    @Override
    public Instant redoAt() {
        return redoAt;
    }

    @Override
    public int redoTries() {
        return redoTries;
    }
}

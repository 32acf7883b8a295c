package dev.mockmate.interview.exchange.store;

import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.domain.InterviewBrief;
import dev.mockmate.interview.exchange.domain.ScriptPlayback;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.QuestionPlan;
import dev.mockmate.interview.planning.store.PlanJson;
import dev.mockmate.interview.planning.store.ProfileJson;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** An interview: its plan, and where it stands. One per session. */
@Entity
@DynamicUpdate
@Table(name = "mock_interviews")
public class InterviewRow implements StoredInterview {
    @Id
    UUID id;

    UUID sessionId;
    UUID userId;
    String status;
    String mode;
    String persona;

    /** BCP 47: the session's when the interview was prepared. */
    String language;

    String jobTitle;
    String jobDescription;
    String company;
    String resume;
    UUID jobDescriptionId;

    /** JSON text; null in rows that are older than the column. */
    String jobProfile;

    String difficulty;
    String interviewType;

    /** JSON text, not a JSON type: a mutable value would look changed after every read, and be written back. */
    String plan;

    @Transient
    private QuestionPlan knownPlan;

    @Transient
    private String planOfText;

    String planModel;
    boolean planDegraded;
    int asked;
    boolean followUp;
    UUID currentExchangeId;
    long transcriptSequence;
    Instant createdAt;
    Instant updatedAt;
    Instant finishedAt;

    /** Whether it plays a script; see {@link #script()}. */
    boolean scripted;

    /** How many lines of the script were said. */
    int scriptLine;

    /** When the next one is; null when none is to come by itself. */
    Instant scriptDueAt;

    /** For Hibernate. */
    protected InterviewRow() {}

    /** An interview without a plan, not stored yet. */
    static InterviewRow blank(UUID id, UUID sessionId, UUID userId, InterviewBrief brief, Instant at) {
        InterviewRow row = new InterviewRow();
        row.id = id;
        row.sessionId = sessionId;
        row.userId = userId;
        row.mode = brief.mode().wire();
        row.persona = brief.persona();
        row.language = brief.language();
        row.jobTitle = brief.jobTitle();
        row.jobDescription = brief.jobDescription();
        row.company = brief.company();
        row.resume = brief.resume();
        row.jobDescriptionId = brief.jobDescriptionId().orElse(null);
        row.jobProfile = ProfileJson.write(brief.profile()).encode();
        row.interviewType = brief.type().wire();
        row.difficulty = brief.difficulty().wire();
        row.createdAt = at;
        return row;
    }

    @Override
    public Interview state() {
        return Interview.stored(status, plan(), asked, followUp);
    }

    /** Read once for each text: it is asked for with every look at the state. */
    private QuestionPlan plan() {
        if (planOfText != plan) {
            knownPlan = PlanJson.read(new JsonObject(plan));
            planOfText = plan;
        }
        return knownPlan;
    }

    private void plan(QuestionPlan next) {
        if (planOfText != plan || knownPlan != next) {
            plan = PlanJson.write(next).encode();
            knownPlan = next;
            planOfText = plan;
        }
    }

    @Override
    public void become(Interview next, Instant now) {
        status = next.status();
        asked = next.asked();
        followUp = next instanceof Interview.Open open && open.followUp()
                || next instanceof Interview.Assessing assessing && assessing.followUp();
        plan(next.plan());
        updatedAt = now;
        if (next instanceof Interview.Finished) {
            script().ifPresent(script -> become(script.stop()));
            finishedAt = finishedAt == null ? now : finishedAt;
        }
    }

    @Override
    public Optional<ScriptPlayback> script() {
        return scripted
                ? Optional.of(ScriptPlayback.stored(scriptLine, Optional.ofNullable(scriptDueAt), finishedAt != null))
                : Optional.empty();
    }

    @Override
    public void become(ScriptPlayback next) {
        scripted = true;
        scriptLine = next.said();
        scriptDueAt = next.dueAt().orElse(null);
    }

    @Override
    public JobProfile job() {
        return jobProfile == null
                ? JobProfile.of(jobTitle, jobDescription, company, resume)
                : ProfileJson.read(new JsonObject(jobProfile));
    }

    @Override
    public void plannedBy(String model, boolean degraded) {
        planModel = model;
        planDegraded = degraded;
    }

    @Override
    public void take(StoredInterview other) {
        InterviewRow wanted = (InterviewRow) other;
        mode = wanted.mode;
        persona = wanted.persona;
        language = wanted.language;
        jobTitle = wanted.jobTitle;
        jobDescription = wanted.jobDescription;
        company = wanted.company;
        resume = wanted.resume;
        jobDescriptionId = wanted.jobDescriptionId;
        jobProfile = wanted.jobProfile;
        interviewType = wanted.interviewType;
        difficulty = wanted.difficulty;
    }

    @Override
    public void ask(UUID exchangeId) {
        currentExchangeId = exchangeId;
    }

    @Override
    public void askNothing() {
        currentExchangeId = null;
    }

    @Override
    public long nextSegment() {
        return ++transcriptSequence;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public UUID sessionId() {
        return sessionId;
    }

    @Override
    public UUID userId() {
        return userId;
    }

    @Override
    public String status() {
        return status;
    }

    @Override
    public String mode() {
        return mode;
    }

    @Override
    public String persona() {
        return persona;
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public String jobTitle() {
        return jobTitle;
    }

    @Override
    public String jobDescription() {
        return jobDescription;
    }

    @Override
    public String company() {
        return company;
    }

    @Override
    public String resume() {
        return resume;
    }

    @Override
    public UUID jobDescriptionId() {
        return jobDescriptionId;
    }

    @Override
    public String difficulty() {
        return difficulty;
    }

    @Override
    public String interviewType() {
        return interviewType;
    }

    @Override
    public String planModel() {
        return planModel;
    }

    @Override
    public boolean planDegraded() {
        return planDegraded;
    }

    @Override
    public int asked() {
        return asked;
    }

    @Override
    public UUID currentExchangeId() {
        return currentExchangeId;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant updatedAt() {
        return updatedAt;
    }

    @Override
    public Instant finishedAt() {
        return finishedAt;
    }
}

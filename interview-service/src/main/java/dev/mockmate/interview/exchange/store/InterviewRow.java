package dev.mockmate.interview.exchange.store;

import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.domain.ScriptPlayback;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.InterviewType;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.PromptStyle;
import dev.mockmate.interview.planning.store.PlanJson;
import dev.mockmate.interview.planning.store.ProfileJson;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An interview: its plan, and where it stands. One per session. */
@Entity
@Table(name = "mock_interviews")
public class InterviewRow {
    @Id
    public UUID id;

    public UUID sessionId;
    public UUID userId;
    public String status;
    public String mode;
    public String persona;

    /** BCP 47: the session's when the interview was prepared. */
    public String language;

    public String jobTitle;
    public String jobDescription;
    public String company;
    public String resume;
    public UUID jobDescriptionId;

    /** JSON text; null in rows that are older than the column. */
    public String jobProfile;

    public String difficulty;
    public String interviewType;

    /** JSON text, not a JSON type: a mutable value would look changed after every read, and be written back. */
    public String plan;

    public String planModel;
    public boolean planDegraded;
    public int asked;
    public boolean followUp;
    public UUID currentExchangeId;
    public long transcriptSequence;
    public Instant createdAt;
    public Instant updatedAt;
    public Instant finishedAt;

    /** Whether it plays a script; see {@link #script()}. */
    public boolean scripted;

    /** How many lines of the script were said. */
    public int scriptLine;

    /** When the next one is; null when none is to come by itself. */
    public Instant scriptDueAt;

    /** Where the interview stands. */
    public Interview state() {
        return Interview.stored(status, PlanJson.read(new JsonObject(plan)), asked, followUp);
    }

    /** Takes over the next state. */
    public void become(Interview next, Instant now) {
        status = next.status();
        asked = next.asked();
        followUp = next instanceof Interview.Open open && open.followUp()
                || next instanceof Interview.Assessing assessing && assessing.followUp();
        plan = PlanJson.write(next.plan()).encode();
        updatedAt = now;
        if (next instanceof Interview.Finished) {
            script().ifPresent(script -> become(script.stop()));
            finishedAt = finishedAt == null ? now : finishedAt;
        }
    }

    /** How far its script has been said; empty for an interview with an interviewer. */
    public Optional<ScriptPlayback> script() {
        return scripted
                ? Optional.of(ScriptPlayback.stored(scriptLine, Optional.ofNullable(scriptDueAt), finishedAt != null))
                : Optional.empty();
    }

    /** Makes it a scripted one, or takes over the next state of its script. */
    public void become(ScriptPlayback next) {
        scripted = true;
        scriptLine = next.said();
        scriptDueAt = next.dueAt().orElse(null);
    }

    /** What the job asks for, read from job and résumé when the interview was prepared. */
    public JobProfile job() {
        return jobProfile == null
                ? JobProfile.of(jobTitle, jobDescription, company, resume)
                : ProfileJson.read(new JsonObject(jobProfile));
    }

    /** Reads job and résumé; long ones take a while. */
    public void readJob() {
        jobProfile = ProfileJson.write(JobProfile.of(jobTitle, jobDescription, company, resume))
                .encode();
    }

    /** How a model words what it says in this interview. */
    public PromptStyle manner() {
        return new PromptStyle(persona, language);
    }

    public Difficulty difficultyLevel() {
        return Difficulty.of(difficulty).orElse(Difficulty.MEDIUM);
    }

    public InterviewType type() {
        return InterviewType.of(interviewType).orElse(InterviewType.MIXED);
    }

    /** Whether assessments may be shown now: in mode {@code real} only after the end. */
    public boolean showsAssessments() {
        return !"real".equals(mode) || finishedAt != null;
    }
}

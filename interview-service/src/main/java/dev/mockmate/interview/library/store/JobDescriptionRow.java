package dev.mockmate.interview.library.store;

import dev.mockmate.interview.planning.domain.JobProfile;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A description of a job somebody wants, with what was read from it. */
@Entity
@Table(name = "job_descriptions")
public class JobDescriptionRow {
    @Id
    public UUID id;

    public UUID userId;
    public String title;
    public String company;
    public String text;
    public String skills;
    public String competencies;
    public String seniority;
    public boolean technical;
    public Instant createdAt;
    public Instant updatedAt;

    /** Takes over what was read from title and text. */
    public void take(JobProfile profile) {
        skills = TextArray.write(profile.skills());
        competencies = TextArray.write(
                profile.competencies().stream().map(one -> one.wire()).toList());
        seniority = profile.seniority().wire();
        technical = profile.technical();
    }

    public List<String> skillNames() {
        return TextArray.read(skills);
    }

    public List<String> competencyNames() {
        return TextArray.read(competencies);
    }
}

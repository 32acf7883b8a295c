package dev.mockmate.interview.library.store;

import dev.mockmate.interview.library.domain.JobDescription;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A {@link JobDescription} as it is stored. */
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

    static JobDescriptionRow of(JobDescription description) {
        JobDescriptionRow row = new JobDescriptionRow();
        row.id = description.id();
        row.userId = description.userId();
        row.createdAt = description.createdAt();
        row.take(description);
        return row;
    }

    void take(JobDescription description) {
        title = description.wording().title();
        company = description.wording().company();
        text = description.wording().text();
        skills = TextArray.write(description.skills());
        competencies = TextArray.write(description.competencies());
        seniority = description.seniority();
        technical = description.technical();
        updatedAt = description.updatedAt();
    }

    JobDescription description() {
        return new JobDescription(
                id,
                userId,
                new JobDescription.Wording(title, company, text),
                TextArray.read(skills),
                TextArray.read(competencies),
                seniority,
                technical,
                createdAt,
                updatedAt);
    }
}

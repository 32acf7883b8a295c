package dev.mockmate.interview.library.store;

import dev.mockmate.interview.library.domain.Resume;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A {@link Resume} as it is stored. */
@Entity
@Table(name = "resumes")
public class ResumeRow {
    @Id
    public UUID id;

    public UUID userId;
    public String title;
    public String text;
    public String skills;
    public String titles;
    public String seniority;
    public Instant createdAt;
    public Instant updatedAt;

    static ResumeRow of(Resume resume) {
        ResumeRow row = new ResumeRow();
        row.id = resume.id();
        row.userId = resume.userId();
        row.createdAt = resume.createdAt();
        row.take(resume);
        return row;
    }

    void take(Resume resume) {
        title = resume.wording().title();
        text = resume.wording().text();
        skills = TextArray.write(resume.skills());
        titles = TextArray.write(resume.titles());
        seniority = resume.seniority();
        updatedAt = resume.updatedAt();
    }

    Resume resume() {
        return new Resume(
                id,
                userId,
                new Resume.Wording(title, text),
                TextArray.read(skills),
                TextArray.read(titles),
                seniority,
                createdAt,
                updatedAt);
    }
}

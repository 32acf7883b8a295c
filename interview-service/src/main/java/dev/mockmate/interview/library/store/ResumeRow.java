package dev.mockmate.interview.library.store;

import dev.mockmate.interview.library.domain.ResumeProfile;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A résumé somebody keeps, with what was read from it. */
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

    /** Takes over what was read. */
    public void take(ResumeProfile profile) {
        skills = TextArray.write(profile.skills());
        titles = TextArray.write(profile.titles());
        seniority = profile.seniority().wire();
    }

    public List<String> skillNames() {
        return TextArray.read(skills);
    }

    public List<String> titleNames() {
        return TextArray.read(titles);
    }
}

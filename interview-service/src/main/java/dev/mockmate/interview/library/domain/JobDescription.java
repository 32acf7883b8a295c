package dev.mockmate.interview.library.domain;

import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.JobProfile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A description of a job somebody wants, with what was read from it.
 *
 * @param competencies by their names on the wire
 * @param seniority by its name on the wire
 */
public record JobDescription(
        UUID id,
        UUID userId,
        Wording wording,
        List<String> skills,
        List<String> competencies,
        String seniority,
        boolean technical,
        Instant createdAt,
        Instant updatedAt) {

    /** A description as its owner wrote it; the company may be empty. */
    public record Wording(String title, String company, String text) {}

    public JobDescription {
        skills = List.copyOf(skills);
        competencies = List.copyOf(competencies);
    }

    /** One that is kept from now on. */
    public static JobDescription of(UUID id, UUID userId, Wording wording, JobProfile profile, Instant now) {
        return read(id, userId, wording, profile, now, now);
    }

    /** The same with another text. */
    public JobDescription reworded(Wording other, JobProfile profile, Instant now) {
        return read(id, userId, other, profile, createdAt, now);
    }

    private static JobDescription read(
            UUID id, UUID userId, Wording wording, JobProfile profile, Instant createdAt, Instant updatedAt) {
        return new JobDescription(
                id,
                userId,
                wording,
                profile.skills(),
                profile.competencies().stream().map(Competency::wire).toList(),
                profile.seniority().wire(),
                profile.technical(),
                createdAt,
                updatedAt);
    }
}

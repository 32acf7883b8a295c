package dev.mockmate.interview.library.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A résumé somebody keeps, with what was read from it.
 *
 * @param titles that were held, newest first
 * @param seniority by its name on the wire
 */
public record Resume(
        UUID id,
        UUID userId,
        Wording wording,
        List<String> skills,
        List<String> titles,
        String seniority,
        Instant createdAt,
        Instant updatedAt) {

    /** A résumé as its owner wrote it. */
    public record Wording(String title, String text) {}

    public Resume {
        skills = List.copyOf(skills);
        titles = List.copyOf(titles);
    }

    /** One that is kept from now on. */
    public static Resume of(UUID id, UUID userId, Wording wording, ResumeProfile profile, Instant now) {
        return read(id, userId, wording, profile, now, now);
    }

    /** The same with another text. */
    public Resume reworded(Wording other, ResumeProfile profile, Instant now) {
        return read(id, userId, other, profile, createdAt, now);
    }

    private static Resume read(
            UUID id, UUID userId, Wording wording, ResumeProfile profile, Instant createdAt, Instant updatedAt) {
        return new Resume(
                id,
                userId,
                wording,
                profile.skills(),
                profile.titles(),
                profile.seniority().wire(),
                createdAt,
                updatedAt);
    }
}

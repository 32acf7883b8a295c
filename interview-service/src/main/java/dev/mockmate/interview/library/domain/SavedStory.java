package dev.mockmate.interview.library.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A story in its owner's library, with the question and the answer it comes from.
 *
 * @param digest what is compared of it
 * @param coachNotes JSON text: an array of {@code {change_type, original_snippet, revised_snippet, reason}}
 */
public record SavedStory(
        UUID id,
        UUID userId,
        Story story,
        StoryDigest digest,
        String coachNotes,
        Origin origin,
        Optional<UUID> jobDescriptionId,
        Instant createdAt,
        Instant updatedAt) {

    /** The attempt a story comes from; question and answer are empty when there is none. */
    public record Origin(Optional<UUID> attemptId, String questionText, String answerText) {
        /** A story somebody wrote down by themselves. */
        public static final Origin NONE = new Origin(Optional.empty(), "", "");
    }

    /** One that is kept from now on. */
    public static SavedStory of(
            UUID id,
            UUID userId,
            Story story,
            String coachNotes,
            Origin origin,
            Optional<UUID> jobDescriptionId,
            Instant now) {
        return new SavedStory(id, userId, story, digest(id, story), coachNotes, origin, jobDescriptionId, now, now);
    }

    /** The same told in another way. */
    public SavedStory changed(
            Story told, String notes, Origin comesFrom, Optional<UUID> forJobDescription, Instant now) {
        return new SavedStory(id, userId, told, digest(id, told), notes, comesFrom, forJobDescription, createdAt, now);
    }

    private static StoryDigest digest(UUID id, Story story) {
        return new StoryDigest(id, story.title(), story.competencies(), story.subjects(), story.missing());
    }
}

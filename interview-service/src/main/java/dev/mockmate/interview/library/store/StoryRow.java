package dev.mockmate.interview.library.store;

import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.library.domain.SavedStory;
import dev.mockmate.interview.library.domain.Story;
import dev.mockmate.interview.library.domain.StoryDigest;
import dev.mockmate.interview.planning.domain.Competency;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.UUID;

/** A {@link SavedStory} as it is stored. */
@Entity
@Table(name = "star_stories")
public class StoryRow {
    @Id
    public UUID id;

    public UUID userId;
    public String title;
    public String situation;
    public String task;
    public String action;
    public String result;
    public String polishedAnswer;

    /** JSON text: an array of {@code {change_type, original_snippet, revised_snippet, reason}}. */
    public String coachNotes;

    public String competencies;
    public String questionText;
    public String originalAnswer;
    public UUID sourceAttemptId;
    public UUID jobDescriptionId;
    public String fingerprint;
    public String subjects;
    public String missing;
    public Instant createdAt;
    public Instant updatedAt;

    static StoryRow of(SavedStory saved) {
        StoryRow row = new StoryRow();
        row.id = saved.id();
        row.userId = saved.userId();
        row.createdAt = saved.createdAt();
        row.take(saved);
        return row;
    }

    /** Takes a story over, with what is compared of it. */
    void take(SavedStory saved) {
        Story story = saved.story();
        title = story.title();
        situation = story.parts().situation();
        task = story.parts().task();
        action = story.parts().action();
        result = story.parts().result();
        polishedAnswer = story.polishedAnswer();
        competencies = TextArray.write(
                story.competencies().stream().map(Competency::wire).toList());
        fingerprint = story.fingerprint();
        subjects = String.join(" ", story.subjects());
        missing = TextArray.write(story.missing().stream().map(Star.Part::wire).toList());
        coachNotes = saved.coachNotes();
        questionText = saved.origin().questionText();
        originalAnswer = saved.origin().answerText();
        sourceAttemptId = saved.origin().attemptId().orElse(null);
        jobDescriptionId = saved.jobDescriptionId().orElse(null);
        updatedAt = saved.updatedAt();
    }

    SavedStory saved() {
        StoryDigest digest = digest(id, title, competencies, subjects, missing);
        return new SavedStory(
                id,
                userId,
                new Story(
                        title,
                        new Star.Version(situation, task, action, result),
                        polishedAnswer,
                        digest.competencies()),
                digest,
                coachNotes,
                new SavedStory.Origin(Optional.ofNullable(sourceAttemptId), questionText, originalAnswer),
                Optional.ofNullable(jobDescriptionId),
                createdAt,
                updatedAt);
    }

    static StoryDigest digest(UUID id, String title, String competencies, String subjects, String missing) {
        Set<String> stems = new LinkedHashSet<>();
        new StringTokenizer(subjects, " ").asIterator().forEachRemaining(stem -> stems.add(stem.toString()));
        return new StoryDigest(
                id,
                title,
                TextArray.read(competencies).stream()
                        .map(name -> Competency.of(name).orElseThrow())
                        .toList(),
                stems,
                Arrays.stream(Star.Part.values())
                        .filter(part -> TextArray.read(missing).contains(part.wire()))
                        .toList());
    }
}

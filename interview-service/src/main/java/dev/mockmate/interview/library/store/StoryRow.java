package dev.mockmate.interview.library.store;

import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.library.domain.Story;
import dev.mockmate.interview.library.domain.StoryDigest;
import dev.mockmate.interview.planning.domain.Competency;
import io.vertx.core.json.JsonArray;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.UUID;

/** A story of somebody's answer library, with the question and the answer it comes from. */
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

    /** Takes a story over, with what is compared of it. */
    public void take(Story story) {
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
    }

    public Story story() {
        return new Story(
                title,
                new Star.Version(situation, task, action, result),
                polishedAnswer,
                competencyNames().stream()
                        .map(name -> Competency.of(name).orElseThrow())
                        .toList());
    }

    public StoryDigest digest() {
        return digest(id, title, competencies, subjects, missing);
    }

    public List<String> competencyNames() {
        return TextArray.read(competencies);
    }

    public List<String> missingParts() {
        return TextArray.read(missing);
    }

    public JsonArray notes() {
        return new JsonArray(coachNotes);
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

package dev.mockmate.testsession.question.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a version of a question says, before it is one.
 *
 * @param text what the candidate reads, Markdown
 */
public record QuestionDraft(
        String title, String text, Difficulty difficulty, List<String> tags, int points, Grading grading, Task task) {
    /** Keeps its list to itself. */
    public QuestionDraft {
        tags = List.copyOf(tags);
    }

    /** Whether it comes with programs that solve it. */
    public boolean hasSolutions() {
        return task instanceof Task.Code code && !code.referenceSolutions().isEmpty();
    }

    /** The first version of a question. */
    public Question first(UUID uuid, String organisation, Instant at) {
        return version(uuid, 1, organisation, at, at);
    }

    /** The version after another one. */
    public Question after(Question known, Instant at) {
        return version(known.uuid(), known.version() + 1, known.organisation(), known.createdAt(), at);
    }

    /** Whether a version says just this. */
    public boolean says(Question question) {
        return version(
                        question.uuid(),
                        question.version(),
                        question.organisation(),
                        question.createdAt(),
                        question.updatedAt())
                .equals(question);
    }

    private Question version(UUID uuid, int version, String organisation, Instant createdAt, Instant updatedAt) {
        return new Question(
                uuid,
                version,
                organisation,
                title,
                text,
                difficulty,
                tags,
                points,
                grading,
                task,
                createdAt,
                updatedAt);
    }
}

package dev.mockmate.testsession.question.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of a question. Versions never change: a test that runs keeps the version it began with.
 *
 * @param version 1 for the first one
 * @param organisation whose it is; empty for the shared bank
 * @param text what the candidate reads, Markdown
 * @param points earned by a full answer
 * @param createdAt of the question
 * @param updatedAt of this version
 */
public record Question(
        UUID uuid,
        int version,
        String organisation,
        String title,
        String text,
        Difficulty difficulty,
        List<String> tags,
        int points,
        Grading grading,
        Task task,
        Instant createdAt,
        Instant updatedAt) {
    /** The organisation of questions everybody may use. */
    public static final String SHARED = "";

    /** Keeps its list to itself. */
    public Question {
        tags = List.copyOf(tags);
    }

    /** Whether it is in the shared bank, which only admins change. */
    public boolean isShared() {
        return organisation.equals(SHARED);
    }

    /** Its task when it is answered by a program. */
    public Optional<Task.Code> code() {
        return task instanceof Task.Code code ? Optional.of(code) : Optional.empty();
    }

    /** Its kind, as clients see it. */
    public QuestionType type() {
        return QuestionType.of(task);
    }
}

package dev.mockmate.testsession.invitation.domain;

import java.util.List;
import java.util.UUID;

/**
 * What a test consists of.
 *
 * @param instructions what the candidate reads first; may be empty
 * @param questionIds the questions, in order
 * @param sections the names of the parts, in order
 */
public record TestPlan(String instructions, List<UUID> questionIds, List<String> sections, int durationMinutes) {
    /** Keeps its lists to itself. */
    public TestPlan {
        questionIds = List.copyOf(questionIds);
        sections = List.copyOf(sections);
    }
}

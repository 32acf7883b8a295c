package dev.mockmate.testsession.domain;

import java.util.List;
import java.util.UUID;

/**
 * What a test consists of.
 *
 * @param questionIds the questions, in order; empty when the page brings its own
 * @param sections the names of the parts, in order; empty when there is one
 */
public record Paper(List<UUID> questionIds, List<String> sections) {

    /** Keeps its lists to itself. */
    public Paper {
        questionIds = List.copyOf(questionIds);
        sections = List.copyOf(sections);
    }
}

package dev.mockmate.testsession.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a test consists of.
 *
 * @param questionIds the questions, in order; empty when the page brings its own
 * @param versions the version of each question that the test began with; questions that are in no bank have none
 * @param sections the names of the parts, in order; empty when there is one
 */
public record TestContents(List<UUID> questionIds, Map<UUID, Integer> versions, List<String> sections) {

    /** Keeps its lists to itself. */
    public TestContents {
        questionIds = List.copyOf(questionIds);
        versions = Map.copyOf(versions);
        sections = List.copyOf(sections);
    }
}

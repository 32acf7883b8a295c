package dev.mockmate.testsession.result.domain;

import dev.mockmate.testsession.question.domain.Language;
import java.util.Optional;
import java.util.Set;

/** What a candidate left as an answer. */
public sealed interface GivenAnswer {
    /** Nothing. */
    record Nothing() implements GivenAnswer {}

    /** Choices, by id. */
    record Picked(Set<String> ids) implements GivenAnswer {
        /** Keeps its set to itself. */
        public Picked {
            ids = Set.copyOf(ids);
        }
    }

    /** A text. */
    record Written(String text) implements GivenAnswer {}

    /**
     * A program.
     *
     * @param language empty when it was not said
     */
    record Coded(Optional<Language> language, String code) implements GivenAnswer {}

    /** Something that is no answer to such a question; a person looks at it. */
    record Unreadable() implements GivenAnswer {}
}

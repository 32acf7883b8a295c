package dev.mockmate.testsession.result.application;

import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.store.Questions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The questions of a test that are worth points: those it names, in the versions it began with. A test that names none has those of
 * the shared bank that were answered.
 */
@ApplicationScoped
class QuestionsOfTest {
    private static final int ID = 36;

    private final Questions questions;

    QuestionsOfTest(Questions questions) {
        this.questions = questions;
    }

    Uni<List<Question>> of(CodingTest test) {
        List<UUID> named = test.contents().questionIds();
        return named.isEmpty()
                ? answered(test)
                : versions(named, test.contents().versions());
    }

    private Uni<List<Question>> versions(List<UUID> named, Map<UUID, Integer> versions) {
        return Multi.createFrom()
                .iterable(
                        named.stream().filter(versions::containsKey).distinct().toList())
                .onItem()
                .transformToUniAndConcatenate(id -> questions.version(id, versions.get(id)))
                .select()
                .where(Optional::isPresent)
                .map(Optional::get)
                .collect()
                .asList();
    }

    private Uni<List<Question>> answered(CodingTest test) {
        List<UUID> ids = test.progress().answers().values().keySet().stream()
                .flatMap(name -> id(name).stream())
                .toList();
        return questions
                .current(ids)
                .map(found -> found.stream().filter(Question::isShared).toList());
    }

    private static Optional<UUID> id(String name) {
        try {
            return name.length() == ID ? Optional.of(UUID.fromString(name)) : Optional.empty();
        } catch (IllegalArgumentException notOfTheBank) {
            return Optional.empty();
        }
    }
}

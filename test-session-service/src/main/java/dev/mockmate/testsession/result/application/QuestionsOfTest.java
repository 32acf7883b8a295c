package dev.mockmate.testsession.result.application;

import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.store.Questions;
import dev.mockmate.testsession.result.store.Rejudges;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The questions of a test that are worth points, in the versions their answers are graded by: those the test began with, unless a
 * request to grade anew said otherwise since (rule <b>rejudge</b>). A test that names none has those of the shared bank that were
 * answered.
 */
@ApplicationScoped
class QuestionsOfTest {
    private static final int ID = 36;

    private final Questions questions;
    private final Rejudges rejudges;

    QuestionsOfTest(Questions questions, Rejudges rejudges) {
        this.questions = questions;
        this.rejudges = rejudges;
    }

    Uni<List<Question>> of(CodingTest test) {
        List<UUID> named = test.contents().questionIds();
        return named.isEmpty()
                ? answered(test)
                : versions(named, test.contents().versions(), test.timing().startedAt());
    }

    /**
     * Whether answers of the test are graded by this version now. Until the transaction ends nobody can ask for another one, so what
     * is stored meanwhile is there for whoever asks next.
     */
    Uni<Boolean> isGradedBy(CodingTest test, Question question) {
        return questions
                .share(question.uuid())
                .chain(() -> rejudges.versions(
                        List.of(question.uuid()), test.timing().startedAt()))
                .map(anew -> anew.getOrDefault(question.uuid(), question.version()) == question.version());
    }

    private Uni<List<Question>> versions(List<UUID> named, Map<UUID, Integer> begunWith, Instant begun) {
        List<UUID> known =
                named.stream().filter(begunWith::containsKey).distinct().toList();
        return rejudges.versions(known, begun)
                .chain(anew ->
                        InOrder.all(known, id -> questions.version(id, anew.getOrDefault(id, begunWith.get(id)))))
                .map(found -> found.stream().flatMap(Optional::stream).toList());
    }

    private Uni<List<Question>> answered(CodingTest test) {
        List<UUID> ids = test.progress().answers().values().keySet().stream()
                .flatMap(name -> id(name).stream())
                .toList();
        return questions.current(ids).chain(found -> {
            List<Question> shared = found.stream().filter(Question::isShared).toList();
            return versions(
                    shared.stream().map(Question::uuid).toList(),
                    shared.stream().collect(Collectors.toMap(Question::uuid, Question::version)),
                    test.timing().startedAt());
        });
    }

    private static Optional<UUID> id(String name) {
        try {
            return name.length() == ID ? Optional.of(UUID.fromString(name)) : Optional.empty();
        } catch (IllegalArgumentException notOfTheBank) {
            return Optional.empty();
        }
    }
}

package dev.mockmate.testsession.similarity.application;

import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.domain.Task;
import dev.mockmate.testsession.question.store.Questions;
import dev.mockmate.testsession.similarity.domain.Similarity;
import dev.mockmate.testsession.similarity.domain.Similarity.Pair;
import dev.mockmate.testsession.similarity.domain.Similarity.Program;
import dev.mockmate.testsession.similarity.store.ComparedPrograms;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compares what an organisation's candidates sent for a question, away from the event loops. */
@ApplicationScoped
public class CompareSubmissions {
    private static final int PROGRAMS = 200;
    private static final int PAIRS = 50;
    private static final double LEAST = 0.3;

    private final Questions questions;
    private final ComparedPrograms programs;

    CompareSubmissions(Questions questions, ComparedPrograms programs) {
        this.questions = questions;
        this.programs = programs;
    }

    /** The pairs most alike; empty when there is no such question. An empty organisation stands for all. */
    public Uni<Optional<List<Pair>>> of(UUID questionId, Optional<String> organisation) {
        return questions.current(questionId).chain(found -> {
            Optional<Question> own = found.filter(question -> question.isShared()
                    || organisation.isEmpty()
                    || organisation.get().equals(question.organisation()));
            return own.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : programs.of(questionId, organisation, PROGRAMS)
                            .chain(sent -> pairs(sent, boilerPlate(own.get())))
                            .map(Optional::of);
        });
    }

    private static Uni<List<Pair>> pairs(List<Program> sent, Map<String, String> boilerPlate) {
        return Uni.createFrom()
                .item(() -> Similarity.pairs(sent, boilerPlate, LEAST, PAIRS))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static Map<String, String> boilerPlate(Question question) {
        return question.code().map(Task.Code::boilerPlate).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().label(), Map.Entry::getValue));
    }
}

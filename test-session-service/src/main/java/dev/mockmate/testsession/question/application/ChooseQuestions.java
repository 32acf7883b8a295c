package dev.mockmate.testsession.question.application;

import dev.mockmate.testsession.application.QuestionChoice;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.store.Questions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Chooses among the questions that there are. */
@ApplicationScoped
public class ChooseQuestions implements QuestionChoice {
    private final Questions questions;

    ChooseQuestions(Questions questions) {
        this.questions = questions;
    }

    @Override
    public Uni<Map<UUID, Integer>> shared(List<UUID> ids) {
        return versions(
                ids, choice -> !choice.deleted() && choice.organisation().equals(Question.SHARED));
    }

    @Override
    public Uni<Map<UUID, Integer>> of(Optional<String> organisation, List<UUID> ids) {
        return versions(
                ids,
                choice -> !choice.deleted()
                        && (choice.organisation().equals(Question.SHARED)
                                || organisation.isEmpty()
                                || organisation.get().equals(choice.organisation())));
    }

    @Override
    public Uni<Map<UUID, Integer>> chosenBefore(List<UUID> ids) {
        return versions(ids, choice -> true);
    }

    private Uni<Map<UUID, Integer>> versions(List<UUID> ids, Predicate<Questions.Choice> allowed) {
        return questions.newestVersions(ids).map(found -> found.stream()
                .filter(allowed)
                .collect(Collectors.toMap(Questions.Choice::uuid, Questions.Choice::version)));
    }
}

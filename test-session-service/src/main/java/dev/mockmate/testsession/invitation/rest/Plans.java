package dev.mockmate.testsession.invitation.rest;

import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.question.application.ChooseQuestions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What invitations and templates have in common: whose they are, and that their questions are there. */
@ApplicationScoped
class Plans {
    static final int DEFAULT_MINUTES = 60;

    private final ChooseQuestions questions;

    Plans(ChooseQuestions questions) {
        this.questions = questions;
    }

    /** The organisation a caller acts for: see {@link TestCaller#actsFor}. */
    static String organisation(TestCaller caller, String named) {
        return caller.actsFor(named);
    }

    /** Refuses questions that an organisation does not have, or that are asked twice. */
    Uni<Void> check(String organisation, List<UUID> ids) {
        if (Set.copyOf(ids).size() < ids.size()) {
            throw ProblemException.invalidField("question_ids", "names a question twice");
        }
        return questions
                .of(Optional.of(organisation), ids)
                .invoke(versions -> ids.stream()
                        .filter(id -> !versions.containsKey(id))
                        .findFirst()
                        .ifPresent(id -> {
                            throw ProblemException.invalidField("question_ids", "there is no question " + id);
                        }))
                .replaceWithVoid();
    }
}

package dev.mockmate.testsession.coderun;

import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.question.domain.Checker;
import dev.mockmate.testsession.question.domain.Difficulty;
import dev.mockmate.testsession.question.domain.ExecutionLimits;
import dev.mockmate.testsession.question.domain.Grading;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.domain.Task;
import dev.mockmate.testsession.question.domain.TestCase;
import dev.mockmate.testsession.question.store.Questions;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts questions into the bank behind its calls. */
@ApplicationScoped
class TestQuestionBank {
    @Inject
    Questions questions;

    @Inject
    Transactions transactions;

    /** Doubling a number: sample s1, open t1 (2 points), hidden t2 (4 points) and t3 (4 points, a number above 1000). */
    UUID doubling() {
        Task.Code task = new Task.Code(
                List.of(new TestCase("s1", "2\n", "4\n", 0, false)),
                List.of(
                        new TestCase("t1", "0\n", "0\n", 2, false),
                        new TestCase("t2", "-7\n", "-14\n", 4, true),
                        new TestCase("t3", "2000\n", "4000\n", 4, true)),
                Checker.TRIMMED,
                new ExecutionLimits(1_500, 262_144),
                false,
                Map.of(),
                Map.of());
        Instant at = Instant.now();
        UUID id = UUID.randomUUID();
        Question question = new Question(
                id,
                1,
                Question.SHARED,
                "Doubling",
                "Double it.",
                Difficulty.EASY,
                List.of(),
                10,
                Grading.AUTO,
                task,
                at,
                at);
        try {
            VertxContextSupport.subscribeAndAwait(
                    () -> transactions.inTransaction(() -> questions.add(question, "test")));
            return id;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}

package dev.mockmate.testsession.coderun.application;

import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.application.Actor;
import dev.mockmate.testsession.application.Settlement;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Outcome;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.domain.TestSessionPolicy;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.store.Questions;
import dev.mockmate.testsession.store.Tests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Questions of the test a candidate is in. The test is locked, and running code is something its candidate does. A test that
 * names no questions has those of the shared bank.
 */
@ApplicationScoped
public class TestQuestions {
    private final Tests tests;
    private final Settlement settlement;
    private final TestSessionPolicy policy;
    private final Questions questions;
    private final Now now;

    TestQuestions(Tests tests, Settlement settlement, TestSessionPolicy policy, Questions questions, Now now) {
        this.tests = tests;
        this.settlement = settlement;
        this.policy = policy;
        this.questions = questions;
        this.now = now;
    }

    /** Result of the search. */
    public sealed interface Result {
        /** The question, in the version this test has. */
        record Found(CodingTest test, Question question) implements Result {}

        /** There is no such test or no such question in it. */
        record Unknown() implements Result {}

        /** The test takes no changes. */
        record Refused(Outcome.Refused outcome) implements Result {}
    }

    /** The question of the candidate's test; part of the running transaction. */
    public Uni<Result> find(TestSelection selection, UUID questionId, Actor actor) {
        return tests.lock(selection).chain(row -> {
            if (row == null) {
                return Uni.createFrom().item(new Result.Unknown());
            }
            Instant at = now.get();
            return settlement
                    .decide(row, test -> policy.activity(test, at), actor, at)
                    .chain(outcome -> of(outcome, questionId));
        });
    }

    private Uni<Result> of(Outcome outcome, UUID questionId) {
        if (outcome instanceof Outcome.Refused refused) {
            return Uni.createFrom().item(new Result.Refused(refused));
        }
        CodingTest test = outcome.test();
        List<UUID> named = test.contents().questionIds();
        if (!named.isEmpty() && !named.contains(questionId)) {
            return Uni.createFrom().item(new Result.Unknown());
        }
        return version(test, questionId).map(found -> found.filter(question -> belongs(question, test))
                .<Result>map(question -> new Result.Found(test, question))
                .orElseGet(Result.Unknown::new));
    }

    /** The version the test began with; the current one of a question that came to it otherwise. */
    private Uni<Optional<Question>> version(CodingTest test, UUID questionId) {
        Integer version = test.contents().versions().get(questionId);
        return version == null ? questions.current(questionId) : questions.version(questionId, version);
    }

    private static boolean belongs(Question question, CodingTest test) {
        return question.isShared()
                || question.organisation().equals(test.assignment().organisation());
    }
}

package dev.mockmate.testsession.coderun.application;

import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.application.Actor;
import dev.mockmate.testsession.application.Outcomes;
import dev.mockmate.testsession.application.Settlement;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Refusal;
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

    /** The question, in the version this test has. */
    public record Found(CodingTest test, Question question) {}

    /**
     * The question of the candidate's test; part of the running transaction. A test that names none asks those of the shared bank,
     * which is what is graded of it too.
     */
    public Uni<Outcome<Found, Refusal>> find(TestSelection selection, UUID questionId, Actor actor) {
        return tests.lock(selection).chain(found -> found.map(test ->
                        busy(test, actor).chain(outcome -> outcome.then(settled -> question(settled, questionId))))
                .orElseGet(TestQuestions::notFound));
    }

    private Uni<Outcome<CodingTest, Refusal>> busy(CodingTest test, Actor actor) {
        Instant at = now.get();
        return settlement
                .decide(test, settled -> policy.activity(settled, at), actor, at)
                .map(Outcomes::of);
    }

    private Uni<Outcome<Found, Refusal>> question(CodingTest test, UUID questionId) {
        List<UUID> named = test.contents().questionIds();
        if (!named.isEmpty() && !named.contains(questionId)) {
            return notFound();
        }
        return version(test, questionId)
                .map(found -> Outcomes.found(found.filter(question -> !named.isEmpty() || question.isShared()))
                        .map(question -> new Found(test, question)));
    }

    private static Uni<Outcome<Found, Refusal>> notFound() {
        return Uni.createFrom().item(Outcome.refused(new Refusal.NotFound()));
    }

    /** The version the test began with; the current one of a question that came to it otherwise. */
    private Uni<Optional<Question>> version(CodingTest test, UUID questionId) {
        Integer version = test.contents().versions().get(questionId);
        return version == null ? questions.current(questionId) : questions.version(questionId, version);
    }
}

package dev.mockmate.testsession.result.application;

import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.result.domain.AutomaticGrading;
import dev.mockmate.testsession.result.domain.GivenAnswer;
import dev.mockmate.testsession.result.domain.Verdict;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What the last saved answer of a test is worth by a version of its question; it stores nothing. */
@ApplicationScoped
class GradeAnswer {
    /** Who gave the points, as results tell it. */
    static final String BY_SERVICE = "auto";

    private final GradeCode code;

    GradeAnswer(GradeCode code) {
        this.code = code;
    }

    Uni<Verdict> verdict(CodingTest test, Question question) {
        GivenAnswer answer = ReadAnswer.of(
                question.task(),
                ReadAnswer.to(question.uuid(), test.progress().answers().values()));
        Verdict verdict = AutomaticGrading.of(question, answer);
        return verdict instanceof Verdict.ToBeJudged
                ? code.grade(test.id(), question, answer)
                : Uni.createFrom().item(verdict);
    }
}

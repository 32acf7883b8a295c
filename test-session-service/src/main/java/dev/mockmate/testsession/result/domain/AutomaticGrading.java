package dev.mockmate.testsession.result.domain;

import dev.mockmate.testsession.question.domain.Grading;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.domain.Task;
import dev.mockmate.testsession.result.domain.GivenAnswer.Nothing;
import dev.mockmate.testsession.result.domain.GivenAnswer.Picked;
import dev.mockmate.testsession.result.domain.GivenAnswer.Written;
import dev.mockmate.testsession.result.domain.Verdict.LeftToRecruiter;
import dev.mockmate.testsession.result.domain.Verdict.Scored;
import dev.mockmate.testsession.result.domain.Verdict.ToBeJudged;

/** What can be said about an answer without running anything. */
public final class AutomaticGrading {
    private AutomaticGrading() {}

    /** Choices and accepted texts are compared; no answer earns nothing, whoever grades the question. */
    public static Verdict of(Question question, GivenAnswer answer) {
        if (question.task() instanceof Task.Code) {
            return question.grading() == Grading.MANUAL && !(answer instanceof Nothing)
                    ? new LeftToRecruiter()
                    : new ToBeJudged();
        }
        if (answer instanceof Nothing) {
            return new Scored(0, "");
        }
        if (question.grading() == Grading.MANUAL) {
            return new LeftToRecruiter();
        }
        if (question.task() instanceof Task.Choice choice && answer instanceof Picked picked) {
            return new Scored(choice.score(picked.ids(), question.points()), "");
        }
        if (question.task() instanceof Task.FreeText text && answer instanceof Written written) {
            return new Scored(text.score(written.text(), question.points()), "");
        }
        return new LeftToRecruiter();
    }
}

package dev.mockmate.testsession.result.application;

import dev.mockmate.platform.problem.RedactedException;
import dev.mockmate.testsession.coderun.application.JudgeSubmission;
import dev.mockmate.testsession.coderun.application.RunnerPool.Urgency;
import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.coderun.domain.ProgramResult;
import dev.mockmate.testsession.coderun.store.Executions;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.domain.Task;
import dev.mockmate.testsession.result.domain.GivenAnswer;
import dev.mockmate.testsession.result.domain.Verdict;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * What a program is worth: that of the last saved answer; where it cannot be built or nothing was saved, the last one that was run and
 * could be built (rule <b>nothing-typed-is-lost</b>).
 */
@ApplicationScoped
class GradeCode {
    private static final Logger LOG = Logger.getLogger(GradeCode.class);

    private final JudgeSubmission judge;
    private final Executions executions;

    GradeCode(JudgeSubmission judge, Executions executions) {
        this.judge = judge;
        this.executions = executions;
    }

    /** The verdict on an answer to a code question. */
    Uni<Verdict> grade(UUID testId, Question question, GivenAnswer answer) {
        if (answer instanceof GivenAnswer.Unreadable) {
            return Uni.createFrom().item(new Verdict.LeftToRecruiter());
        }
        if (!(answer instanceof GivenAnswer.Coded coded)) {
            return lastBuilt(testId, question, Optional.empty(), "");
        }
        return program(testId, question.uuid(), coded)
                .chain(program -> program.isEmpty()
                        ? Uni.createFrom().item(new Verdict.LeftToRecruiter())
                        : judged(question, program.get())
                                .chain(judgement -> judgement.isBuilt()
                                        ? Uni.createFrom().item(verdict(question, judgement, ""))
                                        : lastBuilt(testId, question, program, "The answer could not be built.")))
                .onFailure()
                .recoverWithItem(failure -> later(testId, failure));
    }

    /** A program without a language is in that of the last run. */
    private Uni<Optional<Program>> program(UUID testId, UUID questionId, GivenAnswer.Coded coded) {
        return coded.language().isPresent()
                ? Uni.createFrom().item(Optional.of(new Program(coded.language().get(), coded.code())))
                : executions
                        .lastLanguage(testId, questionId)
                        .map(found -> found.map(language -> new Program(language, coded.code())));
    }

    private Uni<Verdict> lastBuilt(UUID testId, Question question, Optional<Program> tried, String why) {
        return executions
                .lastBuilt(testId, question.uuid())
                .map(found -> found.filter(program -> !Optional.of(program).equals(tried)))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Verdict.Scored(0, why))
                        : judged(question, found.get())
                                .map(judgement -> verdict(
                                        question,
                                        judgement,
                                        (why + " Graded is the last program that was run.").strip())))
                .onFailure()
                .recoverWithItem(failure -> later(testId, failure));
    }

    private Uni<ProgramResult> judged(Question question, Program program) {
        Task.Code task = question.code().orElseThrow();
        return judge.judge(program, task, task.allTests(), Urgency.BACKGROUND);
    }

    private static Verdict verdict(Question question, ProgramResult judgement, String why) {
        if (judgement.isInternalError()) {
            return new Verdict.Later();
        }
        int points = question.code().orElseThrow().score(judgement.passedIds(), question.points());
        String passed = judgement.passed() + " of " + judgement.results().size() + " tests passed.";
        return new Verdict.Scored(points, (passed + " " + why).strip());
    }

    private static Verdict later(UUID testId, Throwable failure) {
        LOG.warnf(new RedactedException(failure), "program not graded, tried again later test_id=%s", testId);
        return new Verdict.Later();
    }
}

package dev.mockmate.testsession.coderun.sandbox;

import static dev.mockmate.testsession.coderun.domain.ExecutionStatus.ACCEPTED;
import static dev.mockmate.testsession.coderun.domain.ExecutionStatus.BUILD_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Probe;
import dev.mockmate.testsession.coderun.application.CodeRunner.Built;
import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.coderun.domain.ProgramJudge;
import dev.mockmate.testsession.coderun.domain.TestResult;
import dev.mockmate.testsession.question.domain.Checker;
import dev.mockmate.testsession.question.domain.ExecutionLimits;
import dev.mockmate.testsession.question.domain.Language;
import dev.mockmate.testsession.question.domain.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A program in the sandbox, and what is left of it. */
abstract class SandboxAttack {
    static final ExecutionLimits LIMITS = new ExecutionLimits(500, 131_072);
    static LocalRunner runner;

    @TempDir
    static Path servicesFiles;

    @BeforeAll
    static void prove() {
        runner = SandboxUnderTest.proven();
    }

    @AfterAll
    static void close() {
        runner.close();
    }

    /** No process, no control group, and the runner works as before. */
    @AfterEach
    void nothingIsLeft() {
        Probe.eventually(() -> {
            try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
                assertThat(processes.filter(SandboxAttacksTest::isOfARun)).isEmpty();
            }
        });
        assertThat(python("print(input())").status()).isEqualTo(ACCEPTED);
    }

    static boolean isOfARun(Path process) {
        try {
            return (Integer) Files.getAttribute(process, "unix:uid") >= 0x70000000
                    && !Files.readString(process.resolve("stat")).contains(") Z");
        } catch (IOException gone) {
            return false;
        }
    }

    static TestResult python(String code) {
        return judge(Language.PYTHON, code, "in", "in\n");
    }

    static TestResult c(String code) {
        return judge(Language.C, code, "", "out\n");
    }

    static TestResult judge(Language language, String code, String input, String expected) {
        return judge(language, code, new TestCase("t1", input, expected, 1, false));
    }

    static TestResult judge(Language language, String code, TestCase test) {
        ProgramJudge judging = new ProgramJudge(Checker.TRIMMED, false);
        try (Built built = runner.build(new Program(language, code))) {
            built.failure().ifPresent(judging::notBuilt);
            if (!judging.isOver()) {
                judging.ran(test, built.run(test.input(), LIMITS));
            }
        }
        var judgement = judging.judgement(List.of(test));
        TestResult result = judgement.results().get(0);
        return judgement.isBuilt()
                ? result
                : new TestResult(
                        result.testId(),
                        BUILD_FAILED,
                        judgement.buildMessage(),
                        "",
                        judgement.buildMessage(),
                        0,
                        0,
                        0,
                        false);
    }

    /** A Python program that prints what it got hold of; nothing is expected. */
    static void assertGetsNothing(String code) {
        TestResult result = python("import os, sys\n" + code);
        assertThat(result.output()).as(result.toString()).isEqualTo("nothing\n");
    }

    /** Tries each expression, and prints what one of them brought. */
    static String tries(String... expressions) {
        return "got = []\n"
                + String.join(
                        "",
                        Stream.of(expressions)
                                .map(each -> "try: got.append(" + each + ")\nexcept BaseException: pass\n")
                                .toList())
                + "print(got if any(got) else 'nothing')\n";
    }
}

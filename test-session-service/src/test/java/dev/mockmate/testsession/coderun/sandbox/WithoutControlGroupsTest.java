package dev.mockmate.testsession.coderun.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mockmate.platform.testing.RequiresTool;
import dev.mockmate.testsession.coderun.application.CodeRunner.Built;
import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.coderun.domain.ProgramRun;
import dev.mockmate.testsession.coderun.domain.ProgramRun.Ending;
import dev.mockmate.testsession.question.domain.ExecutionLimits;
import dev.mockmate.testsession.question.domain.Language;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where the kernel's control groups are not ours, memory and processor time are bounded by looking. */
@RequiresTool({"bwrap", "gcc"})
class WithoutControlGroupsTest {
    private static final ExecutionLimits LIMITS = new ExecutionLimits(500, 131_072);
    private static LocalRunner runner;

    @BeforeAll
    static void prove() {
        runner = LocalRunner.proven(Optional.empty());
        assumeTrue(runner.availability().refusal().isEmpty(), () -> runner.availability()
                .toString());
    }

    @AfterAll
    static void close() {
        runner.close();
    }

    private static ProgramRun c(String code) {
        try (Built built = runner.build(new Program(Language.C, code))) {
            return built.run("", LIMITS);
        }
    }

    @Test
    void shouldBoundTheMemoryOfAllProcessesTogether() {
        // One that stays when it gets no more: a watch that looks now and then sees it on any machine.
        ProgramRun one = c("#include <stdlib.h>\n#include <string.h>\n#include <unistd.h>\n"
                + "int main(void) { for (;;) { void *more = malloc(1 << 20); if (!more) pause();"
                + " else memset(more, 1, 1 << 20); } }");
        assertThat(one.ending()).isEqualTo(Ending.MEMORY);
        ProgramRun many = c("#include <unistd.h>\n#include <stdlib.h>\n#include <string.h>\nint main(void) {"
                + " for (int i = 0; i < 20; i++) if (fork() == 0) { memset(malloc(20 << 20), 1, 20 << 20); sleep(5); }"
                + " sleep(5); }");
        assertThat(many.ending()).isEqualTo(Ending.MEMORY);
        assertThat(many.memoryKb()).isLessThan(4L * LIMITS.memoryKb());
    }

    @Test
    void shouldBoundTheTimeOfChildrenNobodyWaitsFor() {
        assertThat(c("#include <unistd.h>\n#include <signal.h>\nint main(void) { signal(SIGCHLD, SIG_IGN);"
                                + " for (int i = 0; i < 4; i++) if (fork() == 0) for (;;) ; for (;;) pause(); }")
                        .ending())
                .isEqualTo(Ending.TIME);
        assertThat(c("#include <unistd.h>\nint main(void) { for (;;) fork(); }").ending())
                .isEqualTo(Ending.TIME);
    }
}

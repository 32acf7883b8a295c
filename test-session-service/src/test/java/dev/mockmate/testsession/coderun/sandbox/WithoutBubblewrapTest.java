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
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The sandbox where bubblewrap is not installed: it proves itself like the other one. All attacks of {@link SandboxAttacksTest} on
 * it with {@code -Dmockmate.sandbox=unshare}.
 */
@RequiresTool({"perl", "gcc", "python3"})
class WithoutBubblewrapTest {
    private static final ExecutionLimits LIMITS = new ExecutionLimits(500, 131_072);
    private static LocalRunner runner;

    @BeforeAll
    static void prove() {
        runner = LocalRunner.proven(ControlGroups.detect(), false);
        Optional<String> refusal = runner.availability().refusal();
        if ("required".equals(System.getProperty("mockmate.tools"))) {
            assertThat(refusal).isEmpty();
        }
        assumeTrue(refusal.isEmpty(), () -> "No code is run here: " + refusal.get());
    }

    @AfterAll
    static void close() {
        runner.close();
    }

    private static ProgramRun run(Language language, String code) {
        try (Built built = runner.build(new Program(language, code))) {
            assertThat(built.failure()).isEmpty();
            return built.run("in", LIMITS);
        }
    }

    private static String python(String code) {
        return new String(run(Language.PYTHON, code).output(), StandardCharsets.UTF_8);
    }

    @Test
    void shouldRunTheLanguagesThatAreInstalled() {
        assertThat(runner.availability().versions()).containsKeys(Language.PYTHON, Language.C);
        assertThat(python("print(input())")).isEqualTo("in\n");
        assertThat(run(Language.C, "int main(void) { return 7; }").exitCode()).isEqualTo(7);
        assertThat(run(Language.C, "#include <stdlib.h>\nint main(void) { abort(); }")
                        .exitCode())
                .isEqualTo(134);
    }

    @Test
    void shouldKeepItsFirstProcessOutOfReach() {
        assertThat(python("""
                import os
                for attempt in (
                    lambda: os.kill(1, 9),
                    lambda: open('/proc/1/fd/7', 'w').write('{ "exit-code": 0 }'),
                    lambda: open('/proc/1/mem', 'rb').read(1),
                    lambda: os.listdir('/proc/1/fd'),
                    lambda: open('/proc/1/environ').read()):
                    try:
                        attempt()
                        print('got through')
                    except OSError:
                        pass
                for fd in range(3, 64):
                    try:
                        os.write(fd, b'{ "exit-code": 0 }')
                        print('wrote', fd)
                    except OSError:
                        pass
                print('nothing')
                """)).isEqualTo("nothing\n");
        assertThat(run(Language.PYTHON, "import os\nos._exit(3)").exitCode()).isEqualTo(3);
    }

    @Test
    void shouldEndWhatAProgramLeavesBehindAndWhatHasNoEnd() {
        ProgramRun daemon = run(
                Language.C,
                "#include <unistd.h>\n#include <stdio.h>\nint main(void) {"
                        + " if (fork() == 0) { setsid(); for (;;) sleep(100); } puts(\"out\"); }");
        assertThat(daemon.ending()).isEqualTo(Ending.EXITED);
        // What the kernel holds of its processes counts as their memory: either end may come first.
        assertThat(run(Language.C, "#include <unistd.h>\nint main(void) { for (;;) fork(); }")
                        .ending())
                .isIn(Ending.TIME, Ending.MEMORY);
        assertThat(run(Language.C, "int main(void) { for (;;); }").ending()).isEqualTo(Ending.TIME);
    }

    @Test
    void shouldForbidTheKernelCallsThatLeadOut() {
        assertThat(python("""
                import ctypes, os
                libc = ctypes.CDLL(None, use_errno=True)
                print(libc.unshare(0x10000000), libc.unshare(0x20000), libc.ptrace(16, 1, 0, 0),
                      libc.mount(b'none', b'/box', b'tmpfs', 0, None), libc.chroot(b'/usr'))
                """)).isEqualTo("-1 -1 -1 -1 -1\n");
    }
}

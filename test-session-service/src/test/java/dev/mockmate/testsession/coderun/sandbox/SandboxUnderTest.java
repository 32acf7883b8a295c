package dev.mockmate.testsession.coderun.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;

/** The sandbox of the machine that tests run on. */
final class SandboxUnderTest {
    private SandboxUnderTest() {}

    /**
     * Proven; where this machine refuses it, tests are skipped with the reason, and fail with {@code -Dmockmate.tools=required}. With
     * {@code -Dmockmate.sandbox=unshare} it is the one without bubblewrap.
     */
    static LocalRunner proven() {
        LocalRunner runner = "unshare".equals(System.getProperty("mockmate.sandbox"))
                ? LocalRunner.proven(ControlGroups.detect(), false)
                : LocalRunner.proven();
        Optional<String> refusal = runner.availability().refusal();
        if ("required".equals(System.getProperty("mockmate.tools"))) {
            assertThat(refusal).as("why no code is run here").isEmpty();
        }
        assumeTrue(refusal.isEmpty(), () -> "No code is run here: " + refusal.get());
        return runner;
    }
}

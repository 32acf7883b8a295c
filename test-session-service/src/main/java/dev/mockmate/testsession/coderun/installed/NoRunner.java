package dev.mockmate.testsession.coderun.installed;

import dev.mockmate.testsession.coderun.application.CodeRunner;
import dev.mockmate.testsession.coderun.domain.Program;

/** Runs nothing and says why. */
record NoRunner(String reason) implements CodeRunner {
    @Override
    public Availability availability() {
        return Availability.refused(reason);
    }

    @Override
    public Built build(Program program) {
        throw new IllegalStateException(reason);
    }
}

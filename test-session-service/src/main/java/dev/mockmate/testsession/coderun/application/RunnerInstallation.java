package dev.mockmate.testsession.coderun.application;

import io.smallrye.mutiny.Uni;

/** The runner this service is set up with, once it is ready: a sandbox proves itself first, which takes some seconds. */
public interface RunnerInstallation {
    /** The runner; also when it refuses to run anything. */
    Uni<CodeRunner> ready();
}

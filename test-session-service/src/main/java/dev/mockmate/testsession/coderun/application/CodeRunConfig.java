package dev.mockmate.testsession.coderun.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How code is run, and how much of it at once. */
@ConfigMapping(prefix = "mockmate.code-run")
public interface CodeRunConfig {
    /** What runs it: {@code local} (the sandbox of this machine), {@code judge0}, {@code piston}, {@code off}. */
    @WithDefault("local")
    Runner runner();

    /** Programs this replica runs at once; 0 for one less than it has processors, at least one. */
    @WithDefault("0")
    int slots();

    /** Programs of one candidate that all replicas together run at once. */
    @WithDefault("1")
    int runsOfACandidateAtOnce();

    /** Programs of one candidate that may wait or run. */
    @WithDefault("3")
    int maxRunsOfACandidate();

    /** Programs of all candidates that may wait or run. */
    @WithDefault("500")
    int maxRuns();

    /** How long a call waits for its result before it is answered 202. */
    @WithDefault("PT10S")
    Duration patience();

    /** How long all tests of a program may take together; those behind are not executed. */
    @WithDefault("PT60S")
    Duration maxExecution();

    /** How long a replica keeps an execution without a word; another takes it then. */
    @WithDefault("PT30S")
    Duration lease();

    /** How often an execution is begun before it ends as an internal error. */
    @WithDefault("3")
    int tries();

    /** Characters a program may have. */
    @WithDefault("131072")
    int maxCode();

    /** Where Judge0 or Piston is, like {@code http://judge0:2358}. */
    Optional<String> url();

    /** Sent to it as {@code X-Auth-Token} (Judge0) or {@code Authorization} (Piston). */
    Optional<String> token();

    /** How long one call to it may take. */
    @WithDefault("PT30S")
    Duration callTimeout();

    /** The runners. */
    enum Runner {
        LOCAL,
        JUDGE0,
        PISTON,
        OFF
    }
}

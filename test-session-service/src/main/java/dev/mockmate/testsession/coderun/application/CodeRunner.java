package dev.mockmate.testsession.coderun.application;

import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.coderun.domain.ProgramRun;
import dev.mockmate.testsession.question.domain.ExecutionLimits;
import dev.mockmate.testsession.question.domain.Language;
import java.util.Map;
import java.util.Optional;

/**
 * The port to whatever runs programs of strangers: the sandbox of this machine, Judge0 or Piston. Its methods block; they are
 * called on {@link RunnerPool} alone.
 */
public interface CodeRunner {

    /** What it can run now. */
    Availability availability();

    /** Builds a program for any number of runs. */
    Built build(Program program);

    /**
     * What a runner can run.
     *
     * @param versions by language
     * @param refusal why nothing is run; empty when something is
     */
    record Availability(Map<Language, String> versions, Optional<String> refusal) {
        /** Keeps its map to itself. */
        public Availability {
            versions = Map.copyOf(versions);
        }

        /** Nothing is run. */
        public static Availability refused(String reason) {
            return new Availability(Map.of(), Optional.of(reason));
        }
    }

    /** A program that is ready to run, or was refused by its compiler. Close it when no more runs follow. */
    interface Built extends AutoCloseable {
        /** What the compiler said when it failed; empty when the program is ready. */
        Optional<String> failure();

        /** One fresh process that reads {@code input}. */
        ProgramRun run(String input, ExecutionLimits limits);

        @Override
        void close();
    }
}

package dev.mockmate.testsession.coderun.sandbox;

import dev.mockmate.testsession.coderun.application.CodeRunner;
import dev.mockmate.testsession.coderun.domain.ProgramRun;
import dev.mockmate.testsession.question.domain.ExecutionLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A program that was built in the sandbox; what was built is a file that only the sandbox opens again. */
final class SandboxedProgram implements CodeRunner.Built {
    private static final int OUTPUT_BYTES = 4 << 20;

    private final Sandbox sandbox;
    private final LanguageSetup setup;
    private final Path archive;
    private final Optional<String> failure;

    private SandboxedProgram(Sandbox sandbox, LanguageSetup setup, Path archive, Optional<String> failure) {
        this.sandbox = sandbox;
        this.setup = setup;
        this.archive = archive;
        this.failure = failure;
    }

    static SandboxedProgram build(Sandbox sandbox, LanguageSetup setup, String code) throws IOException {
        byte[] source = code.getBytes(StandardCharsets.UTF_8);
        StageResult built =
                sandbox.run(new Stage(setup.buildCommand(), source, Optional.empty(), LanguageSetup.buildLimits()));
        if (built.ending() == ProgramRun.Ending.RUNNER) {
            throw new IOException("the sandbox did not start: " + built.errorText());
        }
        Path archive = sandbox.newFile("built");
        if (!built.isGood()) {
            return new SandboxedProgram(sandbox, setup, archive, Optional.of(message(built)));
        }
        Files.write(archive, built.output());
        return new SandboxedProgram(sandbox, setup, archive, Optional.empty());
    }

    private static String message(StageResult built) {
        String told = built.errorText().strip();
        return switch (built.ending()) {
            case TIME -> "Building took too long.\n" + told;
            case MEMORY -> "Building took too much memory.\n" + told;
            case OUTPUT -> "What was built is too large.\n" + told;
            default -> told.isEmpty() ? "The build ended with exit code " + built.exitCode() + "." : told;
        };
    }

    @Override
    public Optional<String> failure() {
        return failure;
    }

    @Override
    public ProgramRun run(String input, ExecutionLimits limits) {
        try {
            byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
            StageResult result = sandbox.run(new Stage(
                    setup.runCommand(limits), bytes, Optional.of(archive), setup.runLimits(limits, OUTPUT_BYTES)));
            return result.asRun();
        } catch (IOException failed) {
            return ProgramRun.failed("the sandbox did not start");
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(archive);
        } catch (IOException goneWithTheFolder) {
            return;
        }
    }
}

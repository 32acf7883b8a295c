package dev.mockmate.testsession.coderun.rest;

import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.question.domain.Language;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A program to be run.
 *
 * @param questionId a question of the caller's test
 * @param code a program that reads standard input and writes standard output; in Java with a public class {@code Main}
 */
@Schema(name = "ExecutionRequest")
record ExecutionRequest(
        @NotNull UUID questionId,
        @NotNull CodeLanguage language,
        @NotNull @Size(min = 1, max = 131_072) String code) {

    /** The languages, by the names clients use. */
    enum CodeLanguage {
        java,
        python,
        javascript,
        c,
        cpp
    }

    Program program() {
        return new Program(Language.of(language.name()).orElseThrow(), code);
    }
}

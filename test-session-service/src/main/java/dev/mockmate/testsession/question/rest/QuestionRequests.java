package dev.mockmate.testsession.question.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.mockmate.platform.text.VisibleText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the calls on the question bank. */
final class QuestionRequests {
    static final int LONGEST_TITLE = 200;
    static final int MOST_TESTS = 100;
    static final int MOST_POINTS = 1_000;
    static final int LONGEST_DATA = 200_000;
    static final int LONGEST_CODE = 65_536;

    private QuestionRequests() {}

    /**
     * A question as it is stored, new or changed as a whole. What only the answer about a question has, like its version, may be
     * sent back with it and changes nothing.
     *
     * @param type default code
     * @param title default the first line of the question
     * @param question what the candidate reads, Markdown
     * @param difficulty default medium
     * @param points default: those of the test cases together, at most 1000, else 10
     * @param organisation whose it is; admins only, left out for the shared bank. It never changes later
     * @param grading default auto; manual for texts
     * @param sampleTestCases shown to candidates
     * @param testCases scored
     * @param referenceSolutions checked against all test cases before the question is stored
     * @param referenceSolution the same for one language
     * @param correct ids of the right choices; of a text graded by this service the accepted answers
     */
    @Schema(name = "WriteQuestion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties({"success", "uuid", "question_id", "version", "test_case_count", "created_at", "updated_at"})
    record Write(
            Type type,
            @VisibleText @Size(max = LONGEST_TITLE) String title,
            @NotNull @VisibleText @Size(max = 50_000) String question,
            Level difficulty,
            @Size(max = 20) List<@NotNull @VisibleText @Size(min = 1, max = 50) String> tags,
            @Min(1) @Max(MOST_POINTS) Integer points,
            @VisibleText @Size(max = 100) String organisation,
            Grade grading,
            @Size(max = 20) List<@NotNull @Valid Case> sampleTestCases,
            @Size(max = MOST_TESTS) List<@NotNull @Valid Case> testCases,
            @Valid Programs boilerPlate,
            @Valid Comparison checker,
            @Valid RunLimits limits,
            Boolean stopAfterFirstFailure,
            @Size(max = 5) List<@NotNull @Valid Solution> referenceSolutions,
            @Valid Solution referenceSolution,
            @Size(max = 20) List<@NotNull @Valid Option> choices,
            Boolean multiple,

            @JsonDeserialize(contentUsing = NumberAsText.class) @Size(max = 20)
            List<@NotNull @VisibleText @Size(max = 2_000) String> correct) {}

    /**
     * What a program reads and is to write.
     *
     * @param id unique in its list; a whole number is taken as its digits
     * @param input default empty
     * @param points weight in the score, of test cases only
     * @param hidden whether candidates never see it; default true, samples never are
     */
    @Schema(name = "WriteTestCase")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Case(
            @JsonDeserialize(using = NumberAsText.class) @NotNull @VisibleText @Size(max = 50)
            String id,

            @Size(max = LONGEST_DATA) String input,
            @NotNull @Size(max = LONGEST_DATA) String expectedOutput,
            @Min(0) @Max(1_000) Integer points,
            Boolean hidden) {}

    /** Programs by language; those left out are none. */
    @Schema(name = "ProgramsByLanguage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Programs(
            @Size(max = LONGEST_CODE) String java,
            @Size(max = LONGEST_CODE) String python,
            @Size(max = LONGEST_CODE) String javascript,
            @Size(max = LONGEST_CODE) String c,
            @Size(max = LONGEST_CODE) String cpp) {}

    /** How outputs are compared; {@code tolerance} of float, default 0.000001. */
    @Schema(name = "Checker")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Comparison(
            @NotNull Kind type,
            @DecimalMin("0") @DecimalMax("1000") Double tolerance) {}

    /** What a run may use; defaults 2000 and 262144. */
    @Schema(name = "RunLimits")
    record RunLimits(
            @Min(100) @Max(15_000) Integer timeMs,
            @Min(16_384) @Max(1_048_576) Integer memoryKb) {}

    /** A program that solves the question. */
    @Schema(name = "ReferenceSolution")
    record Solution(
            @NotNull Lang language,
            @NotNull @VisibleText @Size(max = LONGEST_CODE) String code) {}

    /** One of the choices; a whole number as its id is taken as its digits. */
    @Schema(name = "Choice")
    record Option(
            @JsonDeserialize(using = NumberAsText.class) @NotNull @VisibleText @Size(max = 50)
            String id,

            @NotNull @VisibleText @Size(max = 2_000) String text) {}

    /** How a question is answered. */
    enum Type {
        code,
        choice,
        text
    }

    /** How hard it is. */
    enum Level {
        easy,
        medium,
        hard
    }

    /** Who gives the points. */
    enum Grade {
        auto,
        manual
    }

    /** The comparisons. */
    enum Kind {
        exact,
        trimmed,
        tokens,
        @JsonProperty("float")
        floating,
        unordered_lines
    }

    /** The languages. */
    enum Lang {
        java,
        python,
        javascript,
        c,
        cpp
    }
}

package dev.mockmate.testsession.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.platform.text.VisibleText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the calls. */
final class Requests {
    static final int DEFAULT_MINUTES = 60;

    private Requests() {}

    /**
     * Begins a test.
     *
     * @param testDurationMinutes default 60
     * @param questionIds the questions, in order
     * @param extraTimePercent an accommodation; recruiters and admins only
     * @param sections the names of the test's parts
     * @param organisation whose test it is: admins name it, others leave it out
     */
    @Schema(name = "CreateTestSession")
    record Create(
            @NotNull UUID candidateId,
            @Min(1) @Max(480) @Schema(defaultValue = "60") Integer testDurationMinutes,
            @Size(max = 50) List<@NotNull UUID> questionIds,
            @Min(0) @Max(300) Integer extraTimePercent,
            @Size(max = 100) List<@NotNull @VisibleText @Size(min = 1, max = 200) String> sections,
            @VisibleText @Size(max = 100) String organisation) {}

    /**
     * The work so far; what is left out stays as it is.
     *
     * @param sectionsCompleted added to the sections known
     * @param pendingAnswers answers by question, any JSON; each replaces the answer of its question
     * @param sequence number of this report; an answer never replaces one of a higher number
     */
    @Schema(name = "Progress")
    record Save(
            @Size(max = 100) List<@NotNull @VisibleText @Size(min = 1, max = 200) String> sectionsCompleted,

            @Size(max = 200)
            @Schema(
                    type = SchemaType.OBJECT,
                    additionalProperties = Schema.True.class,
                    example = "{\"question1\": \"answer1\"}")
            Map<@NotNull @VisibleText @Size(min = 1, max = 200) String, JsonNode> pendingAnswers,

            @PositiveOrZero Long sequence) {}

    /** Hands in. */
    @Schema(name = "CompleteTestSession")
    record Complete(@NotNull CompleteMethod completionMethod) {}

    /**
     * Leaves, with the last work a page holds when it is closed.
     *
     * @param token a bearer token, for senders that cannot set headers
     * @param sectionsCompleted as in progress
     * @param pendingAnswers as in progress
     * @param sequence as in progress; what is older than what is stored is left out
     */
    @Schema(name = "AbandonTestSession")
    record Abandon(
            @NotNull AbandonMethod completionMethod,
            @Size(max = 8192) String token,
            @Size(max = 100) List<@NotNull @VisibleText @Size(min = 1, max = 200) String> sectionsCompleted,

            @Size(max = 200) @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
            Map<@NotNull @VisibleText @Size(min = 1, max = 200) String, JsonNode> pendingAnswers,

            @PositiveOrZero Long sequence) {

        /** The work in it. */
        Save work() {
            return new Save(sectionsCompleted, pendingAnswers, sequence);
        }
    }

    /** How a page hands in. {@code timer_expired} before the end by the server's clock is recorded as {@code auto}. */
    enum CompleteMethod {
        manual,
        auto,
        timer_expired
    }

    /** How a candidate leaves. */
    enum AbandonMethod {
        tab_close,
        manual
    }
}

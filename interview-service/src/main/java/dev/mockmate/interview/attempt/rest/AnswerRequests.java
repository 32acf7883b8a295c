package dev.mockmate.interview.attempt.rest;

import dev.mockmate.interview.attempt.application.Submission;
import dev.mockmate.interview.text.domain.AnswerLength;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.text.VisibleText;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Bodies of the calls that take questions and answers. */
public final class AnswerRequests {

    private AnswerRequests() {}

    /**
     * A word with the seconds between which it was spoken.
     *
     * @param confidence of the recognizer, 0 to 1; nothing is made of it yet
     */
    public record SpokenWord(
            @NotNull @Size(max = 100) String word,
            @NotNull @DecimalMin("0") @DecimalMax("86400") Double start,
            @NotNull @DecimalMin("0") @DecimalMax("86400") Double end,
            @DecimalMin("0") @DecimalMax("1") Double confidence) {}

    /** What the client measured of the delivery; without any of it nothing was measured. */
    public record MeasuredDelivery(
            @DecimalMin("0") @DecimalMax("1000") Double wpm,
            @Min(0) @Max(10_000) Integer fillerCount,
            @Min(0) @Max(10_000) Integer longPauseCount,
            @Size(max = 10_000) List<@NotNull @Valid SpokenWord> words) {

        boolean hasFigures() {
            return wpm != null || fillerCount != null || longPauseCount != null || (words != null && !words.isEmpty());
        }

        JsonObject stored() {
            JsonObject json = new JsonObject();
            Optional.ofNullable(wpm).ifPresent(value -> json.put("wpm", value));
            Optional.ofNullable(fillerCount).ifPresent(value -> json.put("filler_count", value));
            Optional.ofNullable(longPauseCount).ifPresent(value -> json.put("long_pause_count", value));
            if (words != null) {
                JsonArray array = new JsonArray();
                words.forEach(word -> array.add(new JsonObject()
                        .put("word", word.word())
                        .put("start", word.start())
                        .put("end", word.end())));
                json.put("words", array);
            }
            return json;
        }
    }

    /** An answer: {@code answer_text} or {@code transcript}, one of the two. */
    public record Submit(
            @NotNull UUID exchangeId,
            UUID attemptId,
            @Size(max = AnswerLength.MAX_CHARACTERS) String answerText,
            @Size(max = AnswerLength.MAX_CHARACTERS) String transcript,
            @NotNull @DecimalMin("0") @DecimalMax("86400") Double responseTime,
            @Valid MeasuredDelivery delivery) {

        Submission submission() {
            if ((answerText == null) == (transcript == null)) {
                throw ProblemException.invalidField("answer_text", "Send answer_text or transcript, one of the two.");
            }
            return new Submission(
                    exchangeId,
                    Optional.ofNullable(attemptId),
                    answerText == null ? transcript : answerText,
                    responseTime,
                    Optional.ofNullable(delivery)
                            .filter(MeasuredDelivery::hasFigures)
                            .map(MeasuredDelivery::stored));
        }
    }

    /** What was written so far. */
    public record Draft(
            @NotNull @Size(max = AnswerLength.MAX_CHARACTERS)
            String answerText) {}

    /** Which question to try again. */
    public record Retry(@NotNull UUID exchangeId) {}

    /** Which question is left unanswered. */
    public record Skip(@NotNull UUID exchangeId) {}

    /** A question the client asked by itself; the duration is in minutes. */
    public record SaveQuestionBody(
            @NotNull @Min(1) @Max(1000) Integer questionNumber,
            @NotNull @VisibleText @Size(max = 2_000) String questionText,

            @NotNull @Pattern(regexp = "technical|behavioral|situational|introduction")
            String category,

            @NotNull @Pattern(regexp = "easy|medium|hard") String difficultyLevel,
            @NotNull @Min(1) @Max(120) Integer expectedDuration) {}

    /** An answer the client collected by itself; the time is in seconds. */
    public record SaveAnswerBody(
            @NotNull UUID questionId,

            @NotNull @Size(max = AnswerLength.MAX_CHARACTERS)
            String answerText,

            @NotNull @DecimalMin("0") @DecimalMax("86400") Double responseTime,
            @Size(max = 10_000) String aiFeedback,
            @DecimalMin("0") @DecimalMax("10") Double aiScore) {

        public Optional<Double> score() {
            if (aiScore != null && Math.abs(aiScore * 10 - Math.rint(aiScore * 10)) > 1e-9) {
                throw ProblemException.invalidField("ai_score", "A score has one decimal.");
            }
            return Optional.ofNullable(aiScore);
        }
    }
}

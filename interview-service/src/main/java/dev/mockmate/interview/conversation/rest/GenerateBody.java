package dev.mockmate.interview.conversation.rest;

import dev.mockmate.interview.conversation.application.QuestionRequest;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.rest.CompetencyNames;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a further question is to be; all of it may be left out. */
@Schema(name = "GenerateQuestionBody")
public record GenerateBody(
        @Pattern(regexp = "technical|behavioral|situational|introduction")
        String category,

        @Pattern(regexp = CompetencyNames.PATTERN) String competency,
        @Pattern(regexp = "easy|medium|hard") String difficultyLevel) {

    public static GenerateBody nothing() {
        return new GenerateBody(null, null, null);
    }

    public QuestionRequest wish() {
        return new QuestionRequest(
                Optional.ofNullable(category).flatMap(Category::of),
                Optional.ofNullable(competency).flatMap(Competency::of),
                Optional.ofNullable(difficultyLevel).flatMap(Difficulty::of));
    }
}

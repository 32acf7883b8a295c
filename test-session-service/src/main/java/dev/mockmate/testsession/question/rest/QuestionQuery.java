package dev.mockmate.testsession.question.rest;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.question.application.ReadQuestions;
import dev.mockmate.testsession.question.domain.Difficulty;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is looked for in the bank, as a {@code @BeanParam}. */
public class QuestionQuery {
    private static final int LONGEST = 200;
    private static final List<String> DIFFICULTIES = List.of("easy", "medium", "hard");

    @Context
    UriInfo uri;

    @QueryParam("q")
    @Parameter(description = "words to be found in title, tags or text; \"a phrase\", -without, or")
    String text;

    @QueryParam("tag")
    @Parameter(description = "only questions that have it")
    String tag;

    @QueryParam("difficulty")
    @Parameter(schema = @Schema(enumeration = {"easy", "medium", "hard"}))
    String difficulty;

    /**
     * The search.
     *
     * @throws ProblemException {@link CommonProblem#INVALID_PARAMETER}
     */
    ReadQuestions.Search search() {
        check("q", text);
        check("tag", tag);
        check("difficulty", difficulty);
        if (difficulty != null && !DIFFICULTIES.contains(difficulty)) {
            throw invalid("difficulty is easy, medium or hard.");
        }
        return new ReadQuestions.Search(difficulty == null ? null : Difficulty.of(difficulty), tag, text);
    }

    /** A parameter that was sent without a value is bound as one that was not sent. */
    private void check(String name, String value) {
        boolean isEmpty = value == null || value.isBlank();
        if (isEmpty && uri.getQueryParameters().containsKey(name)) {
            throw invalid(name + " has no value; leave it out.");
        }
        if (!isEmpty && value.length() > LONGEST) {
            throw invalid(name + " has at most " + LONGEST + " characters.");
        }
    }

    private static ProblemException invalid(String detail) {
        return ProblemException.of(CommonProblem.INVALID_PARAMETER, detail);
    }
}

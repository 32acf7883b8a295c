package dev.mockmate.interview.assessment.openai;

import dev.mockmate.interview.assessment.application.InvalidModelOutputException;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.PlanRequest;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.planning.domain.QuestionBank;
import dev.mockmate.interview.planning.domain.QuestionPlan;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Reads a question plan when all of it is there; what does not fulfil the request is repaired from the bank. */
final class PlanParser implements ModelOutputParser<QuestionPlan> {
    /** More than any plan needs; what is longer is rubbish. */
    private static final int LONGEST = 100_000;

    private final PlanRequest request;
    private final QuestionBank bank;
    private final StringBuilder text = new StringBuilder();

    PlanParser(PlanRequest request, QuestionBank bank) {
        this.request = request;
        this.bank = bank;
    }

    @Override
    public List<QuestionPlan> feed(String words) {
        text.append(words);
        if (text.length() > LONGEST) {
            throw new InvalidModelOutputException("more text than a plan can have");
        }
        return List.of();
    }

    @Override
    public QuestionPlan whole() {
        return QuestionPlan.repaired(questions(), request, bank);
    }

    private List<PlannedQuestion> questions() {
        int start = text.indexOf("{");
        int end = text.lastIndexOf("}");
        try {
            JsonArray questions = new JsonObject(start < 0 || end < start ? "" : text.substring(start, end + 1))
                    .getJsonArray("questions", new JsonArray());
            List<PlannedQuestion> planned = questions.stream()
                    .filter(JsonObject.class::isInstance)
                    .map(JsonObject.class::cast)
                    .map(PlanParser::question)
                    .flatMap(Optional::stream)
                    .toList();
            if (planned.isEmpty()) {
                throw new InvalidModelOutputException("no question has its shape");
            }
            return planned;
        } catch (DecodeException | ClassCastException notJson) {
            throw new InvalidModelOutputException("it is no JSON object with questions");
        }
    }

    private static Optional<PlannedQuestion> question(JsonObject json) {
        Optional<Category> category = Category.of(json.getString("category", ""));
        Optional<Competency> competency = Competency.of(json.getString("competency", ""));
        String text = json.getString("question_text", "");
        if (category.isEmpty() || competency.isEmpty() || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new PlannedQuestion(
                text.replace("\u0000", ""),
                category.get(),
                competency.get(),
                Difficulty.of(json.getString("difficulty_level", "")).orElse(Difficulty.MEDIUM),
                json.getInteger("expected_duration", 3),
                json.getString("strong_answer", "").replace("\u0000", "")));
    }
}

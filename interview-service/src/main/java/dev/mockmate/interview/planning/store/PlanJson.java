package dev.mockmate.interview.planning.store;

import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.planning.domain.QuestionPlan;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** A plan as it is stored: {@code questions}, an array of {@code {text, category, competency, difficulty, minutes, strong_answer}}. */
public final class PlanJson {

    private PlanJson() {}

    public static JsonObject write(QuestionPlan plan) {
        JsonArray array = new JsonArray();
        plan.questions()
                .forEach(question -> array.add(new JsonObject()
                        .put("text", question.text())
                        .put("category", question.category().wire())
                        .put("competency", question.competency().wire())
                        .put("difficulty", question.difficulty().wire())
                        .put("minutes", question.expectedMinutes())
                        .put("strong_answer", question.strongAnswer())));
        return new JsonObject().put("questions", array);
    }

    public static QuestionPlan read(JsonObject plan) {
        List<PlannedQuestion> questions = plan.getJsonArray("questions").stream()
                .map(JsonObject.class::cast)
                .map(json -> new PlannedQuestion(
                        json.getString("text"),
                        Category.of(json.getString("category")).orElseThrow(),
                        Competency.of(json.getString("competency")).orElseThrow(),
                        Difficulty.of(json.getString("difficulty")).orElseThrow(),
                        json.getInteger("minutes"),
                        json.getString("strong_answer")))
                .toList();
        return new QuestionPlan(questions);
    }
}

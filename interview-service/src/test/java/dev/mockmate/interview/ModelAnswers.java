package dev.mockmate.interview;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What a model might say. */
final class ModelAnswers {

    static final String PLAN = new JsonObject()
            .put(
                    "questions",
                    new JsonArray()
                            .add(question(
                                    "Tell me about a time you disagreed with a colleague.", "behavioral", "conflict"))
                            .add(question(
                                    "How does a Kafka consumer group share partitions?",
                                    "technical",
                                    "technical_depth"))
                            .add(question("What would you do in your first week here?", "situational", "adaptability")))
            .encode();

    private ModelAnswers() {}

    static JsonObject question(String text, String category, String competency) {
        return new JsonObject()
                .put("question_text", text)
                .put("category", category)
                .put("competency", competency)
                .put("difficulty_level", "medium")
                .put("expected_duration", 3)
                .put("strong_answer", "A concrete story.");
    }

    /** A whole assessment that says little; its first quote is invented, the others are of {@link InterviewApi#STRONG}. */
    static JsonObject assessment(double content, String polished) {
        JsonObject invented = check("I single-handedly saved the company");
        JsonObject real = check("My task was to get 40,000 customers moved");
        return new JsonObject()
                .put(
                        "follow_up",
                        new JsonObject()
                                .put("should_ask", true)
                                .put("question_text", "And then?")
                                .put("reason", "r"))
                .put(
                        "scoring",
                        new JsonObject()
                                .put("overall", 1)
                                .put("content", content)
                                .put("delivery", 9)
                                .put(
                                        "content_breakdown",
                                        new JsonObject()
                                                .put("star", 8)
                                                .put("relevance", 8)
                                                .put("clarity", 8)
                                                .put("impact", 8)))
                .put(
                        "content_feedback",
                        new JsonObject()
                                .put("headline", "Good.")
                                .put("top_strengths", new JsonArray(List.of("a", "b", "c", "d")))
                                .put("top_improvements", new JsonArray())
                                .put(
                                        "star_checklist",
                                        new JsonObject()
                                                .put("situation", invented)
                                                .put("task", real)
                                                .put("action", real)
                                                .put("result", real))
                                .put("relevance_note", "n")
                                .put("one_action_tip", "t"))
                .put(
                        "delivery_feedback",
                        new JsonObject()
                                .put("headline", "h")
                                .put("metrics", new JsonObject().put("clarity_note", "c"))
                                .put("one_action_tip", "t"))
                .put(
                        "rewrite",
                        new JsonObject()
                                .put("polished_answer", polished)
                                .put(
                                        "star_version",
                                        new JsonObject()
                                                .put("situation", "")
                                                .put("task", "")
                                                .put("action", "")
                                                .put("result", ""))
                                .put("keywords_to_include", new JsonArray()))
                .put("coach_notes", new JsonArray())
                .put(
                        "library_suggestion",
                        new JsonObject()
                                .put("should_save", false)
                                .put("suggested_title", "")
                                .put("category", "conflict")
                                .put("why_save", ""));
    }

    static JsonObject check(String quote) {
        return new JsonObject()
                .put("status", "present")
                .put("note", "n")
                .put(
                        "evidence",
                        new JsonObject().put("quote", quote).put("start", 0).put("end", 5));
    }

    /** The same with what the follow-up rests on, as the schema asks for it. */
    static JsonObject resting(JsonObject assessment, double relevance, double content, String... missing) {
        JsonObject followUp = new JsonObject()
                .put("missing_parts", new JsonArray(List.of(missing)))
                .put("relevance", relevance)
                .put("content", content)
                .mergeIn(assessment.getJsonObject("follow_up"));
        return assessment.copy().put("follow_up", followUp);
    }
}

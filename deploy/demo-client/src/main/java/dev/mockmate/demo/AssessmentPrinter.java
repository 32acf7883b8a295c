package dev.mockmate.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.demo.Screen.Tone;
import java.util.Locale;
import java.util.Map;

/** Shows the parts of an assessment, each as soon as it is there. */
final class AssessmentPrinter {

    private static final int NOTES_SHOWN = 3;
    private static final int BAR = 10;
    private static final Map<String, String> MARKS = Map.of("present", "yes", "weak", "weak", "missing", "no");

    private final Screen screen;

    AssessmentPrinter(Screen screen) {
        this.screen = screen;
    }

    /** Shows one part by its name in the protocol; one this client does not know is left out. */
    void show(String part, String json) {
        JsonNode content = read(json);
        switch (part) {
            case "follow_up" -> followUp(content);
            case "scoring" -> scoring(content);
            case "content_feedback" -> contentFeedback(content);
            case "delivery_feedback" -> deliveryFeedback(content);
            case "rewrite" -> text("Better told: ", content.path("polished_answer"));
            case "coach_notes" -> coachNotes(content);
            case "library_suggestion" -> librarySuggestion(content);
            case "metadata" -> metadata(content);
            default -> {}
        }
    }

    private void followUp(JsonNode followUp) {
        if (followUp.path("should_ask").asBoolean()) {
            text("Follow-up: ", followUp.path("reason"));
        }
    }

    private void scoring(JsonNode scoring) {
        double overall = scoring.path("overall").asDouble();
        JsonNode parts = scoring.path("content_breakdown");
        screen.line(Tone.SCORE, "   Score " + score(overall) + " of 10  " + bar(overall));
        screen.line(
                Tone.QUIET,
                "   STAR " + score(parts.path("star").asDouble()) + ", relevance "
                        + score(parts.path("relevance").asDouble()) + ", clarity "
                        + score(parts.path("clarity").asDouble()) + ", impact "
                        + score(parts.path("impact").asDouble()));
    }

    private void contentFeedback(JsonNode feedback) {
        text("", feedback.path("headline"));
        feedback.path("top_strengths").forEach(strength -> text("+ ", strength));
        feedback.path("top_improvements").forEach(improvement -> text("- ", improvement));
        JsonNode star = feedback.path("star_checklist");
        screen.line(
                Tone.PLAIN,
                "   Situation " + mark(star.path("situation")) + ", task " + mark(star.path("task")) + ", action "
                        + mark(star.path("action")) + ", result " + mark(star.path("result")));
        text("Tip: ", feedback.path("one_action_tip"));
    }

    /** Text answers have nothing to measure. */
    private void deliveryFeedback(JsonNode feedback) {
        if (feedback.path("metrics").hasNonNull("wpm")) {
            text("Delivery: ", feedback.path("headline"));
        }
    }

    private void coachNotes(JsonNode notes) {
        int shown = 0;
        for (JsonNode note : notes) {
            if (shown++ == NOTES_SHOWN) {
                screen.line(Tone.QUIET, "   " + (notes.size() - NOTES_SHOWN) + " more in the report");
                return;
            }
            String kind = note.path("change_type").asText().replace('_', ' ');
            screen.block(
                    Tone.PLAIN,
                    "   " + kind + ": ",
                    quoted(note.path("original_snippet")) + " becomes " + quoted(note.path("revised_snippet")));
        }
    }

    private void librarySuggestion(JsonNode suggestion) {
        if (suggestion.path("should_save").asBoolean()) {
            text("Worth keeping as: ", suggestion.path("suggested_title"));
        }
    }

    private void metadata(JsonNode metadata) {
        screen.line(
                Tone.QUIET,
                "   Assessed by " + metadata.path("model_version").asText()
                        + (metadata.path("degraded").asBoolean() ? ", standing in" : ""));
    }

    private void text(String label, JsonNode text) {
        if (!text.asText("").isBlank()) {
            screen.block(Tone.PLAIN, "   " + label, text.asText());
        }
    }

    private static JsonNode read(String json) {
        try {
            return Http.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Failure("The server sent an assessment that is no JSON.", e);
        }
    }

    private static String mark(JsonNode check) {
        return MARKS.getOrDefault(check.path("status").asText(), "?");
    }

    private static String quoted(JsonNode text) {
        return "\"" + text.asText() + "\"";
    }

    private static String bar(double score) {
        int full = (int) Math.round(score);
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    static String score(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }
}

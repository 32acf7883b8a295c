package dev.mockmate.interview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.startsWith;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An answer library over the REST API. */
abstract class AnswerLibrary {
    static final String PATH = "/api/answer-library";
    static final Map<String, Object> SETTLEMENT = Map.of(
            "title",
            "The settlement job",
            "situation",
            "Our nightly settlement job failed every week.",
            "task",
            "I had to make it reliable.",
            "action",
            "I made each step idempotent and added an alert.",
            "result",
            "Failures fell from four a month to none.",
            "competencies",
            List.of("ownership", "problem_solving"));
    static final Map<String, Object> HIRING = Map.of(
            "title",
            "Two open positions",
            "polished_answer",
            "We could not fill two positions. I asked former colleagues for referrals and interviewed twelve people.",
            "competencies",
            List.of("leadership"));

    final String token = Tokens.candidate(UUID.randomUUID());

    void refused(Map<String, Object> body, String field) {
        Api.unchecked(token)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors.field", contains(startsWith(field)));
    }

    String create(Map<String, Object> body) {
        return Api.as(token)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Map<String, Object> with(Map<String, Object> body, Object... more) {
        Map<String, Object> changed = new HashMap<>(body);
        for (int i = 0; i < more.length; i += 2) {
            changed.put((String) more[i], more[i + 1]);
        }
        return changed;
    }

    static String joined(List<Map<String, String>> pieces, String left) {
        return String.join(
                " ",
                pieces.stream()
                        .filter(piece -> !piece.get("change").equals(left))
                        .map(piece -> piece.get("text"))
                        .toList());
    }

    static String words(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }
}

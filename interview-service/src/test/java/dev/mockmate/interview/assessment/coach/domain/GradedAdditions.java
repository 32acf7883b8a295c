package dev.mockmate.interview.assessment.coach.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mockmate.interview.assessment.coach.meaning.EmbeddingModel;
import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.assessment.domain.FollowedUp;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.planning.domain.PromptStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Answers to follow-ups with what graders say of them, beside {@code src/coach/README.md}; nothing was trained with them. */
final class GradedAdditions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double WEAK_BELOW = 4;

    private GradedAdditions() {}

    /**
     * @param kind what the writer set out to write
     * @param second what the second answer is worth by itself as an answer to the follow-up, 0 to 10
     * @param story what both together are worth
     */
    record Addition(String id, String kind, SubmittedAnswer answer, double second, double story) {

        /** Where the coach should put it: what adds nothing is weak, else the story counts. */
        int band() {
            return second < WEAK_BELOW ? 0 : InterviewerQuality.band(story);
        }
    }

    /** @param score of the story, as the coach has it */
    record Said(Addition addition, double score) {

        boolean inBand() {
            return InterviewerQuality.band(score) == addition.band();
        }

        /** Whether both say, or neither, that nothing was added. */
        boolean sameOfWorth() {
            return score < WEAK_BELOW == (addition.band() == 0);
        }
    }

    static List<Addition> in(Path folder) {
        try {
            Map<String, JsonNode> grades = new HashMap<>();
            for (String line : Files.readAllLines(folder.resolve("grades/g10-w10.jsonl"))) {
                JsonNode grade = JSON.readTree(line);
                grades.put(grade.get("id").asText(), grade);
            }
            List<Addition> additions = new ArrayList<>();
            for (String line : Files.readAllLines(folder.resolve("items/w10.jsonl"))) {
                JsonNode item = JSON.readTree(line);
                additions.add(addition(item, grades.get(item.get("id").asText())));
            }
            return additions;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Addition addition(JsonNode item, JsonNode grade) {
        List<String> points = new ArrayList<>();
        item.get("key_points").forEach(point -> points.add(point.asText()));
        PlannedQuestion question = question(item.get("question").asText(), item, points, 3);
        return new Addition(
                item.get("id").asText(),
                item.get("kind").asText(),
                new SubmittedAnswer(
                        question(item.get("follow_up").asText(), item, points, 2),
                        JobProfile.of(item.get("job_title").asText(), "", "", ""),
                        item.get("second").asText(),
                        Optional.empty(),
                        false,
                        Optional.of(new FollowedUp(question, item.get("first").asText())),
                        PromptStyle.PLAIN),
                grade.get("second_score").asDouble(),
                grade.get("story_score").asDouble());
    }

    private static PlannedQuestion question(String text, JsonNode item, List<String> points, int minutes) {
        return new PlannedQuestion(
                text,
                Category.of(item.get("category").asText()).orElseThrow(),
                Competency.OWNERSHIP,
                Difficulty.MEDIUM,
                minutes,
                String.join("; ", points));
    }

    static List<Said> judged(LearnedCoach coach, List<Addition> additions) {
        return additions.stream()
                .map(one -> new Said(
                        one,
                        coach.over(
                                        AssessmentRules.apply(new BuiltInCoach().assess(one.answer()), one.answer())
                                                .assessment(),
                                        one.answer())
                                .scoring()
                                .content()))
                .toList();
    }

    static double share(List<Said> said, Predicate<Said> right) {
        return said.stream().filter(right).count() / (double) said.size();
    }

    /** Arguments: folder of the items and their grades. */
    public static void main(String[] arguments) {
        List<Said> said = judged(LearnedCoach.builtIn(EmbeddingModel.load()), in(Path.of(arguments[0])));
        System.out.printf(
                Locale.ROOT,
                "%d answers to follow-ups: %.1f %% in band, %.1f %% rightly of worth or of none%n",
                said.size(),
                100 * share(said, Said::inBand),
                100 * share(said, Said::sameOfWorth));
        said.stream()
                .collect(Collectors.groupingBy(one -> one.addition().kind(), TreeMap::new, Collectors.toList()))
                .forEach((kind, same) -> System.out.printf(
                        Locale.ROOT,
                        "%s: %d, %.0f %% in band, %.0f %% rightly of worth or of none%n",
                        kind,
                        same.size(),
                        100 * share(same, Said::inBand),
                        100 * share(same, Said::sameOfWorth)));
    }
}

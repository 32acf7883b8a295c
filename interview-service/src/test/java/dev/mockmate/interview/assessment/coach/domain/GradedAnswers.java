package dev.mockmate.interview.assessment.coach.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mockmate.interview.assessment.coach.domain.AnswerFigures.Asked;
import dev.mockmate.interview.feedback.domain.Assessment.Role;
import dev.mockmate.interview.planning.domain.Category;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The graded answers beside {@code src/coach/README.md}, and whatever has the same form. */
final class GradedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GradedAnswers() {}

    /** A question with what a strong answer contains. */
    record Question(String id, String family, String competency, Asked asked) {}

    /**
     * An answer with its grade.
     *
     * @param star 10 for present, 5 for weak, 0 for missing: situation, task, action, result
     * @param roles of its sentences, in order
     * @param answers the question it was given to; another one in a hard negative
     */
    record Graded(
            String id,
            String writer,
            String kind,
            String text,
            Question answers,
            double score,
            double[] star,
            List<Role> roles,
            boolean followUp,
            boolean harmful,
            boolean nonsense,
            double relevance) {

        /** The same answer to another question of the job. */
        Graded to(Question other) {
            return new Graded(id, writer, kind, text, other, score, star, roles, followUp, harmful, nonsense, 0.1);
        }
    }

    static Map<String, Question> questions(Path data) {
        Map<String, Question> questions = new TreeMap<>();
        for (JsonNode line : lines(data.resolve("questions"), "")) {
            List<String> points = new ArrayList<>();
            line.get("key_points").forEach(point -> points.add(point.asText()));
            String id = line.get("id").asText();
            questions.put(
                    id,
                    new Question(
                            id,
                            line.get("family").asText(),
                            line.get("competency").asText(),
                            new Asked(
                                    line.get("text").asText(),
                                    Category.of(line.get("category").asText()).orElseThrow(),
                                    line.get("job_title").asText(),
                                    points)));
        }
        return questions;
    }

    /** All answers that have a grade whose roles fit their sentences, in the order of their ids. */
    static List<Graded> answers(Path data, Map<String, Question> questions, String gradesBy) {
        Map<String, JsonNode> grades = new TreeMap<>();
        for (JsonNode grade : lines(data.resolve("grades"), gradesBy)) {
            grades.put(grade.get("id").asText(), grade);
        }
        Map<String, Graded> graded = new TreeMap<>();
        for (JsonNode answer : lines(data.resolve("answers"), "")) {
            String id = answer.get("id").asText();
            JsonNode grade = grades.get(id);
            String text = answer.get("text").asText();
            if (grade != null
                    && grade.get("roles").size()
                            == GradedSentences.of(text, AnswerFigures.MOST_SENTENCES)
                                    .size()) {
                graded.put(id, graded(id, answer, text, grade, questions));
            }
        }
        return List.copyOf(graded.values());
    }

    private static Graded graded(
            String id, JsonNode answer, String text, JsonNode grade, Map<String, Question> questions) {
        double[] star = Stream.of("situation", "task", "action", "result")
                .mapToDouble(part -> switch (grade.get("star").get(part).asText()) {
                    case "present" -> 10;
                    case "weak" -> 5;
                    default -> 0;
                })
                .toArray();
        List<Role> roles = new ArrayList<>();
        grade.get("roles").forEach(role -> roles.add(Role.of(role.asText()).orElseThrow()));
        return new Graded(
                id,
                answer.get("writer").asText(),
                answer.path("kind").asText(),
                text,
                questions.get(answer.get("question_id").asText()),
                grade.get("score").asDouble(),
                star,
                roles,
                grade.get("follow_up").asBoolean(),
                grade.get("harmful").asBoolean(),
                grade.get("nonsense").asBoolean(),
                grade.get("relevance").asDouble());
    }

    private static List<JsonNode> lines(Path folder, String prefix) {
        List<JsonNode> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith(prefix)
                            && one.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        lines.add(JSON.readTree(line));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }
}

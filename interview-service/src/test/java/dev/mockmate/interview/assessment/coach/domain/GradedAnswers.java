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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The graded answers beside {@code src/coach/README.md}, and whatever has the same form. */
final class GradedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ENDING = ".jsonl";

    /** What a gap counts that was named second. */
    private static final double SECOND = 0.3;

    private GradedAnswers() {}

    /** A question with what a strong answer contains. */
    record Question(String id, String family, String competency, Asked asked) {}

    /**
     * An answer with the mean of its grades.
     *
     * @param star 10 for present, 5 for weak, 0 for missing: situation, task, action, result
     * @param roles of its sentences, in order, as the first grader has them
     * @param weak the share of graders in whose weak band it is; {@code strong}, {@code followUp}, {@code harmful} and {@code nonsense} likewise
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
            double weak,
            double strong,
            double followUp,
            double harmful,
            double nonsense,
            double relevance) {

        /** The same answer to another question of the job. */
        Graded to(Question other) {
            return new Graded(
                    id, writer, kind, text, other, score, star, roles, weak, strong, followUp, harmful, nonsense, 0.1);
        }

        boolean asksAgain() {
            return followUp >= 0.5;
        }
    }

    static Map<String, Question> questions(Path data) {
        Map<String, Question> questions = new TreeMap<>();
        for (JsonNode line : lines(data.resolve("questions"))) {
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
    static List<Graded> answers(Path data, Map<String, Question> questions) {
        Map<String, List<JsonNode>> grades = new TreeMap<>();
        for (JsonNode grade : lines(data.resolve("grades"))) {
            grades.computeIfAbsent(grade.get("id").asText(), any -> new ArrayList<>())
                    .add(grade);
        }
        Map<String, Graded> graded = new TreeMap<>();
        for (JsonNode answer : lines(data.resolve("answers"))) {
            String id = answer.get("id").asText();
            String text = answer.get("text").asText();
            int sentences =
                    GradedSentences.of(text, AnswerFigures.MOST_SENTENCES).size();
            List<JsonNode> own = grades.getOrDefault(id, List.of()).stream()
                    .filter(grade -> grade.get("roles").size() == sentences)
                    .toList();
            if (!own.isEmpty()) {
                graded.put(id, graded(id, answer, text, own, questions));
            }
        }
        return List.copyOf(graded.values());
    }

    /** Of the answers that were labelled with what to change first: the shares of the gaps, one named second for less. */
    static Map<String, double[]> advice(Path data) {
        Map<String, double[]> shares = new TreeMap<>();
        for (JsonNode label : lines(data.resolveSibling("advice"))) {
            double[] own = shares.computeIfAbsent(label.get("id").asText(), any -> new double[Gap.values().length]);
            own[Gap.of(label.get("gap").asText()).ordinal()] += 1;
            if (label.hasNonNull("second")) {
                own[Gap.of(label.get("second").asText()).ordinal()] += SECOND;
            }
        }
        shares.values().forEach(own -> {
            double sum = Arrays.stream(own).sum();
            Arrays.setAll(own, at -> own[at] / sum);
        });
        return shares;
    }

    private static Graded graded(
            String id, JsonNode answer, String text, List<JsonNode> grades, Map<String, Question> questions) {
        double[] star = Stream.of("situation", "task", "action", "result")
                .mapToDouble(part -> mean(
                        grades, grade -> switch (grade.get("star").get(part).asText()) {
                            case "present" -> 10;
                            case "weak" -> 5;
                            default -> 0;
                        }))
                .toArray();
        List<Role> roles = new ArrayList<>();
        grades.get(0)
                .get("roles")
                .forEach(role -> roles.add(Role.of(role.asText()).orElseThrow()));
        return new Graded(
                id,
                answer.get("writer").asText(),
                answer.path("kind").asText(),
                text,
                questions.get(answer.get("question_id").asText()),
                mean(grades, grade -> grade.get("score").asDouble()),
                star,
                roles,
                share(grades, grade -> grade.get("score").asDouble() < CoachModel.WEAK_BELOW),
                share(grades, grade -> grade.get("score").asDouble() >= CoachModel.STRONG_FROM),
                share(grades, grade -> grade.get("follow_up").asBoolean()),
                share(grades, grade -> grade.get("harmful").asBoolean()),
                share(grades, grade -> grade.get("nonsense").asBoolean()),
                mean(grades, grade -> grade.get("relevance").asDouble()));
    }

    private static double mean(List<JsonNode> grades, ToDoubleFunction<JsonNode> figure) {
        return grades.stream().mapToDouble(figure).sum() / grades.size();
    }

    private static double share(List<JsonNode> grades, Predicate<JsonNode> holds) {
        return grades.stream().filter(holds).count() / (double) grades.size();
    }

    private static List<JsonNode> lines(Path folder) {
        return byFile(folder).values().stream().flatMap(List::stream).toList();
    }

    /** The lines of all files of a folder, by the files' names without their ending. */
    static Map<String, List<JsonNode>> byFile(Path folder) {
        Map<String, List<JsonNode>> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file :
                    listed.filter(one -> one.toString().endsWith(ENDING)).toList()) {
                String name = file.getFileName().toString();
                List<JsonNode> lines = new ArrayList<>();
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        lines.add(JSON.readTree(line));
                    }
                }
                files.put(name.substring(0, name.length() - ENDING.length()), lines);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}

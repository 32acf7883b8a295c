package dev.mockmate.interview.assessment.calibration;

import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.feedback.domain.Star.Status;
import dev.mockmate.interview.planning.domain.BankQuestion;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.planning.domain.QuestionBank;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The hand-written answers with what a person expects of their assessment, read from {@code calibration/*.txt}; the
 * README beside them says what the labels mean. Plain {@code java.*}, so that the figure is printed without a build.
 *
 * <p>A file begins with {@code question:} (one of the question bank), {@code title:} and {@code description:} of the
 * job; each answer begins with {@code = band | situation status, task status, action status, result status | why it is
 * here}. Line breaks inside an answer are layout.
 */
final class CalibrationSet {

    private static final List<String> FILES = Stream.concat(
                    Stream.of("behavioral", "technical", "situational", "introduction")
                            .flatMap(category ->
                                    IntStream.rangeClosed(1, 3).mapToObj(number -> category + "-" + number)),
                    Stream.of(
                            "held-out-behavioral",
                            "held-out-technical",
                            "held-out-situational",
                            "held-out-introduction"))
            .toList();

    private CalibrationSet() {}

    /** What a content score means, lowest first. */
    enum Band {
        WEAK,
        MIDDLING,
        STRONG;

        private static final double MIDDLING_FROM = 4.5;
        private static final double STRONG_FROM = 7.0;

        static Band of(double content) {
            return content < MIDDLING_FROM ? WEAK : content < STRONG_FROM ? MIDDLING : STRONG;
        }

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An answer and what is expected of its assessment.
     *
     * @param name file and place in it, for example {@code behavioral-1/2}
     * @param shows why it is in the set
     */
    record Sample(String name, SubmittedAnswer answer, Band band, Map<Part, Status> star, String shows) {

        boolean heldOut() {
            return name.startsWith("held-out");
        }

        String question() {
            return answer.question().text();
        }

        Category category() {
            return answer.question().category();
        }
    }

    static List<Sample> samples() {
        return FILES.stream().flatMap(file -> read(file).stream()).toList();
    }

    private static List<Sample> read(String file) {
        List<String> head = new ArrayList<>();
        List<List<String>> answers = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("= ")) {
                answers.add(new ArrayList<>());
            }
            (answers.isEmpty() ? head : answers.get(answers.size() - 1)).add(line);
        }
        String heading = String.join("\n", head).replace("\n  ", " ");
        PlannedQuestion question = question(field(heading, "question"));
        JobProfile job = JobProfile.of(field(heading, "title"), field(heading, "description"), "", "");
        return IntStream.range(0, answers.size())
                .mapToObj(at -> sample(file + "/" + (at + 1), question, job, answers.get(at)))
                .toList();
    }

    private static Sample sample(String name, PlannedQuestion question, JobProfile job, List<String> lines) {
        String[] labels = lines.get(0).substring(2).split("\\s*\\|\\s*", 3);
        Map<Part, Status> star = new EnumMap<>(Part.class);
        for (String label : labels[1].split(",\\s*")) {
            String[] words = label.split(" ");
            star.put(
                    Part.valueOf(words[0].toUpperCase(Locale.ROOT)),
                    Status.of(words[1]).orElseThrow());
        }
        String text = String.join(" ", lines.subList(1, lines.size())).strip();
        return new Sample(
                name,
                new SubmittedAnswer(question, job, text, Optional.empty(), true),
                Band.valueOf(labels[0].strip().toUpperCase(Locale.ROOT)),
                star,
                labels[2]);
    }

    private static PlannedQuestion question(String text) {
        BankQuestion found = QuestionBank.builtIn().all().stream()
                .filter(question -> question.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not a question of the bank: " + text));
        return new PlannedQuestion(
                found.text(),
                found.category(),
                found.competency(),
                found.difficulty(),
                found.expectedMinutes(),
                found.strongAnswer());
    }

    private static String field(String heading, String name) {
        return heading.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + name + " in: " + heading));
    }

    private static List<String> lines(String file) {
        try (InputStream resource = CalibrationSet.class.getResourceAsStream("/calibration/" + file + ".txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

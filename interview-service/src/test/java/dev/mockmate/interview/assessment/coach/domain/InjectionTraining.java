package dev.mockmate.interview.assessment.coach.domain;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.interview.assessment.coach.domain.AnswerFigures.Asked;
import dev.mockmate.interview.assessment.coach.domain.GradedAnswers.Graded;
import dev.mockmate.interview.assessment.coach.domain.LeastSquares.Sums;
import dev.mockmate.interview.feedback.domain.Assessment.Role;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Trains the classifier of prompt injections, deterministically: from hostile texts that are put into graded answers, from honest
 * sentences like them, and from the sentences of the graded answers themselves. {@code deploy/train-coach} runs it.
 */
final class InjectionTraining {

    private static final double PENALTY = 1000;
    private static final int TIMES_HOSTILE = 3;
    private static final int TIMES_HONEST = 5;
    private static final int ANSWERS_FOR_EACH = 2;

    private final List<Graded> graded;
    private final List<Hostile> hostile;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A text that wants more points.
     *
     * @param hostile for each of its characters whether it stands in a sentence that tells nothing
     */
    record Hostile(String writer, String kind, String text, boolean[] hostile) {

        /** The same in front of an answer (0), behind it (1) or in the middle of it (2). */
        String within(String answer, int place) {
            if (place == 0) {
                return text + " " + answer;
            }
            if (place == 1) {
                return answer + " " + text;
            }
            List<Sentence> sentences = GradedSentences.of(answer, AnswerFigures.MOST_SENTENCES);
            int middle = sentences.get(sentences.size() / 2).start();
            return answer.substring(0, middle) + text + " " + answer.substring(middle);
        }

        /** Whether most of what stands there is hostile. */
        boolean isHostile(int from, int to) {
            int count = 0;
            for (int at = from; at < to; at++) {
                count += hostile[at] ? 1 : 0;
            }
            return 2 * count > to - from;
        }

        /** Whether all of its sentences are. */
        boolean isPure() {
            return GradedSentences.of(text, AnswerFigures.MOST_SENTENCES).stream()
                    .allMatch(sentence -> isHostile(sentence.start(), sentence.end()));
        }

        private static Hostile of(String writer, JsonNode line) {
            String text = line.get("text").asText();
            boolean[] hostile = new boolean[text.length()];
            for (JsonNode sentence : line.get("sentences")) {
                String said = sentence.get("text").asText();
                int at = text.indexOf(said);
                if (sentence.get("hostile").asBoolean()) {
                    Arrays.fill(hostile, at, at + said.length(), true);
                }
            }
            return new Hostile(writer, line.get("kind").asText(), text, hostile);
        }
    }

    /** Who wrote a sentence. */
    enum From {
        GRADED,
        HOSTILE,
        HONEST
    }

    /** A sentence with its answer around it, as the classifier sees it. */
    record Row(From from, String writer, float[] figures) {}

    /** @param data the folder of the graded answers, beside that of the hostile texts */
    InjectionTraining(Path data, List<Graded> graded, Meaning meaning) {
        this.graded = graded;
        this.hostile = lines(data.resolveSibling("injections/hostile"), Hostile::of);
        List<Double> nearness = new ArrayList<>();
        for (Graded one : graded) {
            AnswerFigures answer = AnswerFigures.of(one.text(), one.answers().asked(), meaning);
            double[] own = PromptInjectionClassifier.own(answer.meanings());
            for (int at = 0; at < own.length; at++) {
                if (one.roles().get(at) != Role.ORDER) {
                    nearness.add(own[at]);
                    rows.add(new Row(From.GRADED, one.writer(), PromptInjectionClassifier.row(answer, at, own[at])));
                }
            }
        }
        for (Hostile one : hostile) {
            for (int turn = 0; turn < ANSWERS_FOR_EACH; turn++) {
                add(one, turn, meaning);
            }
        }
        lines(data.resolveSibling("injections/honest"), (writer, line) ->
                        new String[] {writer, line.get("text").asText()})
                .forEach(one -> addHonest(one[0], one[1], nearness, meaning));
    }

    /** Where its sentences stand by themselves; one that runs on into the answer is neither. */
    private void add(Hostile one, int turn, Meaning meaning) {
        Graded into = graded.get(Math.floorMod(one.text().hashCode() + turn, graded.size()));
        String text = one.within(into.text(), Math.floorMod(one.text().length() + turn, 3));
        int start = text.indexOf(one.text());
        AnswerFigures answer = AnswerFigures.of(text, into.answers().asked(), meaning);
        double[] own = PromptInjectionClassifier.own(answer.meanings());
        for (int at = 0; at < own.length; at++) {
            Sentence sentence = answer.sentences().get(at);
            if (sentence.start() >= start
                    && sentence.end() <= start + one.text().length()
                    && one.isHostile(sentence.start() - start, sentence.end() - start)) {
                rows.add(new Row(From.HOSTILE, one.writer(), PromptInjectionClassifier.row(answer, at, own[at])));
            }
        }
    }

    /** Its own answer is not known: it is as near to it as sentences of answers are. */
    private void addHonest(String writer, String text, List<Double> nearness, Meaning meaning) {
        Asked asked = graded.get(0).answers().asked();
        AnswerFigures answer = AnswerFigures.of(text, asked, meaning);
        for (int at = 0; at < answer.sentences().size(); at++) {
            double own = nearness.get(Math.floorMod(text.hashCode() + at, nearness.size()));
            rows.add(new Row(From.HONEST, writer, PromptInjectionClassifier.row(answer, at, own)));
        }
    }

    List<Hostile> hostile() {
        return hostile;
    }

    List<Row> rows() {
        return rows;
    }

    /** The classifier of all sentences that are taken. */
    PromptInjectionClassifier train(Predicate<Row> taken) {
        Sums sums = new Sums(PromptInjectionClassifier.ROW, 1);
        for (Row row : rows) {
            if (taken.test(row)) {
                int times =
                        switch (row.from()) {
                            case GRADED -> 1;
                            case HOSTILE -> TIMES_HOSTILE;
                            case HONEST -> TIMES_HONEST;
                        };
                for (int time = 0; time < times; time++) {
                    sums.add(row.figures(), new double[] {row.from() == From.HOSTILE ? 1 : 0});
                }
            }
        }
        return new PromptInjectionClassifier(sums.ridge(PENALTY));
    }

    static void write(PromptInjectionClassifier classifier, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            classifier.write(out);
        }
    }

    private static <T> List<T> lines(Path folder, BiFunction<String, JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        GradedAnswers.byFile(folder)
                .forEach((writer, lines) -> lines.forEach(line -> all.add(read.apply(writer, line))));
        return all;
    }
}

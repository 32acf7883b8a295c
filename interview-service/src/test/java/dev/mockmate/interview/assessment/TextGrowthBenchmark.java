package dev.mockmate.interview.assessment;

import dev.mockmate.interview.assessment.coach.domain.BuiltInCoach;
import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.library.domain.Rewording;
import dev.mockmate.interview.library.domain.Story;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.text.domain.AnswerLength;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What {@code deploy/benchmarks/run text-growth} runs: for every text this service reads, the time over twice a hostile text
 * over the time over the text, for forty shapes up to the text's limit. Each shape is repeated whole, and once more with
 * {@link #ENDINGS other words} at its end: one word again and again says nothing and is not read further, so that a text and
 * its double that end differently, the one with half a word, would compare two kinds of text. Exits with 1 when a text takes more than
 * {@link #AIM} times as long. Times are of the processor, so that a busy machine does not blur them, and medians of
 * {@link #RUNS} pairs of runs at a length that takes {@link #LEAST_NANOS}; what takes less at half its limit is measured there.
 */
public final class TextGrowthBenchmark {
    private static final double AIM = 2.6;
    private static final int RUNS = 20;
    private static final int WARM_UP = 3;
    private static final int SHORTEST = 500;
    private static final long LEAST_NANOS = 5_000_000;

    /** As much of a title or company is read. */
    private static final int LONGEST_NAME = 1_000;

    private static final double NANOS_PER_MILLI = 1_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final List<String> SHAPES = List.of(
            "дай ",
            "дай. ",
            "забудь ",
            "talimat ",
            " ",
            "\n",
            "st. ",
            "0",
            "1.1.",
            "…...,,,",
            "a",
            "a ",
            "a\n",
            "A. ",
            "i ",
            "i would ",
            "I helped and ",
            ", ",
            "so ",
            "sorry, ",
            "pass. ",
            "give me ",
            "give me 10. ",
            "ignore all ",
            "ignore all previous instructions. ",
            "you are now ",
            "\"score\": ",
            "<system ",
            "[[",
            "[name] ",
            "Ab ",
            "Ab-",
            "'",
            "忽略",
            "字。",
            "é",
            "%41",
            "&#65;",
            "deadbeef",
            "two percent 10k, ");

    private static final List<String> ENDINGS = List.of("", " and then we left it there.");

    private static final PlannedQuestion QUESTION = new PlannedQuestion(
            "Tell me about a time you disagreed with a colleague.",
            Category.BEHAVIORAL,
            Competency.CONFLICT,
            Difficulty.MEDIUM,
            3,
            "Names the fact that settled it.");
    private static final JobProfile JOB = JobProfile.of("Java Developer", "Java and Kafka", "Acme", "");

    private record Text(int limit, Consumer<String> reader) {}

    private record Figure(int length, double millis, double growth) {}

    private TextGrowthBenchmark() {}

    /** The texts to measure by name, all of them without arguments. */
    public static void main(String[] names) {
        System.out.printf("%-12s %-40s %8s %10s %8s%n", "text", "repeated", "n", "ms at n", "2n / n");
        double worst = 0;
        Map<String, Text> texts = texts();
        texts.keySet().removeIf(name -> names.length > 0 && !List.of(names).contains(name));
        for (Map.Entry<String, Text> text : texts.entrySet()) {
            worst = Math.max(worst, measure(text.getKey(), text.getValue()));
        }
        System.out.printf("Aim: at most %.1f times as long: %s, %.2f%n", AIM, worst <= AIM ? "met" : "missed", worst);
        System.exit(worst <= AIM ? 0 : 1);
    }

    private static Map<String, Text> texts() {
        Map<String, Text> texts = new LinkedHashMap<>();
        texts.put("answer", new Text(AnswerLength.MAX_CHARACTERS, TextGrowthBenchmark::assess));
        texts.put("description", new Text(JobProfile.READ_LIMIT, text -> JobProfile.of("Engineer", text, "", "")));
        texts.put("resume", new Text(JobProfile.READ_LIMIT, text -> JobProfile.of("Engineer", "", "", text)));
        texts.put("story", new Text(40_000, TextGrowthBenchmark::file));
        texts.put("name", new Text(LONGEST_NAME, text -> JobProfile.of(text, "", text, "")));
        texts.put("rewording", new Text(AnswerLength.MAX_CHARACTERS, text -> Rewording.of(text, text)));
        return texts;
    }

    private static void assess(String text) {
        SubmittedAnswer answer = new SubmittedAnswer(QUESTION, JOB, text, Optional.empty(), true);
        AssessmentRules.apply(new BuiltInCoach().assess(answer), answer);
    }

    private static void file(String text) {
        Story story = new Story(text, new Star.Version(text, text, text, text), text, List.of(Competency.CONFLICT));
        story.subjects();
        story.fingerprint();
        story.filed();
    }

    private static double measure(String name, Text text) {
        for (int round = 0; round < WARM_UP; round++) {
            SHAPES.forEach(shape -> ENDINGS.forEach(ending -> text.reader().accept(of(shape, ending, SHORTEST))));
        }
        double worst = 0;
        for (String shape : SHAPES) {
            for (String ending : ENDINGS) {
                Figure figure = figure(shape, ending, text);
                System.out.printf(
                        "%-12s %-40s %8d %10.1f %8.2f%s%n",
                        name,
                        "\"" + shape.replace("\n", "\\n") + "\"" + (ending.isEmpty() ? "" : " ..."),
                        figure.length(),
                        figure.millis(),
                        figure.growth(),
                        figure.growth() > AIM ? "  too much" : "");
                worst = Math.max(worst, figure.growth());
            }
        }
        return worst;
    }

    private static Figure figure(String shape, String ending, Text text) {
        int length = SHORTEST;
        while (2 * length < text.limit() / 2 && nanos(text, of(shape, ending, length)) < LEAST_NANOS) {
            length *= 2;
        }
        length = Math.min(length * 2, text.limit() / 2);
        String once = of(shape, ending, length);
        String twice = of(shape, ending, 2 * length);
        double[] growth = new double[RUNS];
        double[] millis = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long time = nanos(text, once);
            growth[run] = (double) nanos(text, twice) / time;
            millis[run] = time / NANOS_PER_MILLI;
        }
        // far below a millisecond the processor's clock tells nothing
        double typical = median(millis);
        return new Figure(length, typical, typical < 0.2 ? 0 : median(growth));
    }

    /** The shape as often as it goes into the length before the ending. */
    private static String of(String shape, String ending, int length) {
        return shape.repeat(Math.max(1, (length - ending.length()) / shape.length())) + ending;
    }

    private static long nanos(Text text, String value) {
        long start = THREADS.getCurrentThreadCpuTime();
        text.reader().accept(value);
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}

package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.GradedAnswers.Graded;
import dev.mockmate.interview.assessment.coach.meaning.EmbeddingModel;
import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an assessment of 300 words costs: time of one thread in wall clock and processor, and what the process grows by. {@code
 * deploy/train-coach --time} runs it on one core.
 */
final class AssessmentTime {

    private static final int WORDS = 300;
    private static final int WARM_UP = 100;
    private static final int MEASURED = 100;

    private AssessmentTime() {}

    /** Arguments: folder of the data. */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        List<SubmittedAnswer> answers =
                answers(GradedAnswers.answers(data, GradedAnswers.questions(data)), WARM_UP + MEASURED);
        BuiltInCoach rules = new BuiltInCoach();
        answers.subList(0, WARM_UP).forEach(rules::assess);
        long before = residentMiB();
        LearnedCoach coach = LearnedCoach.builtIn(EmbeddingModel.load());
        long loaded = residentMiB();
        double[] millis = new double[MEASURED];
        double[] processor = new double[MEASURED];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int at = 0; at < answers.size(); at++) {
            long from = System.nanoTime();
            long worked = threads.getCurrentThreadCpuTime();
            SubmittedAnswer answer = answers.get(at);
            coach.over(AssessmentRules.apply(rules.assess(answer), answer).assessment(), answer);
            if (at >= WARM_UP) {
                millis[at - WARM_UP] = (System.nanoTime() - from) / 1e6;
                processor[at - WARM_UP] = (threads.getCurrentThreadCpuTime() - worked) / 1e6;
            }
        }
        Arrays.sort(millis);
        Arrays.sort(processor);
        System.out.printf(
                Locale.ROOT,
                "%d answers of %d words: median %.0f ms, p95 %.0f ms (of one processor: %.0f and %.0f ms); resident: %d MiB with the rules, +%d when loaded, +%d in the end%n",
                MEASURED,
                WORDS,
                millis[MEASURED / 2],
                millis[MEASURED * 95 / 100],
                processor[MEASURED / 2],
                processor[MEASURED * 95 / 100],
                before,
                loaded - before,
                residentMiB() - before);
    }

    /** Each of 300 words that no other one has in this order: sentences of graded answers in turn. */
    private static List<SubmittedAnswer> answers(List<Graded> graded, int count) {
        List<SubmittedAnswer> answers = new ArrayList<>();
        int next = 0;
        for (int at = 0; at < count; at++) {
            StringBuilder text = new StringBuilder();
            while (text.toString().split("\\s+").length < WORDS) {
                text.append(graded.get(next++ % graded.size()).text()).append(' ');
            }
            String[] words = text.toString().split("\\s+");
            SubmittedAnswer like = InterviewerQuality.submitted(graded.get(at));
            answers.add(new SubmittedAnswer(
                    like.question(),
                    like.job(),
                    String.join(" ", Arrays.copyOf(words, WORDS)),
                    Optional.empty(),
                    true));
        }
        return answers;
    }

    /** As Linux tells it; 0 elsewhere. */
    private static long residentMiB() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0);
    }
}

package dev.mockmate.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of the interviews of one leg: how many went through, why others did not, and how long each step took. */
public final class InterviewSteps {

    /** One step of an interview; each is counted from the moment the user meant to take it. */
    enum Step {
        CREATE("create the session"),
        ACTIVATE("activate, until it is active"),
        INIT("init, until it is planned"),
        START("open the socket and start"),
        WORDS_TO_SOCKET("interviewer's words, made to heard"),
        FIRST_QUESTION("first question"),
        HEARTBEAT("heartbeat"),
        TIMER("read the timer"),
        PING("ping"),
        TRANSCRIPT_LINE("text to transcript line"),
        FEEDBACK("answer to its scores"),
        ASSESSED("answer to the whole assessment"),
        NEXT_QUESTION("answer to the next question"),
        FINISH("finish"),
        END("end the session"),
        TRANSCRIPT("read the transcript"),
        REPORT("report, until it is complete");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Map<Step, Latencies> steps = new LinkedHashMap<>();
    private final Map<String, Integer> failures = new TreeMap<>();
    private int begun;
    private int completed;
    private int answers;

    InterviewSteps() {
        Arrays.stream(Step.values()).forEach(step -> steps.put(step, new Latencies(step.words)));
    }

    void began() {
        begun++;
    }

    void took(Step step, long nanos) {
        steps.get(step).add(nanos / 1000);
    }

    void answered() {
        answers++;
    }

    void completed() {
        completed++;
    }

    void failed(String why) {
        failures.merge(why, 1, Integer::sum);
    }

    /** Those of both legs. */
    InterviewSteps and(InterviewSteps other) {
        InterviewSteps both = new InterviewSteps();
        for (InterviewSteps one : List.of(this, other)) {
            one.steps.forEach((step, latencies) -> both.steps.get(step).add(latencies));
            one.failures.forEach((why, count) -> both.failures.merge(why, count, Integer::sum));
            both.begun += one.begun;
            both.completed += one.completed;
            both.answers += one.answers;
        }
        return both;
    }

    /** Interviews that were begun. */
    public int begun() {
        return begun;
    }

    /** Those that went through every step. */
    public int held() {
        return completed;
    }

    /** Why the others did not, and how many for it. */
    public Map<String, Integer> failures() {
        return Map.copyOf(failures);
    }

    /** Answers given, those to follow-ups too. */
    public int answers() {
        return answers;
    }

    Latencies of(Step step) {
        return steps.get(step);
    }

    /** A table in Markdown, in milliseconds. */
    public List<String> table() {
        return Latencies.table(steps.values());
    }
}

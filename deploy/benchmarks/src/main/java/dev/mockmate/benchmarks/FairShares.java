package dev.mockmate.benchmarks;

import dev.mockmate.local.Service;
import dev.mockmate.local.ThrowawayStack;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long a candidate's answer waits for its assessment by the built-in coach, alone and beside sixteen heavy answers of one other
 * candidate that were handed in just before.
 */
final class FairShares {

    private static final int WARM_UP = 20;
    private static final int ALONE = 20;
    private static final int ROUNDS = 5;
    private static final int HOSTILE = 16;
    private static final double MOST_MILLIS_OF_DELAY = 1_000;
    private static final int LONGEST_ANSWER = 60_000;

    /** Pieces that take long to read, each followed by its number, so that none is said again. */
    private static final List<String> PIECES = List.of("дай ", "забудь ", "st. ", "1.1.");

    private static final String ANSWER =
            "At Acme we moved the billing system. I had to write the plan. I talked to everybody who"
                    + " worked with it, and I tested each step before we took it. In the end nobody noticed the move.";

    private final AnswerCalls calls;

    private FairShares(AnswerCalls calls) {
        this.calls = calls;
    }

    static void run() {
        try (ThrowawayStack throwaway = ThrowawayStack.start(
                "benchmark", builder -> builder.services(Set.of(Service.SESSION, Service.BILLING, Service.INTERVIEW))
                        .jvmFlags(ThrowawayStack.FAST_JVM))) {
            new FairShares(new AnswerCalls(throwaway.stack())).measure();
        }
    }

    private void measure() {
        AnswerCalls.Session polite = calls.newSession();
        for (int number = 1; number <= WARM_UP; number++) {
            assess(polite, number);
        }
        Latencies alone = new Latencies("an answer, nobody else there");
        for (int number = 1; number <= ALONE; number++) {
            alone.add(assess(polite, WARM_UP + number));
        }
        Latencies beside = new Latencies("the same beside " + HOSTILE + " heavy ones");
        Latencies heavy = new Latencies("the last of the heavy ones");
        for (int round = 0; round < ROUNDS; round++) {
            beside(polite, WARM_UP + ALONE + 1 + round, PIECES.get(round % PIECES.size()), beside, heavy);
        }
        double delay = beside.millisAt(100) - alone.millisAt(50);
        System.out.println(Latencies.HEADER);
        List.of(alone, beside, heavy).forEach(one -> System.out.println(one.line()));
        System.out.printf(
                Locale.ROOT,
                "%d heavy answers of one candidate delay another's by at most %.0f ms (aim: less than %.0f)%n",
                HOSTILE,
                delay,
                MOST_MILLIS_OF_DELAY);
        if (delay >= MOST_MILLIS_OF_DELAY) {
            throw new AimMissedException("another's answer waited " + Math.round(delay) + " ms longer.");
        }
    }

    /** Somebody new hands in all heavy answers, and then the polite one its own. */
    private void beside(AnswerCalls.Session polite, int number, String piece, Latencies waited, Latencies heavy) {
        AnswerCalls.Session hostile = calls.newSession();
        String text = IntStream.range(0, LONGEST_ANSWER)
                .mapToObj(count -> piece + count + ". ")
                .collect(Collectors.joining())
                .substring(0, LONGEST_ANSWER);
        List<String> questions = IntStream.rangeClosed(1, HOSTILE)
                .mapToObj(each -> calls.ask(hostile, each))
                .toList();
        String own = calls.ask(polite, number);
        long begin = System.nanoTime();
        List<String> answers = questions.stream()
                .map(question -> calls.answer(hostile, question, text))
                .toList();
        waited.add(assess(polite, own));
        answers.forEach(answer -> calls.arrivals(hostile, answer));
        heavy.add((System.nanoTime() - begin) / 1000);
    }

    private long assess(AnswerCalls.Session session, int number) {
        return assess(session, calls.ask(session, number));
    }

    /** Microseconds from handing in an answer to the end of its assessment. */
    private long assess(AnswerCalls.Session session, String question) {
        long begin = System.nanoTime();
        Map<String, Long> parts = calls.arrivals(session, calls.answer(session, question, ANSWER));
        if (parts.isEmpty()) {
            throw new NotMeasuredException("An answer was not assessed.");
        }
        return (System.nanoTime() - begin) / 1000;
    }
}

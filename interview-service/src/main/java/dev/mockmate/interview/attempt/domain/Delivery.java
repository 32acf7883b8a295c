package dev.mockmate.interview.attempt.domain;

import dev.mockmate.interview.feedback.domain.Scores;
import dev.mockmate.interview.text.domain.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * How an answer was spoken, as far as it is known (rule <b>delivery</b>).
 *
 * @param wpm words a minute
 * @param fillers "um", "uh" and their like ({@link Fillers})
 * @param longPauses silences of more than two seconds; empty when nobody counted them: a text does not tell them
 * @param seconds how long the answer took
 */
public record Delivery(double wpm, int fillers, OptionalInt longPauses, double seconds) {

    public static final double IDEAL_FROM_WPM = 120;
    public static final double IDEAL_TO_WPM = 160;
    public static final double LONG_PAUSE_SECONDS = 2;

    private static final double WPM_PER_POINT = 10;
    private static final double POINTS_PER_FILLER_IN_HUNDRED_WORDS = 1.2;
    private static final double POINTS_PER_PAUSE_A_MINUTE = 1.5;
    private static final double FASTEST_WPM = 400;

    /** One whose pauses were counted. */
    public Delivery(double wpm, int fillers, int longPauses, double seconds) {
        this(wpm, fillers, OptionalInt.of(longPauses), seconds);
    }

    /** A word with the seconds, from the start of the recording, between which it was spoken. */
    public record SpokenWord(String word, double start, double end) {}

    /** What a client measured; a number it did not measure is absent. */
    public record Reported(
            Optional<Double> wpm,
            Optional<Integer> fillerCount,
            Optional<Integer> longPauseCount,
            List<SpokenWord> words) {

        public Reported {
            words = List.copyOf(words);
        }
    }

    /**
     * The delivery of an answer: counted from word timings when there are any, else as the client reported it, and
     * what it did not report from the text and the response time, which do not tell the pauses.
     */
    public static Delivery of(Reported reported, String answerText, double responseSeconds) {
        List<SpokenWord> words = reported.words().stream()
                .filter(word -> word.word().codePoints().anyMatch(Words::isPartOfAWord))
                .toList();
        if (words.size() > 1) {
            return counted(words);
        }
        double seconds = Math.max(1, responseSeconds);
        double wpm = reported.wpm().orElse(Words.spoken(answerText) * 60 / seconds);
        return new Delivery(
                Scores.oneDecimal(Math.max(0, Math.min(FASTEST_WPM, wpm))),
                Math.max(0, reported.fillerCount().orElseGet(() -> fillersIn(answerText))),
                reported.longPauseCount()
                        .map(count -> OptionalInt.of(Math.max(0, count)))
                        .orElse(OptionalInt.empty()),
                seconds);
    }

    /** How many fillers a text holds. */
    public static int fillersIn(String text) {
        return Fillers.count(text);
    }

    public double paceScore() {
        double off = wpm < IDEAL_FROM_WPM ? IDEAL_FROM_WPM - wpm : Math.max(0, wpm - IDEAL_TO_WPM);
        return Scores.score(10 - off / WPM_PER_POINT);
    }

    public double fillerScore() {
        double spoken = Math.max(1, wpm * seconds / 60);
        return Scores.score(10 - fillers * 100 / spoken * POINTS_PER_FILLER_IN_HUNDRED_WORDS);
    }

    /** Empty when nobody counted the pauses. */
    public OptionalDouble pauseScore() {
        return longPauses.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Scores.score(
                        10 - longPauses.getAsInt() / Math.max(0.5, seconds / 60) * POINTS_PER_PAUSE_A_MINUTE));
    }

    /**
     * Counts in the order of time, signs that recognizers send as words left out, whatever order the words came in: recognizers correct themselves. A pause is the silence
     * since the last of all words before ended, so that words on top of each other are none.
     */
    private static Delivery counted(List<SpokenWord> spoken) {
        List<SpokenWord> words = spoken.stream()
                .sorted(Comparator.comparingDouble(SpokenWord::start))
                .toList();
        int fillers = Fillers.count(words.stream().map(SpokenWord::word).collect(Collectors.joining(" ")));
        int pauses = 0;
        double end = words.get(0).start();
        for (SpokenWord word : words) {
            pauses += isLongPause(end, word.start()) ? 1 : 0;
            end = Math.max(end, word.end());
        }
        double seconds = Math.max(1, end - words.get(0).start());
        double wpm = Math.min(FASTEST_WPM, words.size() * 60 / seconds);
        return new Delivery(Scores.oneDecimal(wpm), fillers, pauses, seconds);
    }

    /** In whole milliseconds, the precision of recognizers: two seconds are not more than two because of binary fractions. */
    private static boolean isLongPause(double from, double to) {
        return Math.round(to * 1000) - Math.round(from * 1000) > LONG_PAUSE_SECONDS * 1000;
    }
}

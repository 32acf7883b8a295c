package dev.mockmate.interview.attempt.domain;

import dev.mockmate.interview.attempt.domain.Delivery.SpokenWord;
import dev.mockmate.interview.feedback.domain.AudioOffsets;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * When the words of an answer were spoken: what leads from a sentence to its place in the recording. Words are found in the
 * answer in the order of time, each a short way behind the one before at most, so that an answer that was tidied up by hand
 * keeps the times of what is left of it; the work grows with the number of words alone.
 *
 * @param words by their place in the answer
 */
public record WordTimes(List<WordTime> words) implements AudioOffsets {

    public static final WordTimes NONE = new WordTimes(List.of());

    /** Letters between a word and the next that is found: some were put in by hand. Words like "the" stand everywhere. */
    private static final int FARTHEST = 120;

    private static final int FARTHEST_SHORT_WORD = 40;
    private static final int SHORT_WORD = 4;

    /** For each word that was not found the next is looked for so much farther away: more was put in than thought. */
    private static final int FARTHER_FOR_A_MISS = 20;

    private static final int FARTHEST_OF_ALL = 600;
    private static final int LONGEST_WORD = 100;

    public WordTimes {
        words = List.copyOf(words);
    }

    /**
     * A word of the answer.
     *
     * @param start UTF-16 offset into the answer
     * @param millis from the start of the recording
     */
    public record WordTime(int start, long millis) {}

    /** The times of those words that stand in the text. */
    public static WordTimes of(List<SpokenWord> spoken, String text) {
        List<SpokenWord> inOrder = spoken.stream()
                .sorted(Comparator.comparingDouble(SpokenWord::start))
                .toList();
        List<WordTime> found = new ArrayList<>();
        int from = 0;
        int missed = 0;
        for (SpokenWord word : inOrder) {
            String bare = bare(word.word());
            int at = bare.isEmpty() ? -1 : indexOf(text, bare, from, farthest(bare, missed));
            if (at >= 0) {
                found.add(new WordTime(at, Math.round(word.start() * 1000)));
                from = at + bare.length();
            }
            missed = at >= 0 ? 0 : missed + 1;
        }
        return new WordTimes(found);
    }

    /** When the first timed word between two offsets was spoken. */
    @Override
    public OptionalLong of(int start, int end) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < words.size() && words.get(low).start() < end
                ? OptionalLong.of(words.get(low).millis())
                : OptionalLong.empty();
    }

    private static int farthest(String word, int missed) {
        return word.length() < SHORT_WORD
                ? FARTHEST_SHORT_WORD
                : Math.min(FARTHEST_OF_ALL, FARTHEST + missed * FARTHER_FOR_A_MISS);
    }

    private static int indexOf(String text, String word, int from, int farthest) {
        int last = Math.min(text.length() - word.length(), from + farthest);
        for (int at = from; at <= last; at++) {
            if (text.regionMatches(true, at, word, 0, word.length()) && isWhole(text, at, word)) {
                return at;
            }
        }
        return -1;
    }

    /** No other letters are beside it; scripts without spaces have them always. */
    private static boolean isWhole(String text, int at, String word) {
        int end = at + word.length();
        return !(at > 0 && isSpacedLetter(text.codePointBefore(at)) && isSpacedLetter(word.codePointAt(0)))
                && !(end < text.length()
                        && isSpacedLetter(text.codePointAt(end))
                        && isSpacedLetter(word.codePointBefore(word.length())));
    }

    private static boolean isSpacedLetter(int point) {
        return Words.isPartOfAWord(point) && !Words.isUnspaced(point);
    }

    /** Without the punctuation that recognizers put around a word. */
    private static String bare(String word) {
        int start = 0;
        int end = Math.min(word.length(), LONGEST_WORD);
        while (start < end && !Words.isPartOfAWord(word.codePointAt(start))) {
            start += Character.charCount(word.codePointAt(start));
        }
        while (end > start && !Words.isPartOfAWord(word.codePointBefore(end))) {
            end -= Character.charCount(word.codePointBefore(end));
        }
        return word.substring(Math.min(start, end), end);
    }
}

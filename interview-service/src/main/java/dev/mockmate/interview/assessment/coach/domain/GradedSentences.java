package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts an answer into the sentences the graded answers were cut into, so that what was learned of sentences holds for those of an
 * answer: behind an end mark and a space, at a line break, and spoken text without marks before a joining word.
 */
public final class GradedSentences {

    private static final String MARKS = ".!?…。！？";
    private static final String CLOSING = "\"”’)";
    private static final int LONGEST = 40;
    private static final int FIRST_CUT = 12;
    private static final int GOOD_CUT = 18;
    private static final int LAST_CUT = 34;
    private static final int SHORTEST_REST = 6;
    private static final int PLAIN_CUT = 25;
    private static final Set<String> JOINING = Set.of("and", "so", "but", "because", "then");

    private GradedSentences() {}

    /** The sentences in order, with offsets in UTF-16 units; at most {@code most} of them. */
    public static List<Sentence> of(String text, int most) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length() && sentences.size() < most) {
            int behind = behindBreak(text, at);
            if (behind > at) {
                add(sentences, text, start, at);
                start = behind;
                at = behind;
            } else {
                at++;
            }
        }
        add(sentences, text, start, text.length());
        return List.copyOf(sentences.size() > most ? sentences.subList(0, most) : sentences);
    }

    /** Blanks in place of a sentence, and of the quotes that close it, which would open the next one. */
    static void blank(StringBuilder text, Sentence sentence) {
        int end = sentence.end();
        while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        for (int at = sentence.start(); at < end; at++) {
            text.setCharAt(at, ' ');
        }
    }

    /** Behind what parts two sentences here; {@code at} itself when nothing does. */
    private static int behindBreak(String text, int at) {
        if (text.charAt(at) == '\n') {
            int behind = at;
            while (behind < text.length() && text.charAt(behind) == '\n') {
                behind++;
            }
            return behind;
        }
        if (at == 0 || MARKS.indexOf(text.charAt(at - 1)) < 0) {
            return at;
        }
        int quotes = at;
        while (quotes < text.length() && CLOSING.indexOf(text.charAt(quotes)) >= 0) {
            quotes++;
        }
        int behind = quotes;
        while (behind < text.length() && isSpace(text.charAt(behind))) {
            behind++;
        }
        return behind > quotes ? behind : at;
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    private static void add(List<Sentence> sentences, String text, int from, int to) {
        List<int[]> words = words(text, from, to);
        int first = 0;
        while (words.size() - first > LONGEST) {
            int cut = first + cut(text, words.subList(first, words.size()));
            addWords(sentences, text, words.subList(first, cut));
            first = cut;
        }
        addWords(sentences, text, words.subList(first, words.size()));
    }

    private static void addWords(List<Sentence> sentences, String text, List<int[]> words) {
        if (!words.isEmpty()) {
            int start = words.get(0)[0];
            int end = words.get(words.size() - 1)[1];
            sentences.add(new Sentence(text.substring(start, end), start, end));
        }
    }

    private static int cut(String text, List<int[]> words) {
        int cut = PLAIN_CUT;
        int last = Math.min(LAST_CUT, words.size() - SHORTEST_REST);
        for (int at = FIRST_CUT; at < last; at++) {
            if (JOINING.contains(bare(text.substring(words.get(at)[0], words.get(at)[1])))) {
                cut = at;
                if (at >= GOOD_CUT) {
                    break;
                }
            }
        }
        return cut;
    }

    private static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && word.charAt(start) == ',') {
            start++;
        }
        while (end > start && word.charAt(end - 1) == ',') {
            end--;
        }
        return word.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static List<int[]> words(String text, int from, int to) {
        List<int[]> words = new ArrayList<>();
        int at = from;
        while (at < to) {
            while (at < to && isSpace(text.charAt(at))) {
                at++;
            }
            int start = at;
            while (at < to && !isSpace(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                words.add(new int[] {start, at});
            }
        }
        return words;
    }
}

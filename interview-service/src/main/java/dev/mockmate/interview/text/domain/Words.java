package dev.mockmate.interview.text.domain;

import dev.mockmate.interview.assessment.coach.domain.OtherLanguage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Words of a text: the little language knowledge that planning and assessing share. English only; what is said about an
 * answer in another language is {@link OtherLanguage}'s.
 */
public final class Words {

    private static final Set<Character.UnicodeScript> UNSPACED = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    /** Words that carry no subject, so they neither prove nor disprove that an answer is about the question. */
    private static final Set<String> EMPTY_WORDS = listed(
            "a about above after again against all almost also although always am an and another any anything are as ask"
                    + " asked at away back be became because been before being below between both but by came can cannot"
                    + " come could day days describe did do does doing done down during each either else enough even every"
                    + " everything few first for from further get gets give given go goes going got had has have having he"
                    + " her here hers him his how i if imagine in into is it its itself just kept know last least less let"
                    + " like lot made make makes many may me might mine more most much must my myself need no nobody nor"
                    + " not nothing now of off often on once one only onto or other others our ours out over own part"
                    + " people perhaps pick quite rather real really right said same say see she should since so some"
                    + " someone something soon still such suppose take tell ten than that the their them themselves then"
                    + " there these they thing things this those three through time to today together too took two under"
                    + " until up upon us use used using usual very want wanted was way we week well went were what when"
                    + " where which while who whole whom why will with within without work worked working would year"
                    + " years yes yesterday yet you your yours yourself");

    private Words() {}

    /** A set of words that are written one behind the other. */
    public static Set<String> listed(String words) {
        return Set.copyOf(spaced(words));
    }

    /** All words in order, in lower case, with punctuation around them removed. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int end = at + Character.charCount(point);
            if (isPartOfAWord(point)) {
                while (end < text.length() && goesOn(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                words.add(trimmed(text.substring(at, end))
                        .toLowerCase(Locale.ROOT)
                        .replace('’', '\''));
            }
            at = end;
        }
        return words;
    }

    private static boolean goesOn(int point) {
        return isPartOfAWord(point) || "'’+#.%-".indexOf(point) >= 0;
    }

    /** A letter or a number of any script. */
    public static boolean isPartOfAWord(int point) {
        if (point < 0x80) {
            return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || (point >= '0' && point <= '9');
        }
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /** A sign of a script that is written without spaces between words. */
    public static boolean isUnspaced(int point) {
        return point >= 0x80 && UNSPACED.contains(Character.UnicodeScript.of(point));
    }

    /** What stands between white space. */
    public static List<String> spaced(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isSpace(text.charAt(at))) {
                if (at > from) {
                    pieces.add(text.substring(from, at));
                }
                from = at + 1;
            }
        }
        return pieces;
    }

    /** The text with a single space for every run of white space. */
    public static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            boolean space = isSpace(text.charAt(at));
            if (!space || at == 0 || !isSpace(text.charAt(at - 1))) {
                squeezed.append(space ? ' ' : text.charAt(at));
            }
        }
        return squeezed.toString();
    }

    public static boolean isSpace(char unit) {
        return unit == ' ' || (unit >= '\t' && unit <= '\r');
    }

    /** Where a word of ASCII stands from here on, or -1. */
    public static int indexOf(String text, String word, int from, boolean asWritten) {
        if (asWritten) {
            return text.indexOf(word, from);
        }
        char lower = Character.toLowerCase(word.charAt(0));
        char upper = Character.toUpperCase(word.charAt(0));
        for (int at = from; at <= text.length() - word.length(); at++) {
            char first = text.charAt(at);
            if ((first == lower || first == upper) && text.regionMatches(true, at, word, 0, word.length())) {
                return at;
            }
        }
        return -1;
    }

    public static int count(String text) {
        return of(text).size();
    }

    /** How many words a text would be spoken as: scripts without spaces have about two letters to a word. */
    public static int spoken(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        int unspaced = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            boolean alone = isUnspaced(point);
            unspaced += alone ? 1 : 0;
            rest.appendCodePoint(alone ? ' ' : point);
        }
        return count(rest.toString()) + (unspaced + 1) / 2;
    }

    /** The words that carry a subject, shortened to their stems. */
    public static List<String> subjects(String text) {
        return of(text).stream()
                .filter(word -> word.length() > 2 && !EMPTY_WORDS.contains(word))
                .map(Words::stem)
                .distinct()
                .toList();
    }

    public static boolean isEmptyWord(String lowerCaseWord) {
        return EMPTY_WORDS.contains(lowerCaseWord);
    }

    /**
     * A crude stem: enough to see that "disagreed", "disagreement" and "disagree" are one subject. It never has to be
     * a word of the language, it only has to be the same for both sides.
     */
    public static String stem(String word) {
        String stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        for (String ending : List.of(
                "ements", "ement", "ations", "ation", "ities", "ity", "ings", "ing", "ers", "er", "ied", "ies", "ed",
                "es", "ly", "s", "e", "y")) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= 4) {
                return stem.substring(0, stem.length() - ending.length());
            }
        }
        return stem;
    }

    /** How many of the cues occur in the text as the beginning of a word. */
    public static long cuesIn(String text, List<String> cues) {
        String haystack = " " + String.join(" ", of(text)) + " ";
        return cues.stream().filter(cue -> haystack.contains(" " + cue)).count();
    }

    /** How often the cues occur in the text altogether. */
    public static int occurrences(String text, List<String> cues) {
        String haystack = " " + String.join(" ", of(text)) + " ";
        int found = 0;
        for (String cue : cues) {
            String needle = " " + cue;
            for (int at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
                found++;
            }
        }
        return found;
    }

    public static <E extends Enum<E>> Optional<E> constant(E[] values, String wire) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(wire))
                .findFirst();
    }

    /** The text with at most {@code limit} UTF-16 units, cut at a space where there is one, never inside a pair. */
    public static String limited(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        int space = text.lastIndexOf(' ', end);
        if (space > limit / 2) {
            end = space;
        } else if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).strip() + "…";
    }

    private static String trimmed(String word) {
        int end = word.length();
        while (end > 1 && ".'’-".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }
}

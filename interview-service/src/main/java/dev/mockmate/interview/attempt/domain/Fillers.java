package dev.mockmate.interview.attempt.domain;

import dev.mockmate.interview.text.domain.WordLists;
import dev.mockmate.interview.text.domain.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sounds and phrases that fill a silence (lists of {@code fillers.txt}): "um" however long it is drawn, and "you know" or "I
 * mean" where a comma or a break sets them off from what is said. "As you know" and "do you know" are said.
 */
final class Fillers {

    private static final WordLists LISTS = WordLists.beside(Fillers.class, "fillers.txt");

    private static final Set<String> SOUNDS = drawnTogether(LISTS.list("sounds"));

    private static final Set<String> PHRASES = Set.copyOf(LISTS.list("set off by a comma"));

    private static final Set<String> SAID_BEHIND = Set.copyOf(LISTS.list("not a filler behind"));

    private Fillers() {}

    static int count(String text) {
        List<String> pieces = Words.spaced(text);
        int fillers = 0;
        for (int at = 0; at < pieces.size(); at++) {
            for (String word : Words.of(pieces.get(at))) {
                fillers += SOUNDS.contains(once(word)) ? 1 : 0;
            }
            fillers += at > 0 && isSetOffPhrase(pieces, at) ? 1 : 0;
        }
        return fillers;
    }

    /** Two words that end with this piece. */
    private static boolean isSetOffPhrase(List<String> pieces, int end) {
        String first = pieces.get(end - 1).toLowerCase(Locale.ROOT);
        String second = bare(pieces.get(end)).toLowerCase(Locale.ROOT);
        if (!PHRASES.contains(first + " " + second)) {
            return false;
        }
        String before = end < 2 ? "," : pieces.get(end - 2);
        boolean begins = isBroken(before);
        boolean ends = end + 1 == pieces.size() || isBroken(pieces.get(end));
        boolean said = SAID_BEHIND.contains(before.toLowerCase(Locale.ROOT));
        return !said && ((ends && isComma(pieces.get(end))) || (begins && ends));
    }

    private static boolean isBroken(String piece) {
        char last = piece.charAt(piece.length() - 1);
        return !Words.isPartOfAWord(last);
    }

    private static boolean isComma(String piece) {
        return ",…-–—".indexOf(piece.charAt(piece.length() - 1)) >= 0 || piece.endsWith("...");
    }

    private static String bare(String piece) {
        int end = piece.length();
        while (end > 0 && !Words.isPartOfAWord(piece.charAt(end - 1))) {
            end--;
        }
        return piece.substring(0, end);
    }

    private static Set<String> drawnTogether(List<String> sounds) {
        Set<String> once = new HashSet<>();
        sounds.forEach(sound -> once.add(once(sound)));
        return Set.copyOf(once);
    }

    /** Each letter once where it stands several times in a row, but no word of one letter. */
    private static String once(String word) {
        StringBuilder once = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            if (at == 0 || word.charAt(at) != word.charAt(at - 1)) {
                once.append(word.charAt(at));
            }
        }
        return once.length() == 1 ? word.substring(0, Math.min(2, word.length())) : once.toString();
    }
}

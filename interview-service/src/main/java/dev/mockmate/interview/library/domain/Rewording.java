package dev.mockmate.interview.library.domain;

import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What was done to a text, word by word: the longest sequence of words both texts have in common stays, what is only in
 * the old one was removed, what is only in the new one was added. Texts that are too long to be compared are shown as
 * removed and added whole.
 */
public final class Rewording {

    /** Cells of the comparison's table: 2,000 old words against 500 new ones. */
    private static final long MOST_CELLS = 1_000_000;

    private Rewording() {}

    /** What became of a piece. */
    public enum Change {
        SAME,
        REMOVED,
        ADDED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Neighbouring words of one fate, with single spaces between them. */
    public record Piece(Change change, String text) {}

    /** The pieces in reading order: those that are not {@code ADDED} make the old text, those not {@code REMOVED} the new. */
    public static List<Piece> of(String before, String after) {
        String[] old = words(before);
        String[] fresh = words(after);
        List<Word> words = (long) old.length * fresh.length > MOST_CELLS ? replaced(old, fresh) : compared(old, fresh);
        return joined(words);
    }

    private record Word(Change change, String text) {}

    private static List<Word> replaced(String[] old, String[] fresh) {
        List<Word> words = new ArrayList<>();
        for (String word : old) {
            words.add(new Word(Change.REMOVED, word));
        }
        for (String word : fresh) {
            words.add(new Word(Change.ADDED, word));
        }
        return words;
    }

    private static List<Word> compared(String[] old, String[] fresh) {
        int[][] common = new int[old.length + 1][fresh.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = fresh.length - 1; j >= 0; j--) {
                common[i][j] = old[i].equals(fresh[j])
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Word> words = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.length || j < fresh.length) {
            if (i < old.length && j < fresh.length && old[i].equals(fresh[j])) {
                words.add(new Word(Change.SAME, old[i++]));
                j++;
            } else if (j == fresh.length || (i < old.length && common[i + 1][j] >= common[i][j + 1])) {
                words.add(new Word(Change.REMOVED, old[i++]));
            } else {
                words.add(new Word(Change.ADDED, fresh[j++]));
            }
        }
        return words;
    }

    private static List<Piece> joined(List<Word> words) {
        List<Piece> pieces = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            run.add(words.get(at).text());
            if (at + 1 == words.size()
                    || words.get(at + 1).change() != words.get(at).change()) {
                pieces.add(new Piece(words.get(at).change(), String.join(" ", run)));
                run.clear();
            }
        }
        return Collections.unmodifiableList(pieces);
    }

    private static String[] words(String text) {
        return Words.spaced(text).toArray(String[]::new);
    }
}

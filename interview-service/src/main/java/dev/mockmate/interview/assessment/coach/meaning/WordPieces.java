package dev.mockmate.interview.assessment.coach.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts a text into the word pieces of BERT's lower-case vocabulary, as the embedding model was trained with. */
final class WordPieces {

    private static final int UNKNOWN = 100;
    private static final int START = 101;
    private static final int END = 102;
    private static final int LONGEST_WORD = 100;

    /** The model was trained on no longer texts. */
    private static final int MOST_PIECES = 256;

    /** More of a sentence is never read: putting heaped marks in order takes ever longer. */
    private static final int MAX_TEXT = 4_000;

    private final Map<String, Integer> vocabulary;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Reads the vocabulary from a {@code tokenizer.json}. */
    static WordPieces read(InputStream tokenizer) throws IOException {
        JsonNode words = new ObjectMapper().readTree(tokenizer).at("/model/vocab");
        Map<String, Integer> vocabulary = new HashMap<>(words.size() * 2);
        words.properties()
                .forEach(word -> vocabulary.put(word.getKey(), word.getValue().intValue()));
        return new WordPieces(vocabulary);
    }

    /** The numbers of the pieces, with those of start and end around them; at most 256. */
    long[] of(String text) {
        List<Integer> pieces = new ArrayList<>();
        pieces.add(START);
        for (String word : words(text)) {
            if (pieces.size() >= MOST_PIECES - 1) {
                break;
            }
            addPieces(word, pieces);
        }
        List<Integer> kept = pieces.size() < MOST_PIECES ? pieces : pieces.subList(0, MOST_PIECES - 1);
        long[] ids = new long[kept.size() + 1];
        for (int at = 0; at < kept.size(); at++) {
            ids[at] = kept.get(at);
        }
        ids[kept.size()] = END;
        return ids;
    }

    private void addPieces(String word, List<Integer> pieces) {
        if (word.length() > LONGEST_WORD) {
            pieces.add(UNKNOWN);
            return;
        }
        int before = pieces.size();
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            Integer piece = null;
            while (end > start && piece == null) {
                piece = vocabulary.get((start == 0 ? "" : "##") + word.substring(start, end));
                end--;
            }
            if (piece == null) {
                pieces.subList(before, pieces.size()).clear();
                pieces.add(UNKNOWN);
                return;
            }
            pieces.add(piece);
            start = end + 1;
        }
    }

    private static List<String> words(String text) {
        String read = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        String plain = Normalizer.normalize(read.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        plain.codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (type == Character.NON_SPACING_MARK) {
                return;
            }
            if (Character.isWhitespace(point) || type == Character.SPACE_SEPARATOR) {
                end(word, words);
            } else if (isMark(point, type) || Character.isIdeographic(point)) {
                end(word, words);
                words.add(Character.toString(point));
            } else if (!isInvisible(point, type)) {
                word.appendCodePoint(point);
            }
        });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isInvisible(int point, int type) {
        return point == 0
                || point == 0xFFFD
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }

    private static boolean isMark(int point, int type) {
        boolean ascii = (point >= 33 && point <= 47)
                || (point >= 58 && point <= 64)
                || (point >= 91 && point <= 96)
                || (point >= 123 && point <= 126);
        return ascii
                || type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }
}

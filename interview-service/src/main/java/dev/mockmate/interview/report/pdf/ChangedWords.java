package dev.mockmate.interview.report.pdf;

import com.google.re2j.Pattern;
import dev.mockmate.interview.report.pdf.PrintedText.Line;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The polished answer beside the one that was given: where it differs, with what changed marked, else nothing. */
final class ChangedWords {
    /** Cells of the comparison, of two bytes each; beyond that no word is marked. */
    private static final int MOST_COMPARED = 2_000_000;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private ChangedWords() {}

    /** Words that follow each other and are all new, or all from the answer. */
    record Span(String text, boolean changed) {}

    /** A paragraph of the polished answer. */
    record Paragraph(List<Span> spans, String dir) {}

    static List<Paragraph> of(String answer, String polished, PrintedText texts) {
        List<String> before = words(answer);
        List<String> after = words(polished);
        if (polished.isBlank() || before.equals(after)) {
            return List.of();
        }
        BitSet kept = kept(before, after);
        List<Paragraph> paragraphs = new ArrayList<>();
        int at = 0;
        for (String paragraph : (Iterable<String>) polished.lines().filter(one -> !one.isBlank())::iterator) {
            List<String> words = words(paragraph);
            paragraphs.add(new Paragraph(spans(words, at, kept, texts), texts.direction(paragraph)));
            at += words.size();
        }
        return paragraphs;
    }

    private static List<Span> spans(List<String> words, int from, BitSet kept, PrintedText texts) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        while (start < words.size()) {
            boolean isKept = kept.get(from + start);
            int end = start + 1;
            while (end < words.size() && kept.get(from + end) == isKept) {
                end++;
            }
            Line text = texts.line(String.join(" ", words.subList(start, end)));
            spans.add(new Span(text.text(), !isKept));
            start = end;
        }
        return spans;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(SPACE.split(text.strip()));
    }

    /** Which of the polished words belong to a longest common sequence with the answer's. */
    private static BitSet kept(List<String> before, List<String> after) {
        BitSet kept = new BitSet(after.size());
        int rows = before.size() + 1;
        int columns = after.size() + 1;
        if ((long) rows * columns > MOST_COMPARED) {
            kept.set(0, after.size());
            return kept;
        }
        short[] longest = new short[rows * columns];
        for (int row = rows - 2; row >= 0; row--) {
            for (int column = columns - 2; column >= 0; column--) {
                longest[row * columns + column] = before.get(row).equals(after.get(column))
                        ? (short) (longest[(row + 1) * columns + column + 1] + 1)
                        : (short) Math.max(longest[(row + 1) * columns + column], longest[row * columns + column + 1]);
            }
        }
        int row = 0;
        int column = 0;
        while (row < rows - 1 && column < columns - 1) {
            if (before.get(row).equals(after.get(column))) {
                kept.set(column);
                row++;
                column++;
            } else if (longest[(row + 1) * columns + column] >= longest[row * columns + column + 1]) {
                row++;
            } else {
                column++;
            }
        }
        return kept;
    }
}

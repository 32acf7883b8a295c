package dev.mockmate.interview.report.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.Map;

/** Puts text of both directions on a line: the JDK's bidirectional algorithm behind the renderer's interfaces. */
final class ReadingOrder {
    private static final Map<Character, Character> MIRRORED = Map.ofEntries(
            Map.entry('(', ')'),
            Map.entry(')', '('),
            Map.entry('[', ']'),
            Map.entry(']', '['),
            Map.entry('{', '}'),
            Map.entry('}', '{'),
            Map.entry('<', '>'),
            Map.entry('>', '<'),
            Map.entry('«', '»'),
            Map.entry('»', '«'),
            Map.entry('‹', '›'),
            Map.entry('›', '‹'),
            Map.entry('≤', '≥'),
            Map.entry('≥', '≤'));

    private ReadingOrder() {}

    /** Cuts a paragraph into runs of one direction. */
    static final class Runs implements BidiSplitter {
        private Bidi runs;

        @Override
        public void setParagraph(String paragraph, byte direction) {
            runs = new Bidi(paragraph, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        }

        @Override
        public int countTextRuns() {
            return runs.getRunCount();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            int start = runs.getRunStart(index);
            return new BidiTextRun(
                    start, runs.getRunLimit(index) - start, runs.getRunLevel(index) % 2 == 0 ? LTR : RTL);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
        }
    }

    /** Turns a run that is read from the right around, and joins Arabic letters. */
    static final class Turned implements BidiReorderer {

        @Override
        public String reorderRTLTextToLTR(String run) {
            StringBuilder turned = new StringBuilder(run.length());
            int end = run.length();
            while (end > 0) {
                int start = startOfLetter(run, end);
                turned.append(mirrored(run.substring(start, end)));
                end = start;
            }
            return turned.toString();
        }

        @Override
        public String shapeText(String text) {
            return ArabicLetters.join(text);
        }

        @Override
        public String deshapeText(String text) {
            return ArabicLetters.part(text);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }

        /** Where the letter with its marks begins that ends at {@code end}. */
        private static int startOfLetter(String run, int end) {
            int start = run.offsetByCodePoints(end, -1);
            while (start > 0 && Character.getType(run.codePointAt(start)) == Character.NON_SPACING_MARK) {
                start = run.offsetByCodePoints(start, -1);
            }
            return start;
        }

        private static String mirrored(String letter) {
            Character other = letter.length() == 1 ? MIRRORED.get(letter.charAt(0)) : null;
            return other == null ? letter : other.toString();
        }
    }
}

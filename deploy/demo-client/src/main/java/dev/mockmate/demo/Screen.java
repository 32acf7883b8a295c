package dev.mockmate.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Lines of the terminal: wrapped, indented, and in colour where there is a terminal to show it. */
final class Screen {

    private static final int WIDTH = 100;
    private static final String RESET = "\u001B[0m";

    /** How a line is meant. */
    enum Tone {
        PLAIN(""),
        QUIET("\u001B[2m"),
        HEADING("\u001B[1m"),
        INTERVIEWER("\u001B[36m"),
        CANDIDATE("\u001B[32m"),
        SCORE("\u001B[1;33m"),
        WARNING("\u001B[31m");

        private final String escape;

        Tone(String escape) {
            this.escape = escape;
        }
    }

    private final PrintStream out;
    private final boolean colours;

    Screen(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    void blank() {
        out.println();
    }

    void line(Tone tone, String text) {
        block(tone, "", text);
    }

    /** Text behind a label; further lines are indented to the text. */
    void block(Tone tone, String label, String text) {
        String indent = " ".repeat(label.length());
        List<String> lines = wrap(text, WIDTH - label.length());
        for (int i = 0; i < lines.size(); i++) {
            out.println(toned(tone, (i == 0 ? label : indent) + lines.get(i)));
        }
        out.flush();
    }

    /** Text without a line end, for something to be typed behind it. */
    void prompt(Tone tone, String text) {
        out.print(toned(tone, text));
        out.flush();
    }

    /** A text in lines of at most {@code width} characters where its words allow; line ends of its own stay. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R")) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split("\\s+")) {
                if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.length() == 0 ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Seconds as {@code 1:02:03} or {@code 2:03}. */
    static String clock(long seconds) {
        return seconds >= 3600
                ? String.format("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format("%d:%02d", seconds / 60, seconds % 60);
    }

    /** A number with its noun. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private String toned(Tone tone, String text) {
        return colours && tone != Tone.PLAIN ? tone.escape + text + RESET : text;
    }
}

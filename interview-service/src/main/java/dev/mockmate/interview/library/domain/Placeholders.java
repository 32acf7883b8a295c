package dev.mockmate.interview.library.domain;

import dev.mockmate.interview.text.domain.LinearPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * What an assessment could not know and left to be filled in: "[by X%]", "[Result: what changed?]". A story holds what somebody lived
 * through, so a sentence that still has such a blank is no part of it; a blank on a line of its own goes alone. Brackets the owner
 * wrote, in the answer or in the library, are no blanks.
 */
public final class Placeholders {

    /** Words in square brackets behind a space; code like {@code rows[i]} stands behind a letter, and a list of numbers is data. */
    private static final LinearPattern BLANK = LinearPattern.of(
            "(?:^|[\\s(\"'“:—–-])(\\[\\s*(?:[\\pL…][^\\[\\]\\d=;{}]{0,300}|\\pL[^\\[\\]=;{}]{0,60}[\\s:][^\\[\\]=;{}]{0,240})\\])");

    private static final String END_MARKS = ".!?…。！？";

    private Placeholders() {}

    /**
     * What an assessment wrote without the sentences that wait to be filled in. Lines that have none stay as they are, empty ones
     * too; where a line goes, the empty line behind it goes along when there is one before it.
     *
     * @param answer what it was made of
     */
    public static String without(String text, String answer) {
        if (!BLANK.in(text)) {
            return text;
        }
        List<String> kept = new ArrayList<>();
        boolean gone = false;
        for (String line : text.lines().toList()) {
            List<LinearPattern.Match> blanks = BLANK.all(line).stream()
                    .filter(blank -> !answer.contains(blank.group()))
                    .toList();
            String left = blanks.isEmpty() ? line : without(line, blanks);
            boolean goes = left.isBlank() && (!blanks.isEmpty() || gone && endsEmpty(kept));
            if (!goes) {
                kept.add(left);
            }
            gone = goes;
        }
        return String.join("\n", kept).strip();
    }

    private static boolean endsEmpty(List<String> lines) {
        return lines.isEmpty() || lines.get(lines.size() - 1).isBlank();
    }

    private static String without(String line, List<LinearPattern.Match> blanks) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (LinearPattern.Match blank : blanks) {
            if (blank.groupStart() < from) {
                continue;
            }
            int start = behindEndBefore(line, blank.groupStart(), from);
            kept.append(line, from, start);
            boolean byItself = start == blank.groupStart() && isSentence(line, blank);
            from = behindSpace(line, byItself ? blank.end() : behindEndAfter(line, blank.end()));
        }
        return kept.append(line, Math.min(from, line.length()), line.length())
                .toString()
                .strip();
    }

    /** Where the sentence begins that holds this place. */
    private static int behindEndBefore(String line, int at, int from) {
        for (int place = at - 1; place > from; place--) {
            if (Character.isWhitespace(line.charAt(place)) && END_MARKS.indexOf(line.charAt(place - 1)) >= 0) {
                return place + 1;
            }
        }
        return from;
    }

    private static int behindSpace(String line, int at) {
        int place = at;
        while (place < line.length() && Character.isWhitespace(line.charAt(place))) {
            place++;
        }
        return place;
    }

    /** Whether it ends with a mark, or something new begins behind it. */
    private static boolean isSentence(String line, LinearPattern.Match blank) {
        int next = behindSpace(line, blank.end());
        return END_MARKS.indexOf(line.charAt(blank.end() - 2)) >= 0
                || next < line.length() && Character.isUpperCase(line.charAt(next));
    }

    /** Behind the sentence that goes on here. */
    private static int behindEndAfter(String line, int at) {
        int place = at;
        while (place < line.length()) {
            if (END_MARKS.indexOf(line.charAt(place)) >= 0
                    && (place + 1 == line.length() || Character.isWhitespace(line.charAt(place + 1)))) {
                return place + 1;
            }
            place++;
        }
        return line.length();
    }
}

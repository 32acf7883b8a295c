package dev.mockmate.interview.assessment.openai;

import dev.mockmate.interview.assessment.application.InvalidModelOutputException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a streamed JSON object and gives out each top-level member as soon as its value is complete, however the text is
 * cut into chunks. It only follows strings and brackets; whether a value is good JSON is for whoever parses it. Text
 * before the first brace (a model's "Here you are:") is skipped.
 */
final class TopLevelParts {

    /** A member with the text of its value. */
    record Part(String name, String json) {}

    /** More than any assessment needs; what is longer is rubbish. */
    private static final int LONGEST = 200_000;

    private static final int NOWHERE = -1;
    private static final int AFTER_THE_OBJECT = Integer.MAX_VALUE;

    private final StringBuilder text = new StringBuilder();
    private int read;
    private int depth;
    private boolean inString;
    private boolean escaped;
    private int memberStart = NOWHERE;

    /** The members that were completed by this chunk. */
    List<Part> feed(String chunk) {
        text.append(chunk);
        if (text.length() > LONGEST) {
            throw new InvalidModelOutputException("more text than an assessment can have");
        }
        List<Part> parts = new ArrayList<>();
        for (; read < text.length(); read++) {
            step(text.charAt(read), parts);
        }
        return parts;
    }

    /** Whether the object has been closed. */
    boolean isComplete() {
        return memberStart == AFTER_THE_OBJECT;
    }

    private void step(char here, List<Part> parts) {
        if (isComplete()) {
            return;
        }
        if (inString) {
            endString(here);
            return;
        }
        switch (here) {
            case '"' -> inString = depth > 0;
            case '{', '[' -> open();
            case '}', ']' -> close(parts);
            case ',' -> {
                if (depth == 1) {
                    member(parts, read);
                    memberStart = read + 1;
                }
            }
            default -> {}
        }
    }

    private void endString(char here) {
        if (escaped) {
            escaped = false;
        } else if (here == '\\') {
            escaped = true;
        } else if (here == '"') {
            inString = false;
        }
    }

    private void open() {
        depth++;
        if (depth == 1) {
            memberStart = read + 1;
        }
    }

    private void close(List<Part> parts) {
        if (depth == 0) {
            return;
        }
        depth--;
        if (depth == 0) {
            member(parts, read);
            memberStart = AFTER_THE_OBJECT;
        } else if (depth == 1) {
            // An object or array is complete with its last bracket; what follows may come much later.
            member(parts, read + 1);
            memberStart = NOWHERE;
        }
    }

    private void member(List<Part> parts, int end) {
        if (memberStart == NOWHERE) {
            return;
        }
        String member = text.substring(memberStart, end).strip();
        int nameEnd = member.indexOf('"', 1);
        int colon = nameEnd < 0 ? -1 : member.indexOf(':', nameEnd);
        if (member.startsWith("\"") && colon > 0) {
            parts.add(new Part(
                    member.substring(1, nameEnd), member.substring(colon + 1).strip()));
        }
    }
}

package dev.mockmate.testsession.similarity.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A program as a row of tokens: names, numbers and texts stand for themselves as kinds, so that renaming changes nothing; comments,
 * blanks and includes are left out.
 */
final class Tokens {
    private static final Set<String> KEYWORDS = Set.of(
            "if",
            "else",
            "elif",
            "for",
            "while",
            "do",
            "switch",
            "case",
            "default",
            "break",
            "continue",
            "return",
            "try",
            "catch",
            "except",
            "finally",
            "throw",
            "raise",
            "new",
            "class",
            "def",
            "function",
            "import",
            "from",
            "in",
            "not",
            "and",
            "or",
            "lambda",
            "with",
            "yield",
            "static",
            "const",
            "struct");

    private Tokens() {}

    /** A token and its place, {@code [start, end)} in characters. */
    record Token(String kind, int start, int end) {}

    /** A {@code #} begins a comment or a line of the preprocessor; both are left out. */
    static List<Token> of(String code) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < code.length()) {
            char c = code.charAt(at);
            int end = at + 1;
            if (c == '#' || code.startsWith("//", at)) {
                end = endOfLine(code, at);
            } else if (code.startsWith("/*", at)) {
                int close = code.indexOf("*/", at + 2);
                end = close < 0 ? code.length() : close + 2;
            } else if (c == '"' || c == '\'' || c == '`') {
                end = endOfText(code, at);
                tokens.add(new Token("T", at, end));
            } else if (Character.isLetter(c) || c == '_') {
                end = endOfWord(code, at);
                String word = code.substring(at, end);
                tokens.add(new Token(KEYWORDS.contains(word) ? word : "N", at, end));
            } else if (Character.isDigit(c)) {
                end = endOfWord(code, at);
                tokens.add(new Token("0", at, end));
            } else if (!Character.isWhitespace(c)) {
                tokens.add(new Token(String.valueOf(c), at, end));
            }
            at = end;
        }
        return tokens;
    }

    private static int endOfLine(String code, int from) {
        int end = code.indexOf('\n', from);
        return end < 0 ? code.length() : end;
    }

    private static int endOfText(String code, int from) {
        char quote = code.charAt(from);
        for (int i = from + 1; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote || c == '\n' && quote != '`') {
                return i + 1;
            }
        }
        return code.length();
    }

    private static int endOfWord(String code, int from) {
        int end = from;
        while (end < code.length() && (Character.isLetterOrDigit(code.charAt(end)) || code.charAt(end) == '_')) {
            end++;
        }
        return end;
    }
}

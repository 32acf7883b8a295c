package dev.mockmate.interview.text.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A regular expression taken apart, as far as {@link MatchAutomaton} needs it: what is written in ASCII with classes, groups, choices,
 * repetitions, word edges and both ends of the text.
 */
final class ExpressionTree {

    /** Every code point beyond ASCII is this one symbol. */
    static final int OTHER = 128;

    static final int SYMBOLS = 129;
    static final int NO_END = -1;

    private static final int MOST_COPIES = 1_000;

    private final String regex;
    private final boolean anyCase;
    private int at;

    /** A part of an expression. */
    sealed interface Node {}

    /** One symbol of these. */
    record Symbols(BitSet those) implements Node {}

    record Sequence(List<Node> parts) implements Node {}

    record Choice(List<Node> parts) implements Node {}

    /** @param most {@link #NO_END} when any number will do */
    record Repeat(Node part, int least, int most) implements Node {}

    /** A place between symbols. */
    enum Place implements Node {
        WORD_EDGE,
        NO_WORD_EDGE,
        BEGIN,
        END
    }

    /** Written in a way that is not known here. */
    private static final class UnknownFormException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownFormException() {
            super(null, null, false, false);
        }
    }

    private ExpressionTree(String regex, boolean anyCase) {
        this.regex = regex;
        this.anyCase = anyCase;
    }

    /** The tree, or nothing where the expression is written in a way that is not known here. */
    static Optional<Node> of(String regex, boolean anyCase) {
        ExpressionTree tree = new ExpressionTree(regex, anyCase);
        try {
            Node whole = tree.choice();
            return tree.at == regex.length() ? Optional.of(whole) : Optional.empty();
        } catch (UnknownFormException unknown) {
            return Optional.empty();
        }
    }

    private boolean ends() {
        return at == regex.length();
    }

    private char here() {
        if (ends()) {
            throw new UnknownFormException();
        }
        return regex.charAt(at);
    }

    private char next() {
        char next = here();
        at++;
        return next;
    }

    private boolean skip(String expected) {
        boolean follows = regex.startsWith(expected, at);
        at += follows ? expected.length() : 0;
        return follows;
    }

    private Node choice() {
        List<Node> parts = new ArrayList<>();
        parts.add(sequence());
        while (skip("|")) {
            parts.add(sequence());
        }
        return parts.size() == 1 ? parts.get(0) : new Choice(parts);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (!ends() && here() != '|' && here() != ')') {
            parts.add(repeated(atom()));
        }
        return new Sequence(parts);
    }

    private Node repeated(Node part) {
        Node repeated = part;
        if (skip("?")) {
            repeated = new Repeat(part, 0, 1);
        } else if (skip("*")) {
            repeated = new Repeat(part, 0, NO_END);
        } else if (skip("+")) {
            repeated = new Repeat(part, 1, NO_END);
        } else if (skip("{")) {
            int least = number();
            int most = !skip(",") ? least : here() == '}' ? NO_END : number();
            if (!skip("}")) {
                throw new UnknownFormException();
            }
            repeated = new Repeat(part, least, most);
        }
        if (repeated != part) {
            // Whether it prefers few or many changes what is found, not whether anything is.
            skip("?");
            if (!ends() && "?*+{".indexOf(here()) >= 0) {
                throw new UnknownFormException();
            }
        }
        return repeated;
    }

    private int number() {
        int number = 0;
        int from = at;
        while (here() >= '0' && here() <= '9') {
            number = number * 10 + (next() - '0');
            if (number > MOST_COPIES) {
                throw new UnknownFormException();
            }
        }
        if (at == from) {
            throw new UnknownFormException();
        }
        return number;
    }

    private Node atom() {
        char one = next();
        return switch (one) {
            case '(' -> group();
            case '[' -> new Symbols(symbolsInBrackets());
            case '^' -> Place.BEGIN;
            case '$' -> Place.END;
            case '.' -> {
                BitSet any = all();
                any.clear('\n');
                yield new Symbols(any);
            }
            case '\\' -> escaped();
            case '*', '+', '?', '{', '}', ']' -> throw new UnknownFormException();
            default -> new Symbols(folded(only(one)));
        };
    }

    private Node group() {
        if (here() == '?' && !skip("?:")) {
            throw new UnknownFormException();
        }
        Node inside = choice();
        if (!skip(")")) {
            throw new UnknownFormException();
        }
        return inside;
    }

    private Node escaped() {
        if (skip("b")) {
            return Place.WORD_EDGE;
        }
        if (skip("B")) {
            return Place.NO_WORD_EDGE;
        }
        return new Symbols(folded(escapedSymbols()));
    }

    private BitSet escapedSymbols() {
        char one = next();
        return switch (one) {
            case 'd' -> range('0', '9');
            case 's' -> only('\t', '\n', '\f', '\r', ' ');
            case 'w' -> word();
            case 'D' -> without(range('0', '9'));
            case 'S' -> without(only('\t', '\n', '\f', '\r', ' '));
            case 'W' -> without(word());
            case 'n' -> only('\n');
            case 'r' -> only('\r');
            case 't' -> only('\t');
            default -> {
                if (Character.isLetterOrDigit(one)) {
                    throw new UnknownFormException();
                }
                yield only(one);
            }
        };
    }

    private BitSet symbolsInBrackets() {
        boolean others = skip("^");
        BitSet symbols = new BitSet(SYMBOLS);
        boolean first = true;
        while (first || here() != ']') {
            first = false;
            if (here() == '[') {
                throw new UnknownFormException();
            }
            char from = next();
            BitSet one = from == '\\' ? escapedSymbols() : only(from);
            if (here() == '-' && at + 1 < regex.length() && regex.charAt(at + 1) != ']') {
                at++;
                char to = next();
                if (from == '\\' || to == '\\') {
                    throw new UnknownFormException();
                }
                one = range(from, to);
            }
            symbols.or(one);
        }
        at++;
        BitSet folded = folded(symbols);
        return others ? without(folded) : folded;
    }

    private static BitSet only(char... those) {
        BitSet only = new BitSet(SYMBOLS);
        for (char one : those) {
            if (one >= OTHER) {
                throw new UnknownFormException();
            }
            only.set(one);
        }
        return only;
    }

    private static BitSet range(char from, char to) {
        if (to >= OTHER || from > to) {
            throw new UnknownFormException();
        }
        BitSet range = new BitSet(SYMBOLS);
        range.set(from, to + 1);
        return range;
    }

    /** What word edges take for a part of a word. */
    static BitSet word() {
        BitSet word = range('a', 'z');
        word.or(range('A', 'Z'));
        word.or(range('0', '9'));
        word.set('_');
        return word;
    }

    private static BitSet all() {
        BitSet all = new BitSet(SYMBOLS);
        all.set(0, SYMBOLS);
        return all;
    }

    private static BitSet without(BitSet those) {
        BitSet others = all();
        others.andNot(those);
        return others;
    }

    private BitSet folded(BitSet symbols) {
        if (anyCase) {
            for (char lower = 'a'; lower <= 'z'; lower++) {
                char upper = (char) (lower - 'a' + 'A');
                boolean either = symbols.get(lower) || symbols.get(upper);
                symbols.set(lower, either);
                symbols.set(upper, either);
            }
        }
        return symbols;
    }
}

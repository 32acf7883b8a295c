package dev.mockmate.interview.text.domain;

import dev.mockmate.interview.text.domain.ExpressionTree.Choice;
import dev.mockmate.interview.text.domain.ExpressionTree.Node;
import dev.mockmate.interview.text.domain.ExpressionTree.Place;
import dev.mockmate.interview.text.domain.ExpressionTree.Repeat;
import dev.mockmate.interview.text.domain.ExpressionTree.Sequence;
import dev.mockmate.interview.text.domain.ExpressionTree.Symbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether an expression matches anywhere in a text, by a deterministic automaton that is made as texts need it: one step for each code
 * point. RE2's Java has none, and follows every alternative at every word. It does not know where the match is.
 */
final class MatchAutomaton {

    private static final int MOST_STEPS = 20_000;
    private static final int MOST_STATES = 300;

    /** A text that needs more new states than this is better left to the expression itself. */
    private static final int MOST_NEW = 2_000;

    private static final BitSet WORD = ExpressionTree.word();

    private static final int SYMBOL = 0;
    private static final int FORK = 1;
    private static final int PLACE = 2;
    private static final int FOUND = 3;

    /** What a text says. */
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** A step of the expression; {@code to} and {@code or} are the ones behind it. */
    private record Step(int kind, int to, int or, BitSet symbols, Place place) {}

    /** @param steps where the expression may be, not counting what follows without a symbol; a UTF-16 unit each */
    private record Key(String steps, boolean behindWord, boolean atBegin) {}

    /** Safe to be read while others add to it: a missing next one is made anew, always the same. */
    private static final class State {
        final Key key;
        final State[] next;

        State(Key key, int symbols) {
            this.key = key;
            this.next = new State[symbols];
        }
    }

    private final List<Step> steps = new ArrayList<>();
    private final int[] kindOf = new int[ExpressionTree.SYMBOLS];
    private final int[] exampleOf;
    private final int end;
    private final int first;
    private final State found;
    private final State begin;
    private final Map<Key, State> states = new HashMap<>();

    private MatchAutomaton(Node expression) {
        steps.add(new Step(FOUND, 0, 0, null, null));
        first = add(expression, 0);
        exampleOf = kinds();
        end = exampleOf.length;
        found = new State(null, 0);
        begin = new State(new Key(String.valueOf((char) first), false, true), end + 1);
    }

    /** Of an expression in ASCII; nothing where it is written in a way that is not known or grows too large. */
    static Optional<MatchAutomaton> of(String regex, boolean anyCase) {
        return ExpressionTree.of(regex, anyCase)
                .filter(tree -> size(tree) <= MOST_STEPS)
                .map(MatchAutomaton::new);
    }

    private static long size(Node node) {
        if (node instanceof Sequence sequence) {
            return sequence.parts().stream().mapToLong(MatchAutomaton::size).sum();
        }
        if (node instanceof Choice choice) {
            return choice.parts().stream().mapToLong(part -> 1 + size(part)).sum();
        }
        if (node instanceof Repeat repeat) {
            int copies = Math.max(1, Math.max(repeat.least() + 1, repeat.most()));
            return Math.min(MOST_STEPS + 1L, copies * (1 + size(repeat.part())));
        }
        return 1;
    }

    /** Adds the steps of a part that goes on with {@code then}; answers its first. */
    private int add(Node node, int then) {
        if (node instanceof Symbols symbols) {
            return add(new Step(SYMBOL, then, 0, symbols.those(), null));
        }
        if (node instanceof Place place) {
            return add(new Step(PLACE, then, 0, null, place));
        }
        if (node instanceof Sequence sequence) {
            int from = then;
            for (int at = sequence.parts().size() - 1; at >= 0; at--) {
                from = add(sequence.parts().get(at), from);
            }
            return from;
        }
        if (node instanceof Choice choice) {
            int from = add(choice.parts().get(choice.parts().size() - 1), then);
            for (int at = choice.parts().size() - 2; at >= 0; at--) {
                from = add(new Step(FORK, add(choice.parts().get(at), then), from, null, null));
            }
            return from;
        }
        return addRepeat((Repeat) node, then);
    }

    private int addRepeat(Repeat repeat, int then) {
        int from = then;
        if (repeat.most() == ExpressionTree.NO_END) {
            int loop = add(new Step(FORK, then, then, null, null));
            int again = add(repeat.part(), loop);
            steps.set(loop, new Step(FORK, again, then, null, null));
            from = loop;
        }
        for (int at = repeat.least(); at < repeat.most(); at++) {
            from = add(new Step(FORK, add(repeat.part(), from), then, null, null));
        }
        for (int at = 0; at < repeat.least(); at++) {
            from = add(repeat.part(), from);
        }
        return from;
    }

    private int add(Step step) {
        steps.add(step);
        return steps.size() - 1;
    }

    /** Symbols that no step tells from each other are of one kind; answers an example of each. */
    private int[] kinds() {
        Map<BitSet, Integer> kinds = new HashMap<>();
        int[] examples = new int[ExpressionTree.SYMBOLS];
        for (int symbol = 0; symbol < ExpressionTree.SYMBOLS; symbol++) {
            BitSet takenBy = new BitSet();
            for (int at = 0; at < steps.size(); at++) {
                takenBy.set(
                        at,
                        steps.get(at).kind() == SYMBOL
                                && steps.get(at).symbols().get(symbol));
            }
            takenBy.set(steps.size(), WORD.get(symbol));
            Integer kind = kinds.putIfAbsent(takenBy, kinds.size());
            kindOf[symbol] = kind == null ? kinds.size() - 1 : kind;
            examples[kindOf[symbol]] = symbol;
        }
        return Arrays.copyOf(examples, kinds.size());
    }

    Answer in(String text) {
        State state = begin;
        int fresh = 0;
        int at = 0;
        while (at <= text.length()) {
            int kind = end;
            if (at < text.length()) {
                char unit = text.charAt(at);
                kind = kindOf[unit < ExpressionTree.OTHER ? unit : ExpressionTree.OTHER];
                at += unit < ExpressionTree.OTHER ? 1 : Character.charCount(text.codePointAt(at));
            } else {
                at++;
            }
            State next = state.next[kind];
            if (next == null) {
                if (++fresh > MOST_NEW) {
                    return Answer.UNKNOWN;
                }
                next = next(state, kind);
            }
            if (next == found) {
                return Answer.YES;
            }
            state = next;
        }
        return Answer.NO;
    }

    private State next(State state, int kind) {
        boolean ends = kind == end;
        int symbol = ends ? -1 : exampleOf[kind];
        boolean word = !ends && WORD.get(symbol);
        BitSet seen = new BitSet(steps.size());
        BitSet behind = new BitSet(steps.size());
        follow(state.key, word, ends, seen);
        if (seen.get(0)) {
            state.next[kind] = found;
            return found;
        }
        for (int at = seen.nextSetBit(0); at >= 0; at = seen.nextSetBit(at + 1)) {
            Step step = steps.get(at);
            if (step.kind() == SYMBOL && !ends && step.symbols().get(symbol)) {
                behind.set(step.to());
            }
        }
        behind.set(first);
        StringBuilder open = new StringBuilder(behind.cardinality());
        behind.stream().forEach(step -> open.append((char) step));
        State next = state(new Key(open.toString(), word, false));
        state.next[kind] = next;
        return next;
    }

    private synchronized State state(Key key) {
        if (states.size() >= MOST_STATES) {
            states.clear();
            Arrays.fill(begin.next, null);
        }
        return states.computeIfAbsent(key, any -> new State(key, end + 1));
    }

    /** Marks what is reached without a symbol at a place whose neighbours are known. */
    private void follow(Key key, boolean word, boolean ends, BitSet seen) {
        int[] open = new int[steps.size()];
        int count = 0;
        for (int at = 0; at < key.steps().length(); at++) {
            count = open(key.steps().charAt(at), seen, open, count);
            while (count > 0) {
                Step step = steps.get(open[--count]);
                if (step.kind() == FORK) {
                    count = open(step.or(), seen, open, count);
                    count = open(step.to(), seen, open, count);
                } else if (step.kind() == PLACE && isAt(step.place(), key, word, ends)) {
                    count = open(step.to(), seen, open, count);
                }
            }
        }
    }

    private static int open(int step, BitSet seen, int[] open, int count) {
        if (seen.get(step)) {
            return count;
        }
        seen.set(step);
        open[count] = step;
        return count + 1;
    }

    private static boolean isAt(Place place, Key key, boolean word, boolean ends) {
        return switch (place) {
            case WORD_EDGE -> key.behindWord() != word;
            case NO_WORD_EDGE -> key.behindWord() == word;
            case BEGIN -> key.atBegin();
            case END -> ends;
        };
    }
}

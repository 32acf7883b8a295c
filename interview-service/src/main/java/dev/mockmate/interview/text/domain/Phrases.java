package dev.mockmate.interview.text.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words and phrases with what they stand for, found in a text token by token: the time grows with the text and the longest
 * phrase, not with how many there are. A hyphen between words of a phrase is passed over ("lead-generation").
 *
 * @param <T> what a phrase stands for
 */
public final class Phrases<T> {

    private final Node<T> root = new Node<>();

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private T meaning;
    }

    /** A phrase that was found: its tokens are {@code from} to {@code to}, exclusive. */
    public record Hit<T>(T meaning, int from, int to) {}

    public static Phrases<Boolean> of(Collection<String> phrases) {
        Phrases<Boolean> all = new Phrases<>();
        phrases.forEach(phrase -> all.add(phrase, true));
        return all;
    }

    public void add(String phrase, T meaning) {
        Node<T> node = root;
        for (Token token : Token.of(ReadableText.of(phrase, Integer.MAX_VALUE))) {
            node = node.next.computeIfAbsent(token.key(), key -> new Node<>());
        }
        node.meaning = meaning;
    }

    /** The longest phrase that begins with this token. */
    public Optional<Hit<T>> at(List<Token> tokens, int from) {
        Node<T> node = root;
        Hit<T> longest = null;
        for (int at = from; at < tokens.size(); at++) {
            Node<T> next = node.next.get(tokens.get(at).key());
            if (next == null
                    && at > from
                    && tokens.get(at).isSign('-')
                    && !tokens.get(at).spaced()) {
                continue;
            }
            if (next == null) {
                break;
            }
            node = next;
            if (node.meaning != null) {
                longest = new Hit<>(node.meaning, from, at + 1);
            }
        }
        return Optional.ofNullable(longest);
    }

    public boolean has(Token token) {
        Node<T> node = root.next.get(token.key());
        return node != null && node.meaning != null;
    }

    /** Whether any phrase occurs. */
    public boolean in(List<Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            if (at(tokens, at).isPresent()) {
                return true;
            }
        }
        return false;
    }
}

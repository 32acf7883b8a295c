package dev.mockmate.interview.assessment.domain;

import dev.mockmate.interview.text.domain.Phrases;
import dev.mockmate.interview.text.domain.ReadableText;
import dev.mockmate.interview.text.domain.Token;
import dev.mockmate.interview.text.domain.WordLists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is said in a text beside excuses, wishes to go on, questions back, thinking aloud, sounds and little words, in many
 * languages (the lists of {@code not-answered.txt}). A text is looked at clause by clause: one that holds an excuse may name
 * what it is about ("Kubernetesは知りません"), any other has to be nothing but that.
 */
final class EmptyWords {

    private static final int LONGEST = 4_000;
    private static final int WORDS_BESIDE_AN_EXCUSE = 2;
    private static final int LETTERS_BESIDE_AN_EXCUSE = 4;
    private static final int SAME_WORD = 4;

    private static final String END_OF_CLAUSE = ".,;:!?…。，、！？；：।؟،؛۔|()\"“”「」";

    private static final Set<String> MENTION = Set.of("was", "is", "isn't", "wasn't", "were");

    private static final Phrases<Kind> PHRASES = phrases();

    /** What a phrase says; all but little words say by themselves that nothing is answered. */
    private enum Kind {
        EXCUSE("excuses"),
        LEAVES("leaves it"),
        ASKS("asks back"),
        THINKS("thinks aloud"),
        NOISE("noise"),
        SOUND("sounds"),
        LITTLE("little words");

        private final String list;

        Kind(String list) {
            this.list = list;
        }
    }

    private final List<Token> tokens;
    private boolean found;

    private EmptyWords(String text) {
        this.tokens = Token.of(plain(text));
    }

    /** Whether a text is nothing but those words, one of them at least more than a little one. */
    static boolean areAllOf(String text) {
        if (text.length() > LONGEST) {
            return isOneWordAgainAndAgain(Token.of(ReadableText.of(text, text.length())));
        }
        EmptyWords words = new EmptyWords(text);
        return isOneWordAgainAndAgain(words.tokens) || (words.nothingIsLeft() && words.found);
    }

    /** The same for a word or two, which may be little ones. */
    static boolean areAllOfAWordOrTwo(String text) {
        return new EmptyWords(text).nothingIsLeft();
    }

    private boolean nothingIsLeft() {
        int at = 0;
        while (at < tokens.size()) {
            int end = endOfClause(at);
            if (!isNothing(at, end)) {
                return false;
            }
            at = end + 1;
        }
        return true;
    }

    private int endOfClause(int from) {
        int at = from;
        while (at < tokens.size() && !endsAClause(tokens.get(at))) {
            at++;
        }
        return at;
    }

    private static boolean endsAClause(Token token) {
        return token.kind() == Token.Kind.BREAK
                || (token.kind() == Token.Kind.SIGN && END_OF_CLAUSE.contains(token.key()));
    }

    private boolean isNothing(int from, int to) {
        boolean excuse = false;
        int words = 0;
        int letters = 0;
        int lettersBehind = 0;
        int at = from;
        while (at < to) {
            Optional<Phrases.Hit<Kind>> hit = hit(at, to);
            if (hit.isPresent()) {
                excuse |= hit.get().meaning() == Kind.EXCUSE;
                lettersBehind = hit.get().meaning() == Kind.EXCUSE ? 0 : lettersBehind;
                found |= hit.get().meaning() != Kind.LITTLE;
                at = hit.get().to();
            } else {
                words += tokens.get(at).isWord() || tokens.get(at).kind() == Token.Kind.NUMBER ? 1 : 0;
                letters += tokens.get(at).isUnspaced() ? 1 : 0;
                lettersBehind += tokens.get(at).isUnspaced() ? 1 : 0;
                at++;
            }
        }
        boolean besideAnExcuse =
                excuse && words <= WORDS_BESIDE_AN_EXCUSE && letters <= LETTERS_BESIDE_AN_EXCUSE && lettersBehind == 0;
        return besideAnExcuse || (words == 0 && letters == 0);
    }

    private Optional<Phrases.Hit<Kind>> hit(int at, int to) {
        Optional<Phrases.Hit<Kind>> hit = PHRASES.at(tokens, at).filter(one -> !isOnlyMentioned(one));
        if (hit.isPresent()) {
            return hit;
        }
        String once = once(tokens.get(at).key());
        boolean drawn = once.length() < tokens.get(at).key().length();
        if (!tokens.get(at).isWord() || !drawn || at >= to) {
            return Optional.empty();
        }
        boolean sound = once.codePointCount(0, once.length()) == 1
                || PHRASES.at(List.of(new Token(once, Token.Kind.WORD, 0, 0, true)), 0)
                        .filter(one -> one.meaning() == Kind.SOUND || one.meaning() == Kind.NOISE)
                        .isPresent();
        return sound ? Optional.of(new Phrases.Hit<>(Kind.SOUND, at, at + 1)) : Optional.empty();
    }

    /** "I don't know was my first thought" speaks of the excuse. */
    private boolean isOnlyMentioned(Phrases.Hit<Kind> hit) {
        return hit.meaning() == Kind.EXCUSE
                && hit.to() < tokens.size()
                && MENTION.contains(tokens.get(hit.to()).key());
    }

    /** Each letter once where it stands several times in a row: "ummm". */
    private static String once(String word) {
        StringBuilder once = new StringBuilder(word.length());
        word.codePoints().forEach(point -> {
            if (once.isEmpty() || once.codePointBefore(once.length()) != point) {
                once.appendCodePoint(point);
            }
        });
        return once.toString();
    }

    private static boolean isOneWordAgainAndAgain(List<Token> tokens) {
        Set<String> different = new HashSet<>();
        int count = 0;
        for (Token token : tokens) {
            if (token.isWord() || token.isUnspaced() || token.kind() == Token.Kind.NUMBER) {
                different.add(token.key());
                count++;
            }
            if (different.size() > 1) {
                return false;
            }
        }
        return count >= SAME_WORD;
    }

    private static Phrases<Kind> phrases() {
        WordLists lists = WordLists.beside(EmptyWords.class, "not-answered.txt");
        Phrases<Kind> phrases = new Phrases<>();
        List<Kind> weakestFirst = new ArrayList<>(List.of(Kind.values()));
        Collections.reverse(weakestFirst);
        for (Kind kind : weakestFirst) {
            lists.list(kind.list).forEach(phrase -> phrases.add(plain(phrase), kind));
        }
        return phrases;
    }

    /** Letters of Arabic, Persian and Urdu that are written one for another, and sounds drawn out. */
    private static String plain(String text) {
        String readable = ReadableText.of(text, LONGEST);
        StringBuilder plain = new StringBuilder(readable.length());
        for (int at = 0; at < readable.length(); at++) {
            char unit = readable.charAt(at);
            boolean drawn = "ー〜～~\u0640".indexOf(unit) >= 0;
            boolean vowel = unit >= 0x064B && unit <= 0x0652;
            if (!drawn && !vowel) {
                plain.append(sameLetter(unit));
            }
        }
        return plain.toString();
    }

    private static char sameLetter(char unit) {
        return switch (unit) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی', 'ئ' -> 'ي';
            case 'ک' -> 'ك';
            case 'ة', 'ہ', 'ھ', 'ۃ' -> 'ه';
            case 'ؤ' -> 'و';
            case 'ё' -> 'е';
            case 'Ё' -> 'Е';
            default -> unit;
        };
    }
}

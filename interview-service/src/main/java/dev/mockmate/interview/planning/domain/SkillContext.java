package dev.mockmate.interview.planning.domain;

import dev.mockmate.interview.text.domain.Phrases;
import dev.mockmate.interview.text.domain.Token;
import dev.mockmate.interview.text.domain.WordLists;
import java.util.Arrays;
import java.util.List;

/**
 * What stands around a name in a text, by the word lists of {@code skill-context.txt}. Each look goes over a bounded number
 * of pieces, so reading stays linear.
 */
final class SkillContext {

    private static final int FARTHEST = 10;
    private static final int KNOWING_WITHIN = 5;
    private static final int LENGTH_OF_A_YEAR = 4;

    private static final WordLists LISTS = WordLists.beside(SkillContext.class, "skill-context.txt");

    private static final Phrases<Boolean> MAKES_TECHNOLOGY = list("makes it a technology");
    private static final Phrases<Boolean> CONTINUES = list("continues a technology");
    private static final Phrases<Boolean> KNOWING = list("speaks of knowing");
    private static final Phrases<Boolean> LITTLE = list("little words");
    private static final Phrases<Boolean> VERB = list("makes it a verb");
    private static final Phrases<Boolean> TECHNOLOGY = list("speaks of technology");
    private static final Phrases<Boolean> NO_SKILL = list("not a skill");
    private static final Phrases<Boolean> NEGATES = list("negates");
    private static final Phrases<Boolean> FILLERS = list("fillers");
    private static final Phrases<Boolean> ONCE = list("negates only once");
    private static final Phrases<Boolean> NOT_ASKED = list("not asked for");
    private static final Phrases<Boolean> BETWEEN = list("between a name and that");
    private static final Phrases<Boolean> JOINS = list("joins a list");
    private static final Phrases<Boolean> REFUSED = Phrases.of(List.of(
            "required",
            "needed",
            "necessary",
            "nötig",
            "erforderlich",
            "notwendig",
            "nécessaire",
            "requis",
            "necesario"));

    private static final String END_OF_SENTENCE = ".!?;。！？；•";

    private final List<Token> tokens;
    private final boolean[] noSkill;
    private final boolean technology;

    SkillContext(List<Token> tokens) {
        this.tokens = tokens;
        this.noSkill = new boolean[tokens.size()];
        for (int at = 0; at < tokens.size(); at++) {
            int from = at;
            NO_SKILL.at(tokens, at).ifPresent(hit -> Arrays.fill(noSkill, from, hit.to(), true));
        }
        this.technology = TECHNOLOGY.in(tokens);
    }

    private static Phrases<Boolean> list(String name) {
        return Phrases.of(LISTS.list(name));
    }

    boolean speaksOfTechnology() {
        return technology;
    }

    /** Whether the name is a part of something that is no skill ("rust removal"). */
    boolean isSomethingElse(int from, int to) {
        for (int at = from; at < to; at++) {
            if (noSkill[at]) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name ends a phrase: behind it comes a sign, another script, a number of a version, a new item. */
    boolean endsAPhrase(int to) {
        if (to >= tokens.size()) {
            return true;
        }
        Token next = tokens.get(to);
        if (next.isSign('-') && !next.spaced()) {
            return to + 1 < tokens.size() && tokens.get(to + 1).spaced();
        }
        boolean apostrophe = next.isSign('\'') || next.isSign('’');
        boolean version = next.kind() == Token.Kind.NUMBER && next.key().length() < LENGTH_OF_A_YEAR;
        return !next.isWord() && next.kind() != Token.Kind.NUMBER && !apostrophe || version;
    }

    boolean isFollowedByTechnology(int to) {
        return MAKES_TECHNOLOGY.at(tokens, behindHyphen(to)).isPresent();
    }

    boolean continuesAsTechnology(int to) {
        return endsAPhrase(to) || CONTINUES.at(tokens, behindHyphen(to)).isPresent();
    }

    private int behindHyphen(int to) {
        return to < tokens.size() && tokens.get(to).isSign('-') ? to + 1 : to;
    }

    /** "experience with", "proficient in", "we use". */
    boolean followsOnKnowing(int from) {
        for (int at = from - 1; at >= 0 && at >= from - KNOWING_WITHIN; at--) {
            Token token = tokens.get(at);
            if (KNOWING.has(token)) {
                return true;
            }
            boolean passedOver = LITTLE.has(token) || token.isSign('\'') || token.isSign(':') || token.isSign('(');
            if (!passedOver) {
                return false;
            }
        }
        return false;
    }

    boolean followsOnAVerb(int from) {
        return from > 0 && tokens.get(from - 1).isWord() && VERB.has(tokens.get(from - 1));
    }

    boolean beginsASentence(int from) {
        if (from == 0) {
            return true;
        }
        Token before = tokens.get(from - 1);
        return before.kind() == Token.Kind.BREAK
                || (before.kind() == Token.Kind.SIGN && (END_OF_SENTENCE + "-*–·").contains(before.key()));
    }

    /** Whether it stands alone between the signs of a list or of a line. */
    boolean isAnItem(int from, int to) {
        boolean begins = beginsASentence(from) || tokens.get(from - 1).kind() == Token.Kind.SIGN;
        return begins && (to >= tokens.size() || !isWordLike(tokens.get(to)));
    }

    /** Whether nothing else stands in its line. */
    boolean isALine(int from, int to) {
        return beginsASentence(from) && (to >= tokens.size() || tokens.get(to).kind() == Token.Kind.BREAK);
    }

    private static boolean isWordLike(Token token) {
        return token.isWord() || token.isUnspaced() || token.kind() == Token.Kind.NUMBER;
    }

    /** A Latin name among letters of Chinese, Japanese or Korean. */
    boolean standsAmongUnspaced(int from, int to) {
        boolean before = from > 0 && tokens.get(from - 1).isUnspaced();
        boolean behind = to < tokens.size() && tokens.get(to).isUnspaced();
        boolean latinBefore = from > 0 && tokens.get(from - 1).isWord();
        boolean latinBehind = to < tokens.size() && tokens.get(to).isWord();
        return (before || behind) && !latinBefore && !latinBehind;
    }

    /** Whether only signs and joining words stand between two names. */
    boolean areInOneList(int endOfOne, int startOfNext) {
        if (startOfNext - endOfOne > FARTHEST / 2) {
            return false;
        }
        int at = endOfOne;
        while (at < startOfNext) {
            Token token = tokens.get(at);
            int behind = JOINS.at(tokens, at).map(Phrases.Hit::to).orElse(at);
            boolean version = token.kind() == Token.Kind.NUMBER && token.key().length() < LENGTH_OF_A_YEAR;
            boolean joins = version || token.kind() == Token.Kind.BREAK || isListSign(token);
            if (behind == at && !joins) {
                return false;
            }
            at = Math.max(at + 1, behind);
        }
        return true;
    }

    private static boolean isListSign(Token token) {
        return token.kind() == Token.Kind.SIGN && ".!?。".indexOf(token.key().charAt(0)) < 0;
    }

    /**
     * Whether the text says that the skill is not asked for, before its name ("no Java or Kotlin needed") or behind it
     * ("Java is not required"). {@code isName} tells the pieces that are names of skills themselves.
     */
    boolean isNegated(int from, int to, boolean[] isName) {
        return isNegatedBefore(from, isName) || isNegatedBehind(to, isName);
    }

    private boolean isNegatedBefore(int from, boolean[] isName) {
        boolean listed = false;
        boolean chosen = false;
        for (int at = from - 1; at >= 0 && at >= from - FARTHEST; at--) {
            int start = startOf(NEGATES, at);
            if (start >= 0) {
                boolean twice = ONCE.has(tokens.get(at)) && isNegatedEarlier(start);
                return !twice && !(listed && !chosen && !isRefusedBehind(from, isName));
            }
            Token token = tokens.get(at);
            int filler = startOf(FILLERS, at);
            if (token.isSign(',') || token.isSign('、')) {
                listed = true;
            } else if (JOINS.has(token)) {
                chosen = true;
            } else if (filler >= 0) {
                at = filler;
            } else if (!isName[at] && !token.isSign('/') && !token.isSign('-') && !token.isSign('\'')) {
                return false;
            }
        }
        return false;
    }

    /** Where a phrase that ends with this piece begins, or -1. */
    private int startOf(Phrases<Boolean> phrases, int end) {
        for (int start = Math.max(0, end - 2); start <= end; start++) {
            if (phrases.at(tokens, start).filter(hit -> hit.to() == end + 1).isPresent()) {
                return start;
            }
        }
        return -1;
    }

    private boolean isNegatedEarlier(int start) {
        for (int at = start - 1; at >= 0 && at >= start - FARTHEST && !endsASentence(at); at--) {
            if (NEGATES.has(tokens.get(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean isRefusedBehind(int from, boolean[] isName) {
        int at = from;
        while (at < tokens.size() && at < from + FARTHEST && goesOnAsAList(at, isName)) {
            at++;
        }
        return at < tokens.size() && REFUSED.has(tokens.get(at));
    }

    private boolean goesOnAsAList(int at, boolean[] isName) {
        Token token = tokens.get(at);
        return isName[at] || JOINS.has(token) || token.isSign(',') || token.isSign('/') || token.isSign('-');
    }

    private boolean isNegatedBehind(int to, boolean[] isName) {
        int at = to;
        while (at < tokens.size() && at < to + FARTHEST && !endsASentence(at)) {
            if (NOT_ASKED.at(tokens, at).isPresent()) {
                return true;
            }
            int behind = BETWEEN.at(tokens, at).map(Phrases.Hit::to).orElse(at);
            boolean apostrophe = tokens.get(at).isSign('\'') || tokens.get(at).isSign('、');
            boolean anotherItem = tokens.get(at).isSign(',');
            if (anotherItem || (behind == at && !apostrophe && !goesOnAsAList(at, isName))) {
                return false;
            }
            at = Math.max(at + 1, behind);
        }
        return false;
    }

    private boolean endsASentence(int at) {
        Token token = tokens.get(at);
        return token.kind() == Token.Kind.BREAK
                || (token.kind() == Token.Kind.SIGN && END_OF_SENTENCE.contains(token.key()));
    }
}

package dev.mockmate.interview.planning.domain;

import dev.mockmate.interview.planning.domain.SkillDictionary.Belief;
import dev.mockmate.interview.planning.domain.SkillDictionary.Name;
import dev.mockmate.interview.text.domain.Phrases;
import dev.mockmate.interview.text.domain.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads the skills of a text, in order of appearance (rule <b>skills-in-context</b>). A name that means nothing else counts
 * wherever it stands; one that is also an ordinary word counts only where the text speaks of the skill:
 *
 * <ul>
 *   <li>before a word that makes it a technology ("Swift developer", "rust programming");
 *   <li>behind a word of knowing ("experience with Flask"), in a list with skills that count ("Kafka, go, react");
 *   <li>written as a name in the middle of a sentence of a text about technology, or as an item of its own there;
 *   <li>as a Latin word among letters of Chinese, Japanese or Korean.
 * </ul>
 *
 * A skill that the text says is not needed ("no Java required", "Java-Kenntnisse sind nicht nötig") does not count there.
 */
final class SkillReader {

    private final List<Token> tokens;
    private final String text;
    private final SkillContext context;
    private final List<Phrases.Hit<Name>> candidates = new ArrayList<>();
    private final boolean[] isName;
    private final boolean technical;
    private final boolean untitled;

    /** What the title says of the job. */
    enum JobKind {
        TECHNICAL,
        OTHER,
        UNKNOWN
    }

    /**
     * A skill where it stands.
     *
     * @param position in UTF-16 units of the text that was read
     */
    record Found(String skill, int position, boolean technical) {}

    private SkillReader(String text, JobKind kind) {
        this.text = text;
        this.tokens = Token.of(text);
        this.context = new SkillContext(tokens);
        this.isName = new boolean[tokens.size()];
        for (int at = 0; at < tokens.size(); at++) {
            Optional<Phrases.Hit<Name>> hit =
                    SkillDictionary.known().at(tokens, at).filter(this::standsAsAName);
            if (hit.isPresent()) {
                candidates.add(hit.get());
                Arrays.fill(isName, at, hit.get().to(), true);
                at = hit.get().to() - 1;
            }
        }
        this.untitled = kind == JobKind.UNKNOWN;
        this.technical = kind == JobKind.TECHNICAL
                || context.speaksOfTechnology()
                || candidates.stream()
                        .map(Phrases.Hit::meaning)
                        .anyMatch(name -> name.technical()
                                && name.belief() == Belief.PLAIN
                                && !JobProfile.isEveryday(name.skill()));
    }

    /**
     * Reads a text.
     *
     * @param text as {@link dev.mockmate.interview.text.domain.ReadableText} makes it
     * @param kind what is known of the job by other means
     */
    static List<Found> read(String text, JobKind kind) {
        return new SkillReader(text, kind).found();
    }

    private List<Found> found() {
        List<Found> found = new ArrayList<>();
        boolean[] counts = counting();
        for (int i = 0; i < counts.length; i++) {
            Phrases.Hit<Name> hit = candidates.get(i);
            if (counts[i] && !context.isNegated(hit.from(), hit.to(), isName)) {
                Name name = hit.meaning();
                int position = tokens.get(hit.from()).start();
                found.add(new Found(name.skill(), position, name.technical()));
                for (String other : SkillDictionary.known().also(name.skill())) {
                    found.add(new Found(other, position, name.technical()));
                }
            }
        }
        return found;
    }

    private boolean[] counting() {
        boolean[] counts = new boolean[candidates.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = countsByItself(candidates.get(i));
        }
        for (int i = 1; i < counts.length; i++) {
            counts[i] |= countsBeside(i, i - 1, counts[i - 1]);
        }
        for (int i = counts.length - 2; i >= 0; i--) {
            counts[i] |= countsBeside(i, i + 1, counts[i + 1]);
        }
        return counts;
    }

    /** ".NET" is no end of an address, a name of one word no end of another word. */
    private boolean standsAsAName(Phrases.Hit<Name> hit) {
        Token first = tokens.get(hit.from());
        if (hit.meaning().belief() == Belief.LETTER) {
            return isALetterOfItsOwn(hit);
        }
        boolean afterWord = hit.from() > 0
                && !first.spaced()
                && (tokens.get(hit.from() - 1).isWord()
                        || tokens.get(hit.from() - 1).kind() == Token.Kind.NUMBER);
        boolean afterDot =
                hit.from() > 0 && !first.spaced() && tokens.get(hit.from() - 1).isSign('.') && first.isWord();
        boolean ofAnAddress =
                hit.from() > 0 && !first.spaced() && tokens.get(hit.from() - 1).isSign('@');
        return !ofAnAddress && !(first.isSign('.') && afterWord) && !(afterDot && isAddress(hit.from() - 1));
    }

    private boolean isAddress(int dot) {
        return dot > 0
                && !tokens.get(dot).spaced()
                && tokens.get(dot - 1).isWord()
                && Character.isLowerCase(text.charAt(tokens.get(dot + 1).start()));
    }

    private boolean isALetterOfItsOwn(Phrases.Hit<Name> hit) {
        Token letter = tokens.get(hit.from());
        boolean capital = written(hit).equals(hit.meaning().written());
        boolean tiedBefore = hit.from() > 0
                && !letter.spaced()
                && "&'’.-".contains(tokens.get(hit.from() - 1).key());
        boolean tiedBehind =
                hit.to() < tokens.size() && "&'’".contains(tokens.get(hit.to()).key());
        boolean abbreviated = hit.to() + 1 < tokens.size()
                && tokens.get(hit.to()).isSign('.')
                && !tokens.get(hit.to()).spaced()
                && tokens.get(hit.to() + 1).isWord();
        return capital && !tiedBefore && !tiedBehind && !abbreviated;
    }

    private String written(Phrases.Hit<Name> hit) {
        return text.substring(
                tokens.get(hit.from()).start(), tokens.get(hit.to() - 1).end());
    }

    private boolean countsByItself(Phrases.Hit<Name> hit) {
        if (context.isSomethingElse(hit.from(), hit.to())) {
            return false;
        }
        return switch (hit.meaning().belief()) {
            case PLAIN -> true;
            case BY_CONTEXT -> countsByContext(hit);
            case LETTER -> isLetterOfALanguage(hit);
        };
    }

    private boolean countsByContext(Phrases.Hit<Name> hit) {
        if (SkillDictionary.isCompound(tokens.get(hit.from())) || context.standsAmongUnspaced(hit.from(), hit.to())) {
            return true;
        }
        if (context.followsOnAVerb(hit.from()) && !context.isFollowedByTechnology(hit.to())) {
            return false;
        }
        boolean written = written(hit).equals(hit.meaning().written());
        if (context.isFollowedByTechnology(hit.to())) {
            return written || technical;
        }
        boolean ends = context.endsAPhrase(hit.to());
        if (context.followsOnKnowing(hit.from()) && (ends || (written && context.continuesAsTechnology(hit.to())))) {
            return technical || !hit.meaning().technical() || (written && untitled);
        }
        boolean believable = technical || !hit.meaning().technical();
        boolean inside = !context.beginsASentence(hit.from()) || context.isAnItem(hit.from(), hit.to());
        return written && believable && inside && context.continuesAsTechnology(hit.to());
    }

    private boolean isLetterOfALanguage(Phrases.Hit<Name> hit) {
        if (context.isFollowedByTechnology(hit.to())) {
            return true;
        }
        return (context.followsOnKnowing(hit.from()) && context.endsAPhrase(hit.to()))
                || (technical && context.isALine(hit.from(), hit.to()));
    }

    /** Whether it counts because its neighbour in a list does. */
    private boolean countsBeside(int one, int other, boolean otherCounts) {
        Phrases.Hit<Name> hit = candidates.get(one);
        Phrases.Hit<Name> beside = candidates.get(other);
        Phrases.Hit<Name> first = one < other ? hit : beside;
        Phrases.Hit<Name> second = one < other ? beside : hit;
        if (!context.areInOneList(first.to(), second.from())
                || context.isSomethingElse(hit.from(), hit.to())
                || (hit.meaning().technical() && !beside.meaning().technical() && !technical)
                || !stopsBeside(hit, one < other)) {
            return false;
        }
        return otherCounts || (isWrittenAsAName(hit) && isWrittenAsAName(beside));
    }

    private boolean stopsBeside(Phrases.Hit<Name> hit, boolean isFirst) {
        return isFirst || context.continuesAsTechnology(hit.to());
    }

    /** Two names in a row that are written as names: "React and Angular". */
    private boolean isWrittenAsAName(Phrases.Hit<Name> hit) {
        return hit.meaning().belief() != Belief.LETTER
                && written(hit).equals(hit.meaning().written())
                && !context.isSomethingElse(hit.from(), hit.to())
                && context.continuesAsTechnology(hit.to());
    }
}

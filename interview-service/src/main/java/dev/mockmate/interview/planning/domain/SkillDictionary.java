package dev.mockmate.interview.planning.domain;

import dev.mockmate.interview.text.domain.Phrases;
import dev.mockmate.interview.text.domain.Token;
import dev.mockmate.interview.text.domain.WordLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The skills that are known, with all their names, from the resource {@code skills.txt}: {@code name | alias | ~alias that
 * counts by context only}.
 */
final class SkillDictionary {

    private static final WordLists SKILLS = WordLists.beside(SkillDictionary.class, "skills.txt");

    private static final List<String> COMPOUNDS =
            WordLists.beside(SkillDictionary.class, "skill-context.txt").list("compounds");

    private static final SkillDictionary KNOWN = new SkillDictionary();

    /** How a name is believed: in any case, by what stands around it, or as a single capital letter by its neighbours. */
    enum Belief {
        PLAIN,
        BY_CONTEXT,
        LETTER
    }

    /**
     * A name of a skill.
     *
     * @param skill the skill as it is told
     * @param written the name as it is written properly
     */
    record Name(String skill, String written, boolean technical, Belief belief) {}

    private final Phrases<Name> names = new Phrases<>();
    private final Map<String, List<String>> also = new HashMap<>();

    private SkillDictionary() {
        add("technical", true, Belief.PLAIN);
        add("technical by context", true, Belief.BY_CONTEXT);
        add("letters", true, Belief.LETTER);
        add("other", false, Belief.PLAIN);
        add("other by context", false, Belief.BY_CONTEXT);
        for (String line : SKILLS.list("also")) {
            int sign = line.indexOf('>');
            also.computeIfAbsent(line.substring(0, sign).strip(), skill -> new ArrayList<>())
                    .add(line.substring(sign + 1).strip());
        }
    }

    static SkillDictionary known() {
        return KNOWN;
    }

    private void add(String list, boolean technical, Belief belief) {
        for (String line : SKILLS.list(list)) {
            String skill = null;
            for (String part : parts(line)) {
                boolean byContext = part.startsWith("~");
                String written = byContext ? part.substring(1) : part;
                skill = skill == null ? written : skill;
                Belief believed = believed(belief, byContext, skill.equals(written));
                names.add(written, new Name(skill, written, technical, believed));
            }
        }
    }

    /** Another name of a skill says more than a word of everyday ("ReactJS"). */
    private static Belief believed(Belief list, boolean byContext, boolean canonical) {
        if (byContext) {
            return Belief.BY_CONTEXT;
        }
        return canonical ? list : Belief.PLAIN;
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int bar = line.indexOf('|'); bar >= 0; bar = line.indexOf('|', from)) {
            parts.add(line.substring(from, bar).strip());
            from = bar + 1;
        }
        parts.add(line.substring(from).strip());
        return parts;
    }

    /** What else a skill tells, as Spring Boot tells Spring. */
    List<String> also(String skill) {
        return also.getOrDefault(skill, List.of());
    }

    Optional<Phrases.Hit<Name>> at(List<Token> tokens, int from) {
        Optional<Phrases.Hit<Name>> whole = names.at(tokens, from);
        return whole.isPresent()
                ? whole
                : alone(tokens.get(from), from).map(name -> new Phrases.Hit<>(name, from, from + 1));
    }

    /** A word that begins with a name: "Java17", "Pythonkenntnisse". */
    private Optional<Name> alone(Token token, int at) {
        if (!token.isWord()) {
            return Optional.empty();
        }
        return beginning(token)
                .flatMap(key -> names.at(List.of(new Token(key, token.kind(), 0, 0, true)), 0))
                .map(Phrases.Hit::meaning)
                .filter(name -> name.belief() != Belief.LETTER);
    }

    private static Optional<String> beginning(Token token) {
        String key = token.key();
        for (String ending : COMPOUNDS) {
            if (key.length() > ending.length() + 1 && key.endsWith(ending)) {
                return Optional.of(key.substring(0, key.length() - ending.length()));
            }
        }
        int end = key.length();
        while (end > 0 && Character.isDigit(key.charAt(end - 1))) {
            end--;
        }
        return end > 2 && end < key.length() ? Optional.of(key.substring(0, end)) : Optional.empty();
    }

    /** Whether the word is a name with one of those endings, which says by itself that somebody knows it. */
    static boolean isCompound(Token token) {
        return token.isWord()
                && COMPOUNDS.stream()
                        .anyMatch(ending -> token.key().length() > ending.length() + 1
                                && token.key().endsWith(ending));
    }
}

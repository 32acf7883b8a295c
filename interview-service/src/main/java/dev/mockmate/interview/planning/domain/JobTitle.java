package dev.mockmate.interview.planning.domain;

import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.Phrases;
import dev.mockmate.interview.text.domain.Token;
import dev.mockmate.interview.text.domain.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a title means (rule <b>rank-by-meaning</b>): a word of rank counts when it is the rank of whoever holds the title. It
 * does not where it names what they look after or sell ("Senior Care Assistant", "Lead Generation Manager", "Internship
 * Coordinator"), whom they serve ("Assistant to the Director", "CEO Assistant"), or another thing ("Junior High"). "Staff"
 * is a rank of engineers and their like, "principal" too, and at a school the head of it.
 */
final class JobTitle {

    private static final WordLists LISTS = WordLists.beside(JobTitle.class, "titles.txt");

    private static final Phrases<Boolean> NO_RANK = noRank();
    private static final Phrases<Boolean> INTERN = list("intern");
    private static final Phrases<Boolean> JUNIOR = list("junior");
    private static final Phrases<Boolean> SENIOR = list("senior");
    private static final Phrases<Boolean> LEAD = list("lead");
    private static final Phrases<Boolean> HELPER = list("helper");
    private static final Phrases<Boolean> SERVES = list("serves another");
    private static final Phrases<Boolean> RANKED = list("makes it a rank");
    private static final Phrases<Boolean> SCHOOL = list("of a school");
    private static final Phrases<Boolean> TECHNICAL = list("technical");
    private static final Phrases<Boolean> OTHER = list("other");

    private static final Phrases<Boolean> OF =
            Phrases.of(List.of("of", "for", "to", "des", "du", "von", "für", "pour", "para"));

    private static final Phrases<Boolean> ENGINEER = Phrases.of(List.of(
            "engineer",
            "ingenieur",
            "ingenieurin",
            "ingénieur",
            "ingénieure",
            "ingeniero",
            "ingeniera",
            "工程师",
            "엔지니어"));

    private static final Phrases<Boolean> ARTICLES = Phrases.of(
            List.of("the", "a", "an", "our", "der", "die", "das", "den", "dem", "la", "le", "les", "el", "los", "las"));

    private static final int RANKED_WITHIN = 3;

    private static final LinearPattern YEARS = LinearPattern.anyCase(
                    "(\\d{1,2})\\s*(?:\\+|plus|-\\s*\\d{1,2}|–\\s*\\d{1,2})?\\s*"
                            + "(?:years?\\b|yrs?\\b|jahren?\\b|jahre\\b|jahr\\b|ans\\b|années\\b|años\\b|年|년)")
            .notAfter("[\\d.,]|(?:for|over) (?:over|more than|almost|nearly|the last|the past) ")
            .notBefore(
                    "[- ]?(?:old\\b|of age|ago\\b|or older|and older|or over|and over|in business|of history|of tradition"
                            + "|warranty|alt\\b|d'âge|de edad|\\s?\\d{1,2}\\s?[月월])");

    private static final int SENIOR_FROM_YEARS = 5;
    private static final int MID_FROM_YEARS = 2;

    private final List<Token> tokens;

    private JobTitle(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @param title as {@link dev.mockmate.interview.text.domain.ReadableText} makes it */
    static JobTitle of(String title) {
        return new JobTitle(Token.of(title));
    }

    /** The rank of the title, when it has one. */
    Optional<Seniority> rank() {
        JobTitle own = new JobTitle(ofTheHolder());
        if (INTERN.in(own.tokens)) {
            return Optional.of(Seniority.INTERN);
        }
        if (JUNIOR.in(own.tokens)) {
            return Optional.of(Seniority.JUNIOR);
        }
        if (LEAD.in(own.tokens) || own.isPrincipalOfASchool()) {
            return Optional.of(Seniority.LEAD);
        }
        if (SENIOR.in(own.tokens) || own.isStaffOrPrincipal()) {
            return Optional.of(Seniority.SENIOR);
        }
        return HELPER.in(own.tokens) ? Optional.of(Seniority.JUNIOR) : Optional.empty();
    }

    /** The rank that a text asks for by years of experience. */
    static Seniority rankByYears(String job) {
        int asked =
                YEARS.first(job).map(years -> Integer.parseInt(years.group())).orElse(MID_FROM_YEARS);
        if (asked >= SENIOR_FROM_YEARS) {
            return Seniority.SENIOR;
        }
        return asked >= MID_FROM_YEARS ? Seniority.MID : Seniority.JUNIOR;
    }

    /** A profession that only works beside engineers. */
    boolean isOfAnotherCraft() {
        return OTHER.in(tokens);
    }

    SkillReader.JobKind kind() {
        if (tokens.isEmpty()) {
            return SkillReader.JobKind.UNKNOWN;
        }
        return isTechnical() ? SkillReader.JobKind.TECHNICAL : SkillReader.JobKind.OTHER;
    }

    /** An engineer whose title does not say of what. */
    boolean isEngineerOfAnything() {
        return ENGINEER.in(tokens);
    }

    boolean isTechnical() {
        return TECHNICAL.in(tokens) && !isOfAnotherCraft();
    }

    /** Without what is no rank and whoever is served. */
    private List<Token> ofTheHolder() {
        List<Token> own = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Phrases.Hit<Boolean>> no = NO_RANK.at(tokens, at);
            if (no.isPresent()) {
                at = no.get().to();
                own.add(new Token("·", Token.Kind.SIGN, 0, 0, true));
            } else if (servesFrom(at)) {
                at = nextSign(at);
            } else {
                if (!isOfSomebodyElse(at)) {
                    own.add(tokens.get(at));
                }
                at++;
            }
        }
        return own;
    }

    private boolean servesFrom(int at) {
        return at > 0
                && "to".equals(tokens.get(at).key())
                && (SERVES.has(tokens.get(at - 1))
                        || "reporting".equals(tokens.get(at - 1).key()));
    }

    private int nextSign(int from) {
        int at = from;
        while (at < tokens.size()
                && tokens.get(at).kind() != Token.Kind.SIGN
                && tokens.get(at).kind() != Token.Kind.BREAK) {
            at++;
        }
        return at;
    }

    /** "Coordinator of interns", "CEO Assistant". */
    private boolean isOfSomebodyElse(int at) {
        Token token = tokens.get(at);
        boolean ranked = INTERN.has(token) || JUNIOR.has(token) || SENIOR.has(token) || LEAD.has(token);
        if (!ranked) {
            return false;
        }
        int before = at - 1;
        while (before > 0 && ARTICLES.has(tokens.get(before))) {
            before--;
        }
        boolean belongs = before > 0 && OF.has(tokens.get(before));
        boolean served = LEAD.has(token)
                && !"lead".equals(token.key())
                && !"head".equals(token.key())
                && !"chief".equals(token.key())
                && at + 1 < tokens.size()
                && SERVES.has(tokens.get(at + 1));
        return belongs || served;
    }

    private boolean isStaffOrPrincipal() {
        for (int at = 0; at < tokens.size(); at++) {
            String word = tokens.get(at).key();
            boolean principal = word.equals("principal") || word.equals("principale");
            if (principal || (word.equals("staff") && isRankedBehind(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean isRankedBehind(int at) {
        for (int next = at + 1; next < tokens.size() && next <= at + RANKED_WITHIN; next++) {
            if (RANKED.has(tokens.get(next))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPrincipalOfASchool() {
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).key().equals("principal")) {
                boolean last = at + 1 == tokens.size() || !tokens.get(at + 1).isWord();
                boolean named = at > 0 && SCHOOL.has(tokens.get(at - 1));
                boolean alone = last && (at == 0 || !tokens.get(at - 1).isWord());
                boolean of = !last && OF.has(tokens.get(at + 1));
                return named || alone || of;
            }
        }
        return false;
    }

    private static Phrases<Boolean> list(String name) {
        return Phrases.of(LISTS.list(name));
    }

    private static Phrases<Boolean> noRank() {
        List<String> phrases = new ArrayList<>(LISTS.list("no rank"));
        for (String programme : LISTS.list("programmes")) {
            for (String who : LISTS.list("looked after by")) {
                phrases.add(programme + " " + who);
            }
        }
        return Phrases.of(phrases);
    }
}

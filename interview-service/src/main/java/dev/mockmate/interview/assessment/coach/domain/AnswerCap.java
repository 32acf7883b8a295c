package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.AnswerFigures.Asked;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What keeps the score of an answer down whatever else is in it (rules <b>form-is-not-substance</b>, <b>conduct</b>): each kind has a
 * detector of its own, so that fluent words around it change nothing.
 *
 * @param ceiling the most such an answer is worth, 0 to 10
 * @param reason as it is told among the reasons of the score
 * @param gap what to change first
 */
record AnswerCap(double ceiling, String reason, String gap) {

    private static final AnswerCap TEMPLATE = new AnswerCap(
            2,
            "Kept down: it is a template that was not filled in",
            "Put your own story where the brackets and empty headings are.");
    private static final AnswerCap ECHO = new AnswerCap(
            2,
            "Kept down: it mostly repeats the question",
            "Say what is not in the question: what happened, what you did, and how it ended.");
    private static final AnswerCap JOB_SAID = new AnswerCap(
            2,
            "Kept down: it mostly repeats the job description",
            "Say what you did yourself: the job description is known already.");
    private static final AnswerCap NONSENSE = new AnswerCap(
            2,
            "Kept down: it reads like words without a meaning",
            "Say it in plain sentences, one thought each: this reads like words without a meaning.");
    private static final AnswerCap HARM = new AnswerCap(
            2.5,
            "Kept down: it reads like conduct that harms or deceives others",
            "Think again about this: it reads as if somebody is harmed or deceived. Say how you would put it right.");
    private static final AnswerCap OFF_QUESTION = new AnswerCap(
            CoachModel.WEAK_BELOW - 0.1,
            "Kept down: it is about something else",
            "Answer the question that was asked: name what it is about in your first sentence.");
    private static final AnswerCap HARDLY_SAID = new AnswerCap(
            CoachModel.WEAK_BELOW - 0.1,
            "Kept down: hardly anything was said",
            "Say more: a full answer takes one to two minutes, about 150 to 250 words.");
    private static final AnswerCap SHORT = new AnswerCap(
            CoachModel.STRONG_FROM - 0.1,
            "Kept down: it is too short to show a strong answer",
            "Say more: a full answer takes one to two minutes, about 150 to 250 words.");

    private static final AnswerCap NOTHING_NEW = new AnswerCap(
            2,
            "Kept down: it says nothing that was not said before",
            "Say what you had not said yet: the follow-up asks for one thing more.");
    private static final AnswerCap BESIDE = new AnswerCap(
            3,
            "Kept down: it adds nothing to the first answer",
            "Answer what the follow-up asks for, with one fact of the same story.");

    private static final double HARMFUL_FROM = 4;
    private static final double HARMFUL_WHEN_TOLD = 2.5;
    private static final double HARMFUL_WHEN_OWN = 1;
    private static final double NONSENSE_FROM = 2.5;
    private static final double ABOUT_SOMETHING_ELSE = 3.5;
    private static final double MOSTLY = 0.5;
    private static final int FEW = 12;
    private static final int NOT_MANY = 35;
    private static final int SAID_UNDER_A_HEADING = 6;
    private static final int RUN = 3;

    /** No answer says more of a job back. */
    private static final int LONGEST_JOB = 20_000;

    /** A blank to be filled in; code like {@code list[i]} stands behind a letter and is none. */
    private static final LinearPattern BLANK = LinearPattern.anyCase(
            "(?:^|[\\s(\"'“:])(?:\\[[\\pL][^\\[\\]\\d=;]{0,50}\\]|\\[\\s*(?:x|n|\\.{2,}|…)\\s*%?\\s*\\]|<(?:company|name|role|project|team|number"
                    + "|result|goal|task|problem|action|product|customer|date|metric)[^<>]{0,30}>|\\{(?:company|name|role|project|team|number"
                    + "|result|goal|task|problem|action|product|customer|date|metric)[^{}]{0,30}\\}|x+ ?%|_{3,}|\\.{5,}|lorem ipsum)");

    private static final LinearPattern OWN_DECEIT =
            LinearPattern.anyCase("\\bi (?:then |just |also |simply )?(?:lied|faked|forged|backdated|secretly)\\b");

    private static final LinearPattern HEADING = LinearPattern.anyCase(
            "^\\s*(?:[*#>\\-]+ ?)*(?:situation|task|action|result|s|t|a|r|background|outcome)(?:\\*\\*)?\\s*(?:[:\\-–—]|$)");

    /** The one that keeps it down most, when any does. */
    static Optional<AnswerCap> of(String text, Asked asked, AnswerFigures answer, double[] results) {
        List<AnswerCap> caps = new ArrayList<>();
        int words = Words.count(text);
        add(caps, TEMPLATE, isTemplate(text, answer.sentences()));
        add(caps, ECHO, isEcho(text, asked));
        add(caps, JOB_SAID, saysAgain(text, Words.limited(asked.jobText(), LONGEST_JOB)));
        add(caps, NONSENSE, results[CoachModel.NONSENSE] >= NONSENSE_FROM);
        double harmful =
                OWN_DECEIT.in(text) ? HARMFUL_WHEN_OWN : tellsDeceit(answer) ? HARMFUL_WHEN_TOLD : HARMFUL_FROM;
        add(caps, HARM, results[CoachModel.HARMFUL] >= harmful);
        add(caps, OFF_QUESTION, results[CoachModel.RELEVANCE] < ABOUT_SOMETHING_ELSE);
        add(caps, HARDLY_SAID, words < FEW);
        add(caps, SHORT, words < NOT_MANY);
        return caps.stream().min(Comparator.comparingDouble(AnswerCap::ceiling));
    }

    /** What keeps down the answer to a follow-up that adds nothing. */
    static AnswerCap ofAddition(boolean isNew) {
        return isNew ? BESIDE : NOTHING_NEW;
    }

    /** What keeps down the answer to a follow-up that tells of harm or deceit. */
    static AnswerCap ofHarm() {
        return HARM;
    }

    /** Whether there is no answer in it: a template, the question or the job said back, words without a meaning. */
    boolean isForForm() {
        return Set.of(TEMPLATE, ECHO, JOB_SAID, NONSENSE).contains(this);
    }

    /** Whether it is conduct that keeps it down. */
    boolean isForHarm() {
        return equals(HARM);
    }

    /** Whether it answers another question than the one that was asked. */
    boolean isForAnotherSubject() {
        return equals(OFF_QUESTION);
    }

    /** Whether it holds for nothing but how little was said. */
    boolean isForLength() {
        return equals(SHORT) || equals(HARDLY_SAID);
    }

    private static void add(List<AnswerCap> caps, AnswerCap cap, boolean holds) {
        if (holds) {
            caps.add(cap);
        }
    }

    /** Whether words like "lied" and "secretly" come more than once. */
    private static boolean tellsDeceit(AnswerFigures answer) {
        return Arrays.stream(answer.figures())
                        .mapToDouble(row -> row[SentenceFigures.DECEIT_TOLD])
                        .sum()
                >= 2;
    }

    /** Two blanks, or one among few words; or headings most of which say next to nothing. */
    private static boolean isTemplate(String text, List<Sentence> sentences) {
        int blanks = BLANK.count(text);
        int headings = 0;
        int empty = 0;
        for (int at = 0; at < sentences.size(); at++) {
            Optional<LinearPattern.Match> heading =
                    HEADING.first(sentences.get(at).text());
            if (heading.isPresent()) {
                int said = Words.count(
                        sentences.get(at).text().substring(heading.get().end()));
                boolean goesOn = at + 1 < sentences.size()
                        && HEADING.first(sentences.get(at + 1).text()).isEmpty();
                headings++;
                empty += said < SAID_UNDER_A_HEADING && !goesOn ? 1 : 0;
            }
        }
        return blanks >= 2 || blanks == 1 && Words.count(text) < NOT_MANY || empty >= 2 && empty > headings * MOSTLY;
    }

    /** Whether most runs of three words stand in the question. */
    private static boolean isEcho(String text, Asked asked) {
        return saysAgain(text, asked.question());
    }

    /** Whether most runs of three words stand in what was said before. */
    static boolean saysAgain(String text, String before) {
        return runs(text).size() > RUN && isMostlyOf(text, new HashSet<>(runs(before)));
    }

    /** Whether most runs of a text, of which it may have none, are given. */
    static boolean isMostlyOf(String text, Set<String> given) {
        List<String> own = runs(text);
        return own.stream().filter(given::contains).count() >= MOSTLY * own.size();
    }

    /** Who is asked "what did you do" says "what did I do" when the question is said back. */
    private static String whoever(String word) {
        return switch (word) {
            case "you", "me" -> "i";
            case "your" -> "my";
            default -> word;
        };
    }

    /** Each three words that follow on each other. */
    static List<String> runs(String text) {
        List<String> words = Words.of(text).stream().map(AnswerCap::whoever).toList();
        List<String> runs = new ArrayList<>();
        for (int at = 0; at + RUN <= words.size(); at++) {
            runs.add(String.join(" ", words.subList(at, at + RUN)));
        }
        return runs;
    }
}

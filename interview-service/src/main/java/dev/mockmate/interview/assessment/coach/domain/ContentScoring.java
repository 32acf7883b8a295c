package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.attempt.domain.Delivery;
import dev.mockmate.interview.feedback.domain.Assessment.ContentBreakdown;
import dev.mockmate.interview.feedback.domain.Scores;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.feedback.domain.Star.Status;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The coach's content scores. Each is a sum of stated points, so a candidate can be told what would raise it:
 *
 * <ul>
 *   <li><b>star</b>: 2.5 for each part that is present, 1.2 for a weak one;
 *   <li><b>relevance</b>: 1.5 for each subject of the question, cue of its competency or subject of what the bank says
 *       a strong answer contains, up to five, 0.75 for a term of the job, up to two, and 2 when it touches the subject and is
 *       the kind of answer that was asked for (a story, steps, a path). Only sentences of <b>substance</b> count: a setting, a task, a
 *       step, an outcome or a reason; naming a subject in passing counts for nothing, nor does repeating the question;
 *   <li><b>clarity</b>: 10 minus points for long sentences, vague words, hedges, fillers, slogans and for too few or too
 *       many words;
 *   <li><b>impact</b>: 3 for a result (1 for a hint of one), up to 3 for figures, up to 2 for steps and 2 for saying "I"
 *       rather than "we". A figure counts where it belongs to substance; years, ages and years of experience do not.
 * </ul>
 *
 * <p>Three <b>ceilings</b> hold whatever the sum: an answer without two steps of its own is weak (4.4), one that has
 * steps but no clear end, check or reason is not strong (6.9), and so is one that is not half substance. An introduction
 * needs its path and its own work for the first, their effect for the second. The answer to a follow-up that asks for one
 * part has only the ceilings of that part ({@link Judgement}), and need not be long.
 *
 * <p>None of this understands an answer. It cannot tell a right step from a wrong one, nor notice that a polished story
 * misses the point of the question in other words.
 */
final class ContentScoring {

    static final LinearPattern VAGUE = LinearPattern.anyCase(
            "\\b(stuff|things?|something|somehow|whatever|and so on|etc|a lot of|lots of|various|several people)\\b");

    private static final LinearPattern HEDGE = LinearPattern.anyCase(
            "\\b(maybe|i guess|i suppose|probably|kind of|sort of|i think|more or less|hopefully)\\b");

    private static final LinearPattern FIGURE = LinearPattern.of("\\d[\\d.,]*").notAfter("[\\pL\\d.]");

    private static final LinearPattern YEAR = LinearPattern.of("^(?:19|20)\\d\\d(?:[.,]|$)");

    private static final LinearPattern OF_YEARS = LinearPattern.of("^[\\d.,]+\\+?\\s*years?\\b");

    private static final LinearPattern REASON = LinearPattern.anyCase(
            "\\b(?:because|since|so that|otherwise|whether|unless|rather than|instead of|therefore|in case|if|until|which (?:means|tells)"
                    + "|so (?:she|he|they|we|i|it|users?|customers?))\\b");

    private static final double WEAK_CEILING = 4.4;
    private static final double MIDDLING_CEILING = 6.9;
    private static final double STEPS_TO_BE_MORE_THAN_WEAK = 2;
    private static final int REASONS_OF_A_CASE = 3;
    private static final double SUBSTANCE_OF_A_STRONG_ANSWER = 0.5;

    private static final double POINTS_PER_SUBJECT = 1.5;
    private static final int MOST_SUBJECTS = 5;
    private static final double POINTS_PER_TERM = 0.75;
    private static final int MOST_TERMS = 2;
    private static final double POINTS_FOR_THE_KIND = 2;

    private static final double REPEATS_THE_QUESTION = 0.85;

    private ContentScoring() {}

    /** The four parts and the content score they make; how much each weighs depends on what was asked. */
    record Scored(ContentBreakdown parts, double content) {

        /** The same, worth no more than that and with no part worth more. */
        Scored atMost(double most) {
            return new Scored(
                    new ContentBreakdown(
                            Math.min(most, parts.star()),
                            Math.min(most, parts.relevance()),
                            Math.min(most, parts.clarity()),
                            Math.min(most, parts.impact())),
                    Math.min(most, content));
        }
    }

    /** What all scores need of an answer: its sentences of substance and how many steps they name. */
    private record StoryInput(List<Sentence> sentences, String substance, double steps) {

        static StoryInput of(AnswerText answer, StarReader.Reading reading, Category category) {
            List<Sentence> sentences = answer.sentences().stream()
                    .filter(sentence -> isSubstance(sentence, reading, category))
                    .toList();
            String substance = sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
            return new StoryInput(sentences, substance, reading.steps());
        }
    }

    /** @param expected the parts whose absence counts; all of them but for the answer to a follow-up */
    static Scored score(SubmittedAnswer submitted, AnswerText answer, StarReader.Reading reading, Set<Part> expected) {
        Category category = submitted.question().category();
        Star.Checklist star = reading.checklist();
        StoryInput told = StoryInput.of(answer, reading, category);
        ContentBreakdown parts = new ContentBreakdown(
                star(star, expected),
                relevance(submitted, told, star, expected),
                clarity(answer, submitted.followedUp().isPresent()),
                impact(answer, told, star));
        return new Scored(parts, Math.min(sum(parts, category), ceiling(answer, told, star, category, expected)));
    }

    private static double sum(ContentBreakdown parts, Category category) {
        ContentBreakdown weights = weights(category);
        return Scores.score(weights.star() * parts.star()
                + weights.relevance() * parts.relevance()
                + weights.clarity() * parts.clarity()
                + weights.impact() * parts.impact());
    }

    /** How much each part weighs, 1 in all. */
    static ContentBreakdown weights(Category category) {
        return switch (category) {
            case BEHAVIORAL -> new ContentBreakdown(0.35, 0.25, 0.15, 0.25);
            case SITUATIONAL -> new ContentBreakdown(0.30, 0.30, 0.15, 0.25);
            case TECHNICAL -> new ContentBreakdown(0.25, 0.35, 0.20, 0.20);
            case INTRODUCTION -> new ContentBreakdown(0.30, 0.25, 0.25, 0.20);
        };
    }

    private static double ceiling(
            AnswerText answer, StoryInput told, Star.Checklist star, Category category, Set<Part> expected) {
        if (expected.size() < Part.values().length) {
            return ceilingOfAFollowUp(told, star, expected);
        }
        Status result = star.result().status();
        double steps = told.steps();
        if (category == Category.INTRODUCTION) {
            boolean path = star.situation().status() == Status.PRESENT;
            boolean work = steps > 0 || star.task().status() != Status.MISSING;
            return !path || !work
                    ? WEAK_CEILING
                    : result == Status.PRESENT && steps >= STEPS_TO_BE_MORE_THAN_WEAK ? 10 : MIDDLING_CEILING;
        }
        if (steps < STEPS_TO_BE_MORE_THAN_WEAK && star.action().status() != Status.PRESENT) {
            return WEAK_CEILING;
        }
        boolean ends = result == Status.PRESENT
                || (!category.asksForAStory() && REASON.count(told.substance()) >= REASONS_OF_A_CASE);
        boolean dense = Words.count(told.substance()) >= SUBSTANCE_OF_A_STRONG_ANSWER * answer.words();
        return ends && dense ? 10 : MIDDLING_CEILING;
    }

    /** What was asked for and is not there keeps an answer from being strong; nothing else does. */
    private static double ceilingOfAFollowUp(StoryInput told, Star.Checklist star, Set<Part> expected) {
        if (expected.contains(Part.ACTION)
                && told.steps() < STEPS_TO_BE_MORE_THAN_WEAK
                && star.action().status() != Status.PRESENT) {
            return WEAK_CEILING;
        }
        boolean given = expected.stream().allMatch(part -> star.of(part).status() == Status.PRESENT);
        return given ? 10 : MIDDLING_CEILING;
    }

    /** Whether a sentence sets a scene, names a task, a step or an outcome, or gives a reason. */
    private static boolean isSubstance(Sentence sentence, StarReader.Reading reading, Category category) {
        boolean reasoned = !category.asksForAStory() && REASON.in(sentence.text());
        return (reasoned || reading.clear().contains(sentence)) && !Steps.isSlogan(sentence);
    }

    static double ownership(AnswerText answer) {
        List<String> words = Words.of(answer.withoutOrders());
        long own = words.stream()
                .filter(word -> word.equals("i") || word.startsWith("i'") || word.equals("my"))
                .count();
        long shared = words.stream()
                .filter(word -> word.equals("we") || word.startsWith("we'") || word.equals("our"))
                .count();
        return own == 0 ? 0 : (double) own / (own + shared);
    }

    static int hedges(String text) {
        return HEDGE.count(text);
    }

    private static double star(Star.Checklist star, Set<Part> expected) {
        double points = 0;
        int counted = 0;
        for (Part part : Part.values()) {
            Status status = star.of(part).status();
            points += status == Status.PRESENT ? 2.5 : status == Status.WEAK ? 1.2 : 0;
            counted += status != Status.MISSING || expected.contains(part) ? 1 : 0;
        }
        return Scores.score(points * Part.values().length / counted);
    }

    private static double relevance(
            SubmittedAnswer submitted, StoryInput told, Star.Checklist star, Set<Part> expected) {
        PlannedQuestion question = submitted.question();
        Set<String> questionWords = new HashSet<>(Words.of(question.text()));
        String own = told.sentences().stream()
                .map(Sentence::text)
                .filter(sentence -> !repeats(sentence, questionWords))
                .collect(Collectors.joining(" "));
        Set<String> subjects = new HashSet<>(Words.subjects(own));
        Set<String> wanted = new HashSet<>(Words.subjects(question.text()));
        wanted.addAll(Words.subjects(question.strongAnswer()));
        submitted
                .followedUp()
                .ifPresent(
                        before -> wanted.addAll(Words.subjects(before.question().text())));
        long touched = hits(subjects, List.copyOf(wanted))
                + Words.cuesIn(own, question.competency().cues());
        double points = POINTS_PER_SUBJECT * Math.min(MOST_SUBJECTS, touched)
                + POINTS_PER_TERM
                        * Math.min(MOST_TERMS, Words.cuesIn(own, submitted.job().terms()));
        boolean kind = expected.size() < Part.values().length
                ? expected.stream().noneMatch(part -> star.of(part).status() == Status.MISSING)
                : isOfTheKindAskedFor(told, star, question.category());
        if (touched > 0 && kind) {
            points += POINTS_FOR_THE_KIND;
        }
        int words = Words.count(own);
        double enough = submitted.followedUp().isPresent() ? 1 : words < 15 ? 0.5 : words < 30 ? 0.8 : 1;
        return Scores.score(points * enough);
    }

    private static boolean isOfTheKindAskedFor(StoryInput told, Star.Checklist star, Category category) {
        boolean scene = star.situation().status() == Status.PRESENT;
        return switch (category) {
            case BEHAVIORAL -> scene && star.action().status() == Status.PRESENT;
            case INTRODUCTION -> scene;
            case TECHNICAL, SITUATIONAL -> told.steps() > STEPS_TO_BE_MORE_THAN_WEAK;
        };
    }

    private static boolean repeats(String sentence, Set<String> questionWords) {
        List<String> words = Words.of(sentence);
        return words.size() > 4
                && words.stream().filter(questionWords::contains).count() >= REPEATS_THE_QUESTION * words.size();
    }

    private static long hits(Set<String> subjects, List<String> wanted) {
        return wanted.stream()
                .filter(want -> subjects.stream().anyMatch(have -> same(have, want)))
                .count();
    }

    private static boolean same(String have, String want) {
        int shorter = Math.min(have.length(), want.length());
        return have.equals(want) || (shorter >= 5 && have.substring(0, shorter).equals(want.substring(0, shorter)));
    }

    private static double clarity(AnswerText answer, boolean toAFollowUp) {
        int words = answer.words();
        if (words == 0) {
            return 0;
        }
        String text = answer.withoutOrders();
        double average = (double) words / answer.sentences().size();
        double hundreds = Math.max(1, words / 100.0);
        double points = 10
                - Math.min(4, Math.max(0, average - 25) * 0.3)
                - (average < 5 ? 2 : 0)
                - Math.min(4, VAGUE.count(text) / hundreds)
                - Math.min(3, Delivery.fillersIn(text) / hundreds * 0.8)
                - Math.min(2, hedges(text) * 0.5)
                - Math.min(4, Steps.slogans(answer))
                - Math.min(3, Math.max(0, words - 400) / 100.0)
                - (words < 60 && !toAFollowUp ? 1.5 : 0);
        double ceiling = toAFollowUp ? 10 : words < 20 ? 3 : words < 40 ? 5.5 : 10;
        return Scores.score(Math.min(points, ceiling));
    }

    private static double impact(AnswerText answer, StoryInput told, Star.Checklist star) {
        Status result = star.result().status();
        String substance = told.substance();
        int figures = figures(substance);
        double points = result == Status.PRESENT ? 3 : result == Status.WEAK ? 1 : 0;
        points += figures >= 3 ? 3 : figures == 2 ? 2.5 : figures == 1 || StarReader.hasNumber(substance) ? 2 : 0;
        points += Math.min(2, told.steps() / 2);
        points += 2 * ownership(answer);
        return Scores.score(points);
    }

    /** How many figures a text names; years, ages and years of experience are none. */
    private static int figures(String text) {
        return (int) FIGURE.all(text).stream()
                .filter(figure -> !YEAR.in(figure.text()))
                .filter(figure ->
                        !OF_YEARS.in(text.substring(figure.start(), Math.min(text.length(), figure.end() + 12))))
                .count();
    }
}

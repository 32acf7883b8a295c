package dev.mockmate.interview.domain;

import dev.mockmate.interview.domain.AnswerText.Sentence;
import dev.mockmate.interview.domain.Assessment.ContentBreakdown;
import dev.mockmate.interview.domain.Star.Part;
import dev.mockmate.interview.domain.Star.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The coach's content scores. Each is a sum of stated points, so a candidate can be told what would raise it:
 *
 * <ul>
 *   <li><b>star</b>: 2.5 for each part that is present, 1.2 for a weak one;
 *   <li><b>relevance</b>: subjects of the question, cues of its competency, what the bank says a strong answer
 *       contains, terms of the job; a repetition of the question counts for nothing;
 *   <li><b>clarity</b>: 10 minus points for long sentences, vague words, hedges, fillers and for too few or too many
 *       words;
 *   <li><b>impact</b>: result, numbers, and how much of the answer is "I" rather than "we".
 * </ul>
 */
final class ContentScoring {

    static final Pattern VAGUE = Pattern.compile(
            "\\b(stuff|things?|something|somehow|whatever|and so on|etc|a lot of|lots of|various|several people)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HEDGE = Pattern.compile(
            "\\b(maybe|i guess|i suppose|probably|kind of|sort of|i think|more or less|hopefully)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*\\s?(?:%|percent|[a-zA-Z]+)?");

    private static final double REPEATS_THE_QUESTION = 0.85;

    private ContentScoring() {}

    static ContentBreakdown score(SubmittedAnswer submitted, AnswerText answer, Star.Checklist star) {
        return new ContentBreakdown(
                star(star),
                relevance(submitted, answer),
                clarity(answer),
                impact(answer, star, submitted.question().category()));
    }

    /** The content score; how much each part weighs depends on what was asked. */
    static double content(ContentBreakdown parts, Category category) {
        return switch (category) {
            case BEHAVIORAL -> weighted(parts, 0.35, 0.30, 0.15, 0.20);
            case SITUATIONAL -> weighted(parts, 0.25, 0.40, 0.20, 0.15);
            case TECHNICAL -> weighted(parts, 0.15, 0.50, 0.25, 0.10);
            case INTRODUCTION -> weighted(parts, 0.15, 0.40, 0.30, 0.15);
        };
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
        return count(HEDGE, text);
    }

    private static double weighted(
            ContentBreakdown parts, double star, double relevance, double clarity, double impact) {
        return Scores.score(star * parts.star()
                + relevance * parts.relevance()
                + clarity * parts.clarity()
                + impact * parts.impact());
    }

    private static double star(Star.Checklist star) {
        double points = 0;
        for (Part part : Part.values()) {
            Status status = star.of(part).status();
            points += status == Status.PRESENT ? 2.5 : status == Status.WEAK ? 1.2 : 0;
        }
        return Scores.score(points);
    }

    private static double relevance(SubmittedAnswer submitted, AnswerText answer) {
        PlannedQuestion question = submitted.question();
        Set<String> questionWords = new HashSet<>(Words.of(question.text()));
        String own = answer.sentences().stream()
                .map(Sentence::text)
                .filter(sentence -> !repeats(sentence, questionWords))
                .collect(Collectors.joining(" "));
        Set<String> subjects = new HashSet<>(Words.subjects(own));
        List<String> asked = Words.subjects(question.text());
        boolean story = question.category().asksForAStory();
        double points = (story ? 3.5 : 2.5) * share(hits(subjects, asked), Math.min(story ? 3 : 2, asked.size()))
                + 3.0 * share(Words.cuesIn(own, question.competency().cues()), 3)
                + (story ? 2.0 : 3.0) * share(hits(subjects, Words.subjects(question.strongAnswer())), 3);
        List<String> terms = submitted.job().terms();
        double most = terms.isEmpty() ? 8.5 : 10;
        points += terms.isEmpty() ? 0 : 1.5 * share(Words.cuesIn(own, terms), Math.min(2, terms.size()));
        int words = Words.count(own);
        double enough = words < 15 ? 0.5 : words < 30 ? 0.8 : 1;
        return Scores.score(points * 10 / most * enough);
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

    private static double share(long hits, int enough) {
        return enough == 0 ? 0 : Math.min(1, (double) hits / enough);
    }

    private static double clarity(AnswerText answer) {
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
                - Math.min(4, count(VAGUE, text) / hundreds)
                - Math.min(3, Delivery.fillersIn(text) / hundreds * 0.8)
                - Math.min(2, hedges(text) * 0.5)
                - Math.min(3, Math.max(0, words - 400) / 100.0)
                - (words < 60 ? 1.5 : 0);
        double ceiling = words < 20 ? 3 : words < 40 ? 5.5 : 10;
        return Scores.score(Math.min(points, ceiling));
    }

    private static double impact(AnswerText answer, Star.Checklist star, Category category) {
        Status result = star.result().status();
        double points = result == Status.PRESENT ? 3 : result == Status.WEAK ? 1 : 0;
        int figures = count(FIGURE, answer.withoutOrders());
        boolean number = figures > 0 || StarReader.hasNumber(answer.withoutOrders());
        points += figures >= 3 ? 4 : figures == 2 ? 3.5 : number ? 2.5 : 0;
        points += 3 * ownership(answer);
        points += category.asksForAStory() || answer.words() < 40 ? 0 : 2;
        return Scores.score(points);
    }

    private static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }
}

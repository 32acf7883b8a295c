package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.CoachModel.Opinion;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the points of a strong answer a case or a method speaks of, and which it surely does not. A point told in quite other words
 * lies between both, and nothing is said of it.
 *
 * @param told in the order of the question; a sentence is near enough in meaning
 * @param open likewise; no sentence is anywhere near, and none of their words was said
 */
record KeyPoints(List<String> told, List<String> open) {

    private static final double COVERED = 0.4;
    private static final double NOWHERE_NEAR = 0.2;
    private static final int BEGINNING = 5;

    static KeyPoints of(PlannedQuestion question, Opinion opinion) {
        List<String> points = in(question);
        double[] nearest = opinion.answer().keyPoints();
        List<String> told = new ArrayList<>();
        List<String> open = new ArrayList<>();
        if (nearest.length == points.size()) {
            Set<String> said = opinion.answer().sentences().stream()
                    .map(Sentence::text)
                    .flatMap(text -> beginnings(text).stream())
                    .collect(Collectors.toSet());
            for (int at = 0; at < nearest.length; at++) {
                String point = named(points.get(at));
                if (nearest[at] >= COVERED) {
                    told.add(point);
                } else if (nearest[at] < NOWHERE_NEAR
                        && beginnings(point).stream().noneMatch(said::contains)) {
                    open.add(point);
                }
            }
        }
        return new KeyPoints(List.copyOf(told), List.copyOf(open));
    }

    /** What a strong answer contains, one by one: between semicolons where there are any, else between commas. */
    static List<String> in(PlannedQuestion question) {
        List<String> points = new ArrayList<>();
        StringBuilder point = new StringBuilder();
        char between = question.strongAnswer().indexOf(';') >= 0 ? ';' : ',';
        String wanted = question.strongAnswer() + between;
        for (int at = 0; at < wanted.length(); at++) {
            if (wanted.charAt(at) == between) {
                if (Words.count(point.toString()) > 1) {
                    points.add(Words.squeezed(point.toString()).strip());
                }
                point.setLength(0);
            } else {
                point.append(wanted.charAt(at));
            }
        }
        return points;
    }

    /** The one to speak of first; only of an answer that is on the way: of another one a point more would mend nothing. */
    Optional<String> missing(Opinion opinion) {
        boolean onTheWay =
                opinion.score() >= CoachModel.WEAK_BELOW && opinion.score() < CoachModel.STRONG_FROM && !told.isEmpty();
        return onTheWay ? open.stream().findFirst() : Optional.empty();
    }

    /** For the note on how it meets the question; empty where neither is sure. */
    String note() {
        return (told.isEmpty() ? "" : " It seems to speak of: " + String.join("; ", told) + ".")
                + (open.isEmpty() ? "" : " Not found in it: " + String.join("; ", open) + ".");
    }

    /** Without the word that opens a list of key points, and the full stop that closes it. */
    private static String named(String point) {
        int list = point.indexOf(": ");
        String named = list > 0 && Words.count(point.substring(0, list)) == 1 ? point.substring(list + 2) : point;
        return named.endsWith(".") ? named.substring(0, named.length() - 1) : named;
    }

    /** How the words begin that carry a subject: "weigh" for "weighting". */
    private static Set<String> beginnings(String text) {
        return Words.of(text).stream()
                .filter(word -> word.length() > 2 && !Words.isEmptyWord(word))
                .map(Words::stem)
                .map(stem -> stem.substring(0, Math.min(BEGINNING, stem.length())))
                .collect(Collectors.toSet());
    }
}

package dev.mockmate.interview.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What an interview showed: strengths, gaps, stories worth saving and what to practise next. Made from the best
 * attempt of each answered question; an interview without answers gets an honest empty one.
 */
public record InterviewSummary(
        String headline,
        List<String> strengths,
        List<String> gaps,
        List<StoryWorthSaving> storiesWorthSaving,
        List<PracticeStep> nextPracticePlan) {

    private static final int MOST_LINES = 5;
    private static final int MOST_STEPS = 3;
    private static final double PRACTISE_BELOW = 8;

    public InterviewSummary {
        strengths = List.copyOf(strengths);
        gaps = List.copyOf(gaps);
        storiesWorthSaving = List.copyOf(storiesWorthSaving);
        nextPracticePlan = List.copyOf(nextPracticePlan);
    }

    /**
     * A question with the assessment of its best attempt.
     *
     * @param followUp whether it follows up another question; practised is the question it belongs to
     */
    public record Answered(
            UUID exchangeId, UUID attemptId, PlannedQuestion question, Assessment assessment, boolean followUp) {

        /** A question of its own. */
        public Answered(UUID exchangeId, UUID attemptId, PlannedQuestion question, Assessment assessment) {
            this(exchangeId, attemptId, question, assessment, false);
        }
    }

    /** An answer that belongs into the answer library. */
    public record StoryWorthSaving(UUID exchangeId, UUID attemptId, String title, String competency, String why) {}

    /** One thing to practise. */
    public record PracticeStep(String competency, String focus, String exercise) {}

    /** @param planned how many questions the plan had */
    public static InterviewSummary of(List<Answered> answered, int planned) {
        if (answered.isEmpty()) {
            return new InterviewSummary(
                    "No question was answered, so there is nothing to assess.",
                    List.of(),
                    List.of("None of the " + planned + " questions was answered."),
                    List.of(),
                    List.of(new PracticeStep(
                            Competency.COMMUNICATION.wire(), "Start", "Answer one question aloud, however roughly.")));
        }
        return new InterviewSummary(
                headline(answered, planned),
                lines(answered, true),
                lines(answered, false),
                stories(answered),
                plan(answered));
    }

    private static String headline(List<Answered> answered, int planned) {
        double average = Scores.oneDecimal(answered.stream()
                .mapToDouble(answer -> answer.assessment().scoring().overall())
                .average()
                .orElse(0));
        String counted = answered.size() == 1 ? "1 answer" : answered.size() + " answers";
        String verdict = average >= 8
                ? "You are ready for this interview."
                : average >= 6
                        ? "A solid base: polish the details."
                        : "There is work to do, and the plan below says where.";
        return counted + " to " + planned + " planned questions, " + average + " of 10 on average. " + verdict;
    }

    private static List<String> lines(List<Answered> answered, boolean strengths) {
        Set<String> lines = new LinkedHashSet<>();
        answered.forEach(answer -> lines.addAll(
                strengths
                        ? answer.assessment().contentFeedback().topStrengths()
                        : answer.assessment().contentFeedback().topImprovements()));
        return lines.stream().limit(MOST_LINES).toList();
    }

    private static List<StoryWorthSaving> stories(List<Answered> answered) {
        return answered.stream()
                .filter(answer -> answer.assessment().librarySuggestion().shouldSave())
                .map(answer -> new StoryWorthSaving(
                        answer.exchangeId(),
                        answer.attemptId(),
                        answer.assessment().librarySuggestion().suggestedTitle(),
                        answer.assessment().librarySuggestion().category(),
                        answer.assessment().librarySuggestion().whySave()))
                .toList();
    }

    private static List<PracticeStep> plan(List<Answered> answered) {
        Map<Competency, Answered> weakest = new EnumMap<>(Competency.class);
        answered.stream()
                .filter(answer -> !answer.followUp())
                .forEach(answer -> weakest.merge(
                        answer.question().competency(),
                        answer,
                        (one, other) -> overall(one) <= overall(other) ? one : other));
        List<PracticeStep> steps = new ArrayList<>();
        weakest.values().stream()
                .filter(answer -> overall(answer) < PRACTISE_BELOW)
                .sorted(Comparator.comparingDouble(InterviewSummary::overall))
                .limit(MOST_STEPS)
                .forEach(answer -> steps.add(new PracticeStep(
                        answer.question().competency().wire(),
                        answer.assessment().contentFeedback().oneActionTip(),
                        "Answer this again in under two minutes: "
                                + answer.question().text())));
        return steps;
    }

    private static double overall(Answered answer) {
        return answer.assessment().scoring().overall();
    }
}

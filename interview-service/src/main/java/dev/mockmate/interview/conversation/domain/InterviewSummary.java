package dev.mockmate.interview.conversation.domain;

import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
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
 * attempt of each answered question; an interview without answers gets an honest empty one, and one whose answers are
 * not assessed here (yet) says so.
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

    /**
     * What was handed in, assessed here or not: a client may bring a score of its own, and an assessment takes its time.
     *
     * @param questions how many there were to answer
     * @param averages of the answers that have a score
     * @param beingAssessed answers whose assessment is not there yet
     * @param failed answers that could not be assessed
     */
    public record HandedIn(int questions, InterviewScores averages, int beingAssessed, int failed) {

        private boolean isNothing() {
            return averages.answeredQuestions() == 0 && beingAssessed == 0 && failed == 0;
        }
    }

    /** @param answered the best attempts that are assessed here; what it is made from but for the headline */
    public static InterviewSummary of(List<Answered> answered, HandedIn handedIn) {
        if (handedIn.isNothing()) {
            return new InterviewSummary(
                    "No question was answered, so there is nothing to assess.",
                    List.of(),
                    List.of("None of the " + handedIn.questions() + " questions was answered."),
                    List.of(),
                    List.of(new PracticeStep(
                            Competency.COMMUNICATION.wire(), "Start", "Answer one question aloud, however roughly.")));
        }
        return new InterviewSummary(
                headline(handedIn, !answered.isEmpty()),
                lines(answered, true),
                lines(answered, false),
                stories(answered),
                plan(answered));
    }

    private static String headline(HandedIn handedIn, boolean hasPlan) {
        List<String> sentences = new ArrayList<>();
        InterviewScores averages = handedIn.averages();
        averages.score().ifPresent(score -> {
            sentences.add(averages.answeredQuestions() + " of "
                    + (handedIn.questions() == 1 ? "1 question" : handedIn.questions() + " questions")
                    + " answered, " + score + " of 10 on average.");
            sentences.add(verdict(score, hasPlan));
        });
        if (handedIn.beingAssessed() > 0) {
            sentences.add(answers(handedIn.beingAssessed()) + (handedIn.beingAssessed() == 1 ? " is" : " are")
                    + " still being assessed.");
        }
        if (handedIn.failed() > 0) {
            sentences.add(answers(handedIn.failed()) + " could not be assessed.");
        }
        return String.join(" ", sentences);
    }

    private static String answers(int count) {
        return count == 1 ? "1 answer" : count + " answers";
    }

    private static String verdict(double average, boolean hasPlan) {
        return average >= 8
                ? "You are ready for this interview."
                : average >= 6
                        ? "A solid base: polish the details."
                        : "There is work to do" + (hasPlan ? ", and the plan below says where." : ".");
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

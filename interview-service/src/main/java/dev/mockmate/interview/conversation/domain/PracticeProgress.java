package dev.mockmate.interview.conversation.domain;

import dev.mockmate.interview.feedback.domain.Scores;
import dev.mockmate.interview.planning.domain.Competency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How somebody gets on over time. Of each question the best attempt counts; scores are 0 to 10 with one decimal.
 *
 * @param interviews those with a score, oldest first
 * @param competencies in the order of {@link Competency}
 */
public record PracticeProgress(List<InterviewPoint> interviews, List<CompetencyProgress> competencies) {

    public PracticeProgress {
        interviews = List.copyOf(interviews);
        competencies = List.copyOf(competencies);
    }

    /** The average of one interview. */
    public record InterviewPoint(UUID id, Instant at, double averageScore) {}

    /**
     * One competency over all interviews.
     *
     * @param answers how many questions on it have a score
     */
    public record CompetencyProgress(Competency competency, double first, double latest, double best, int answers) {}

    /**
     * A question with its score.
     *
     * @param at when its interview was prepared
     */
    public record Scored(UUID interviewId, Instant at, Competency competency, double score) {}

    /** What a user's scored questions say, given in the order in which they were asked. */
    public static PracticeProgress of(Collection<Scored> questions) {
        Map<UUID, List<Scored>> byInterview = new LinkedHashMap<>();
        Map<Competency, List<Scored>> byCompetency = new TreeMap<>();
        for (Scored question : questions) {
            byInterview
                    .computeIfAbsent(question.interviewId(), none -> new ArrayList<>())
                    .add(question);
            byCompetency
                    .computeIfAbsent(question.competency(), none -> new ArrayList<>())
                    .add(question);
        }
        return new PracticeProgress(
                byInterview.values().stream().map(PracticeProgress::interview).toList(),
                byCompetency.values().stream().map(PracticeProgress::competency).toList());
    }

    /**
     * The days in a row up to today on which somebody practised; a day that is not over yet breaks no row.
     *
     * @param days newest first
     */
    public static int streak(List<LocalDate> days, LocalDate today) {
        if (days.isEmpty() || days.get(0).isBefore(today.minusDays(1))) {
            return 0;
        }
        LocalDate expected = days.get(0);
        int streak = 0;
        for (LocalDate day : days) {
            if (!day.equals(expected)) {
                break;
            }
            streak++;
            expected = expected.minusDays(1);
        }
        return streak;
    }

    private static InterviewPoint interview(List<Scored> questions) {
        Scored one = questions.get(0);
        return new InterviewPoint(
                one.interviewId(),
                one.at(),
                Scores.oneDecimal(
                        questions.stream().mapToDouble(Scored::score).average().orElseThrow()));
    }

    private static CompetencyProgress competency(List<Scored> questions) {
        Scored first = questions.get(0);
        return new CompetencyProgress(
                first.competency(),
                Scores.oneDecimal(first.score()),
                Scores.oneDecimal(questions.get(questions.size() - 1).score()),
                Scores.oneDecimal(
                        questions.stream().mapToDouble(Scored::score).max().orElseThrow()),
                questions.size());
    }
}

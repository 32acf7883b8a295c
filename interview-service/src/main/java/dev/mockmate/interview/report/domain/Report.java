package dev.mockmate.interview.report.domain;

import dev.mockmate.interview.conversation.domain.InterviewScores;
import dev.mockmate.interview.conversation.domain.InterviewSummary;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.ScoredAttempt;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.sessionview.domain.SessionCost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The report of one interview: what was asked, every attempt at it, which one counts, and what the numbers say. Both
 * its forms, JSON and PDF, are made from it, so they cannot disagree. Scores are 0 to 10 with one decimal, times of
 * answers are seconds.
 *
 * @param summary absent while the interview hides its assessments
 * @param settled whether nothing in it will change by itself: the session is over, its credits are taken, every answer
 *     is assessed for good
 */
public record Report(
        Session session,
        Person person,
        List<Question> questions,
        InterviewScores averages,
        ReportStatistics statistics,
        Optional<InterviewSummary> summary,
        boolean settled) {

    public Report {
        questions = List.copyOf(questions);
    }

    /**
     * What the interview was for and what it took.
     *
     * @param elapsedSeconds running time; pauses do not count
     */
    public record Session(
            UUID id,
            String name,
            String jobTitle,
            String company,
            String difficulty,
            String interviewType,
            String status,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            long elapsedSeconds,
            SessionCost cost) {}

    /** Whose interview it is; texts are empty when they are not known. */
    public record Person(String name, String email) {}

    /** How far an answer has come. */
    public enum AnswerStatus {
        PROCESSING,
        COMPLETED,
        FAILED;

        public static AnswerStatus of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What was handed in for a question.
     *
     * @param feedback what a client saved with the answer
     * @param assessment absent until it is known, and while it is hidden
     * @param ordersIgnored whether a part of it spoke to the assessor and was not followed
     */
    public record Given(
            ScoredAttempt attempt,
            String text,
            AnswerStatus status,
            Optional<String> feedback,
            Optional<Assessment> assessment,
            boolean ordersIgnored,
            Instant submittedAt) {}

    /**
     * A question that was asked, with what was handed in for it, first attempt first.
     *
     * @param skipped whether its candidate left it unanswered on purpose
     */
    public record Asked(
            UUID id, int number, PlannedQuestion question, boolean followUp, List<Given> given, boolean skipped) {

        /** One that was not skipped. */
        public Asked(UUID id, int number, PlannedQuestion question, boolean followUp, List<Given> given) {
            this(id, number, question, followUp, given, false);
        }
    }

    /**
     * An attempt in its place.
     *
     * @param gain the difference to the attempt before
     * @param best whether it is the one that counts
     */
    public record Answer(Given given, Optional<Double> gain, boolean best) {

        public UUID id() {
            return given.attempt().id();
        }

        public int number() {
            return given.attempt().number();
        }

        public Optional<Double> score() {
            return given.attempt().overall();
        }
    }

    /** A question with all its attempts, first one first. */
    public record Question(
            UUID id, int number, PlannedQuestion question, boolean followUp, List<Answer> answers, boolean skipped) {

        public Question {
            answers = List.copyOf(answers);
        }

        /** The attempt that counts; absent when none has a score. */
        public Optional<Answer> best() {
            return answers.stream().filter(Answer::best).findFirst();
        }

        private static Question of(Asked asked) {
            Optional<UUID> best = ScoredAttempt.best(
                            asked.given().stream().map(Given::attempt).toList())
                    .map(ScoredAttempt::id);
            List<Answer> answers = new ArrayList<>();
            Optional<ScoredAttempt> before = Optional.empty();
            for (Given given : asked.given()) {
                ScoredAttempt now = given.attempt();
                answers.add(new Answer(
                        given,
                        before.flatMap(now::gainOver),
                        best.filter(now.id()::equals).isPresent()));
                before = Optional.of(now);
            }
            return new Question(
                    asked.id(), asked.number(), asked.question(), asked.followUp(), answers, asked.skipped());
        }
    }

    /** The question each exchange belongs to: itself, or the one with its number that it follows up. */
    static Map<UUID, Question> belonging(List<Question> questions) {
        Map<UUID, Question> belonging = new LinkedHashMap<>();
        Map<Integer, Question> followed = new HashMap<>();
        for (Question question : questions) {
            if (!question.followUp()) {
                followed.put(question.number(), question);
            }
            belonging.put(question.id(), followed.getOrDefault(question.number(), question));
        }
        return belonging;
    }

    /** Puts a report together of assessments that stay as they are. */
    public static Report of(Session session, Person person, List<Asked> asked, Optional<InterviewSummary> summary) {
        return of(session, person, asked, summary, false);
    }

    /**
     * Puts a report together.
     *
     * @param provisional whether an assessment that is there is done again, or one that has failed is tried again
     */
    public static Report of(
            Session session,
            Person person,
            List<Asked> asked,
            Optional<InterviewSummary> summary,
            boolean provisional) {
        List<Question> questions = asked.stream().map(Question::of).toList();
        Map<UUID, Question> belonging = belonging(questions);
        List<Given> given = asked.stream().flatMap(one -> one.given().stream()).toList();
        boolean assessed = given.stream().noneMatch(one -> one.status() == AnswerStatus.PROCESSING);
        return new Report(
                session,
                person,
                questions,
                InterviewScores.of(
                        given.stream().map(Given::attempt).toList(),
                        exchange -> belonging.get(exchange).id()),
                ReportStatistics.of(questions),
                summary,
                assessed && !provisional && session.cost().isSettled());
    }

    /** How many questions were asked; a follow-up is no question of its own. */
    public int totalQuestions() {
        return (int) questions.stream().filter(question -> !question.followUp()).count();
    }

    /** How many answers were handed in, retries included. */
    public int totalAnswers() {
        return questions.stream()
                .mapToInt(question -> question.answers().size())
                .sum();
    }
}

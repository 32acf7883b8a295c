package dev.mockmate.interview.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.feedback.domain.ScoredAttempt;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.report.domain.Report.AnswerStatus;
import dev.mockmate.interview.sessionview.domain.SessionCost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Instant START = Instant.parse("2026-01-15T10:00:00Z");

    @Test
    void shouldMarkTheBestAttemptAndSayWhatEachGained() {
        Report report = report(asked(1, Competency.OWNERSHIP, 4.0, 7.5, 6.0));

        Report.Question question = report.questions().get(0);
        assertThat(question.answers()).extracting(Report.Answer::best).containsExactly(false, true, false);
        assertThat(question.answers())
                .extracting(Report.Answer::gain)
                .containsExactly(Optional.empty(), Optional.of(3.5), Optional.of(-1.5));
        assertThat(question.best().flatMap(Report.Answer::score)).contains(7.5);
        assertThat(report.totalAnswers()).isEqualTo(3);
        assertThat(report.averages().score()).contains(7.5);
    }

    @Test
    void shouldAverageTheBestAttemptsOfACompetency() {
        Report report = report(
                asked(1, Competency.OWNERSHIP, 4.0, 8.0),
                asked(2, Competency.OWNERSHIP, 5.0),
                asked(3, Competency.CONFLICT, 9.0),
                asked(4, Competency.GROWTH));

        assertThat(report.statistics().competencies())
                .containsExactly(
                        new ReportStatistics.Group<>(Competency.OWNERSHIP, 2, 6.5),
                        new ReportStatistics.Group<>(Competency.CONFLICT, 1, 9.0));
        assertThat(report.statistics().categories())
                .containsExactly(new ReportStatistics.Group<>(Category.BEHAVIORAL, 3, 7.3));
    }

    @Test
    void shouldCountAFollowUpWithItsQuestionEverywhere() {
        Report.Asked question = asked(1, Competency.OWNERSHIP, 4.0);
        Report.Asked like = asked(2, Competency.OWNERSHIP, 8.0);
        Report.Asked followUp = new Report.Asked(like.id(), 1, like.question(), true, like.given());

        Report report = report(question, followUp, asked(3, Competency.OWNERSHIP, 9.0));

        assertThat(report.totalQuestions()).isEqualTo(2);
        assertThat(report.averages().answeredQuestions()).isEqualTo(2);
        assertThat(report.averages().score()).contains(7.5);
        assertThat(report.statistics().competencies())
                .containsExactly(new ReportStatistics.Group<>(Competency.OWNERSHIP, 2, 7.5));
    }

    @Test
    void shouldFollowTheAttemptsInTheOrderOfTheirHandingIn() {
        Report.Asked first = asked(1, Competency.OWNERSHIP, 4.0, 8.0);
        Report.Asked second = asked(2, Competency.CONFLICT, 6.0);

        List<ReportStatistics.TrendPoint> trend =
                report(second, first).statistics().trend();

        assertThat(trend).extracting(ReportStatistics.TrendPoint::score).containsExactly(4.0, 8.0, 6.0);
        assertThat(trend).extracting(ReportStatistics.TrendPoint::best).containsExactly(false, true, true);
    }

    @Test
    void shouldTimeEveryAttempt() {
        ReportStatistics.Timing timing = report(
                        asked(1, Competency.OWNERSHIP, 4.0, 8.0), asked(2, Competency.CONFLICT, 6.0))
                .statistics()
                .timing();

        // 61, 62 and 61 seconds; two minutes are advised
        assertThat(timing).isEqualTo(new ReportStatistics.Timing(3, 184, 61.3, 61, 61, 62, 0));
        assertThat(report().statistics().timing()).isEqualTo(new ReportStatistics.Timing(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void shouldBeFinalOnlyWhenEverythingIsAssessedAndPaid() {
        assertThat(report(asked(1, Competency.OWNERSHIP, 4.0)).settled()).isTrue();

        Report.Asked open = new Report.Asked(
                new UUID(9, 0),
                2,
                question(Competency.GROWTH),
                false,
                List.of(new Report.Given(
                        new ScoredAttempt(new UUID(9, 1), new UUID(9, 0), 1, Optional.empty(), 10),
                        "text",
                        AnswerStatus.PROCESSING,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        START)));
        assertThat(report(asked(1, Competency.OWNERSHIP, 4.0), open).settled()).isFalse();
    }

    private static Report report(Report.Asked... asked) {
        Report.Session session = new Report.Session(
                new UUID(0, 1),
                "",
                "",
                "",
                "medium",
                "mixed",
                "completed",
                Optional.empty(),
                Optional.empty(),
                600,
                new SessionCost(1, 0, 1, 0, true));
        return Report.of(session, new Report.Person("", ""), List.of(asked), Optional.empty());
    }

    private static Report.Asked asked(int number, Competency competency, double... scores) {
        UUID id = new UUID(number, 0);
        List<Report.Given> given = new ArrayList<>();
        for (int attempt = 1; attempt <= scores.length; attempt++) {
            given.add(new Report.Given(
                    new ScoredAttempt(
                            new UUID(number, attempt), id, attempt, Optional.of(scores[attempt - 1]), 60 + attempt),
                    "text",
                    AnswerStatus.COMPLETED,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    START.plusSeconds(number * 100L + attempt)));
        }
        return new Report.Asked(id, number, question(competency), false, given);
    }

    private static PlannedQuestion question(Competency competency) {
        return new PlannedQuestion("Question?", Category.BEHAVIORAL, competency, Difficulty.MEDIUM, 2, "");
    }
}

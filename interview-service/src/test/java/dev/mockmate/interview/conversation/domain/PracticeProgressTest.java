package dev.mockmate.interview.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.conversation.domain.PracticeProgress.CompetencyProgress;
import dev.mockmate.interview.conversation.domain.PracticeProgress.InterviewPoint;
import dev.mockmate.interview.conversation.domain.PracticeProgress.Scored;
import dev.mockmate.interview.planning.domain.Competency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PracticeProgressTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final Instant AT = Instant.parse("2026-01-15T10:00:00Z");

    @Test
    void shouldTellFirstLatestAndBestOfEachCompetency() {
        PracticeProgress progress = PracticeProgress.of(List.of(
                new Scored(FIRST, AT, Competency.OWNERSHIP, 4.0),
                new Scored(FIRST, AT, Competency.CONFLICT, 7.0),
                new Scored(SECOND, AT.plusSeconds(60), Competency.OWNERSHIP, 9.0),
                new Scored(SECOND, AT.plusSeconds(60), Competency.OWNERSHIP, 6.25)));

        assertThat(progress.interviews())
                .containsExactly(
                        new InterviewPoint(FIRST, AT, 5.5), new InterviewPoint(SECOND, AT.plusSeconds(60), 7.6));
        assertThat(progress.competencies())
                .containsExactlyInAnyOrder(
                        new CompetencyProgress(Competency.OWNERSHIP, 4.0, 6.3, 9.0, 3),
                        new CompetencyProgress(Competency.CONFLICT, 7.0, 7.0, 7.0, 1));
    }

    @Test
    void shouldCountDaysInARowUpToTodayOrYesterday() {
        assertThat(PracticeProgress.streak(List.of(), TODAY)).isZero();
        assertThat(PracticeProgress.streak(days(0, 1, 2, 4), TODAY)).isEqualTo(3);
        assertThat(PracticeProgress.streak(days(1, 2), TODAY)).isEqualTo(2);
        assertThat(PracticeProgress.streak(days(2, 3), TODAY)).isZero();
    }

    private static List<LocalDate> days(int... ago) {
        return java.util.Arrays.stream(ago).mapToObj(TODAY::minusDays).toList();
    }
}

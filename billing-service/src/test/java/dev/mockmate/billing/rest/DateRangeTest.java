package dev.mockmate.billing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockmate.billing.rest.DateRange.Days;
import dev.mockmate.platform.problem.ProblemException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRangeTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");

    @Test
    void shouldMeanTheLastThirtyDaysWhenNothingIsSaid() {
        assertThat(days(null, null)).isEqualTo(new Days(LocalDate.parse("2026-05-17"), TODAY));
        assertThat(days(null, "2026-01-30"))
                .isEqualTo(new Days(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-30")));
    }

    @Test
    void shouldReachFromTheFirstDayToTodayOrTheLimit() {
        assertThat(days("2026-01-01", null)).isEqualTo(new Days(LocalDate.parse("2026-01-01"), TODAY));
        assertThat(days("2024-01-01", null))
                .isEqualTo(new Days(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31")));
        assertThat(days("2026-06-15", null)).isEqualTo(new Days(TODAY, TODAY));
    }

    @Test
    void shouldRefuseMoreDaysThanTheLimitAndDaysTheWrongWayRound() {
        refused("2025-01-01", "2026-01-02");
        refused("2026-01-02", "2026-01-01");
        refused("2026-06-16", null);
        refused("yesterday", null);
        refused(null, "2026-02-30");
    }

    private static void refused(String from, String to) {
        assertThatThrownBy(() -> days(from, to)).isInstanceOf(ProblemException.class);
    }

    private static Days days(String from, String to) {
        DateRange range = new DateRange();
        range.from = from;
        range.to = to;
        return range.days(TODAY);
    }
}

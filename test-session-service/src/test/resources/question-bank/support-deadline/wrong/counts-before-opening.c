#include <stdio.h>

static int is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int month_length(int year, int month) {
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return lengths[month - 1] + (month == 2 && is_leap(year));
}

/* Days since 2000-01-01, a Saturday. */
static int day_number(int year, int month, int day) {
    int days = day - 1;
    for (int y = 2000; y < year; y++) {
        days += is_leap(y) ? 366 : 365;
    }
    for (int m = 1; m < month; m++) {
        days += month_length(year, m);
    }
    return days;
}

static void print_day(int days) {
    int year = 2000, month = 1;
    for (; days >= (is_leap(year) ? 366 : 365); year++) {
        days -= is_leap(year) ? 366 : 365;
    }
    for (; days >= month_length(year, month); month++) {
        days -= month_length(year, month);
    }
    printf("%04d-%02d-%02d", year, month, days + 1);
}

static int open_minute, close_minute;
static char is_holiday[36600]; /* for the days up to 2099 */

/* Changes the day and minute at which the ticket was opened to those of the deadline. */
static void find_deadline(int *day, int *minute, int minutes) {
    int begin = *minute;
    if (begin > close_minute) {
        begin = close_minute;
    }
    for (;; (*day)++) {
        int weekend = *day % 7 < 2;
        int holiday = *day < (int)sizeof is_holiday && is_holiday[*day];
        if (!weekend && !holiday) {
            if (minutes <= close_minute - begin) {
                *minute = begin + minutes;
                return;
            }
            minutes -= close_minute - begin;
        }
        begin = open_minute;
    }
}

int main(void) {
    int h1, m1, h2, m2, count, year, month, day, minutes;
    if (scanf("%d:%d %d:%d %d", &h1, &m1, &h2, &m2, &count) != 5) {
        return 1;
    }
    open_minute = h1 * 60 + m1;
    close_minute = h2 * 60 + m2;
    while (count-- > 0 && scanf("%d-%d-%d", &year, &month, &day) == 3) {
        is_holiday[day_number(year, month, day)] = 1;
    }
    if (scanf("%d", &count) != 1) {
        return 1;
    }
    while (count-- > 0 && scanf("%d-%d-%d %d:%d %d", &year, &month, &day, &h1, &m1, &minutes) == 6) {
        int days = day_number(year, month, day);
        int minute = h1 * 60 + m1;
        find_deadline(&days, &minute, minutes);
        print_day(days);
        printf(" %02d:%02d\n", minute / 60, minute % 60);
    }
    return 0;
}

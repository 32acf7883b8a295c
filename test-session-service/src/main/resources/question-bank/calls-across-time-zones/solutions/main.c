#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct call {
    char id[16];
    char start_text[32], end_text[32];
    long start, end; /* for your use */
};

static struct call calls[500];

static const int month_lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

static int is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int month_length(int year, int month) {
    return month_lengths[month - 1] + (month == 2 && is_leap(year));
}

/* Minutes from the beginning of 1970 to a time such as 2024-03-31T23:30+02:00. */
static long parse_time(const char *text) {
    int year, month, day, hour, minute, offset_hours, offset_minutes;
    char sign;
    if (sscanf(text, "%d-%d-%dT%d:%d%c%d:%d", &year, &month, &day, &hour, &minute, &sign, &offset_hours,
               &offset_minutes) != 8) {
        return 0;
    }
    long days = day - 1;
    for (int y = 1970; y < year; y++) {
        days += is_leap(y) ? 366 : 365;
    }
    for (int m = 1; m < month; m++) {
        days += month_length(year, m);
    }
    int offset = offset_hours * 60 + offset_minutes;
    return days * 1440 + hour * 60 + minute - (sign == '-' ? -offset : offset);
}

static void print_time(long time) {
    long days = time / 1440;
    int year = 1970, month = 1;
    while (days >= (is_leap(year) ? 366 : 365)) {
        days -= is_leap(year) ? 366 : 365;
        year++;
    }
    while (days >= month_length(year, month)) {
        days -= month_length(year, month);
        month++;
    }
    printf("%04d-%02d-%02ldT%02ld:%02ldZ", year, month, days + 1, time % 1440 / 60, time % 60);
}

static int compare(const void *a, const void *b) {
    const struct call *x = a, *y = b;
    if (x->start != y->start) {
        return x->start < y->start ? -1 : 1;
    }
    return strcmp(x->id, y->id);
}

static void print_in_order(int n) {
    for (int i = 0; i < n; i++) {
        calls[i].start = parse_time(calls[i].start_text);
        calls[i].end = parse_time(calls[i].end_text);
    }
    qsort(calls, n, sizeof calls[0], compare);
    for (int i = 0; i < n; i++) {
        print_time(calls[i].start);
        printf(" %ld %s\n", calls[i].end - calls[i].start, calls[i].id);
    }
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) {
        return 1;
    }
    for (int i = 0; i < n; i++) {
        if (scanf("%15s %31s %31s", calls[i].id, calls[i].start_text, calls[i].end_text) != 3) {
            return 1;
        }
    }
    print_in_order(n);
    return 0;
}

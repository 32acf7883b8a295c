#include <stdio.h>
#include <stdlib.h>

struct booking {
    long long start, end;
};

static struct booking bookings[5000];

static int by_start(const void *a, const void *b) {
    long long x = ((const struct booking *) a)->start;
    long long y = ((const struct booking *) b)->start;
    return (x > y) - (x < y);
}

/* Returns the minutes and stores the number of periods. */
static long long occupancy(int n, int *periods) {
    long long minutes = 0, period_end = -1;
    *periods = 0;
    qsort(bookings, n, sizeof bookings[0], by_start);
    for (int i = 0; i < n; i++) {
        if (bookings[i].start > period_end) {
            (*periods)++;
            minutes += bookings[i].end - bookings[i].start;
            period_end = bookings[i].end;
        } else {
            minutes += bookings[i].end - period_end;
            period_end = bookings[i].end;
        }
    }
    return minutes;
}

int main(void) {
    int n, periods;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%lld %lld", &bookings[i].start, &bookings[i].end) != 2) return 1;
    }
    long long minutes = occupancy(n, &periods);
    printf("%lld %d\n", minutes, periods);
    return 0;
}

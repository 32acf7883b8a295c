#include <stdio.h>
#include <stdlib.h>

static long long starts[4000], ends[4000];

static int compare(const void *a, const void *b) {
    long long x = *(const long long *)a, y = *(const long long *)b;
    return (x > y) - (x < y);
}

/* Sets the peak and the number of seconds it lasted in total. */
static void find_peak(int n, int *peak, long long *seconds) {
    qsort(starts, n, sizeof starts[0], compare);
    qsort(ends, n, sizeof ends[0], compare);
    int s = 0, e = 0;
    long long previous = 0;
    *peak = 0;
    *seconds = 0;
    while (e < n) {
        int is_end = s == n || ends[e] <= starts[s];
        long long time = is_end ? ends[e] : starts[s];
        int used = s - e;
        if (used > *peak) {
            *peak = used;
            *seconds = 0;
        }
        if (used == *peak && *seconds == 0) {
            *seconds = time - previous;
        }
        if (is_end) {
            e++;
        } else {
            s++;
        }
        previous = time;
    }
}

int main(void) {
    int n, peak;
    long long seconds;
    if (scanf("%d", &n) != 1) {
        return 1;
    }
    for (int i = 0; i < n; i++) {
        if (scanf("%lld %lld", &starts[i], &ends[i]) != 2) {
            return 1;
        }
    }
    find_peak(n, &peak, &seconds);
    printf("%d %lld\n", peak, seconds);
    return 0;
}

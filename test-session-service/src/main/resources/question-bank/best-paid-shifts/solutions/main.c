#include <stdio.h>
#include <stdlib.h>

struct shift {
    int start, end, pay;
};

static struct shift shifts[3000];

static int by_end(const void *a, const void *b) {
    return ((const struct shift *)a)->end - ((const struct shift *)b)->end;
}

/* Sets the largest pay and the number of shifts. */
static void best_set(int n, int rest, long long *pay, int *count) {
    static long long total[3001]; /* for the first k shifts */
    static int number[3001];
    qsort(shifts, n, sizeof shifts[0], by_end);
    for (int i = 0; i < n; i++) {
        int low = 0, high = i; /* low: number of shifts that end early enough */
        while (low < high) {
            int middle = (low + high) / 2;
            if (shifts[middle].end + rest <= shifts[i].start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        total[i + 1] = total[i];
        number[i + 1] = number[i];
        long long taken = total[low] + shifts[i].pay;
        if (taken > total[i] || (taken == total[i] && number[low] + 1 < number[i])) {
            total[i + 1] = taken;
            number[i + 1] = number[low] + 1;
        }
    }
    *pay = total[n];
    *count = number[n];
}

int main(void) {
    int n, rest, count;
    long long pay;
    if (scanf("%d %d", &n, &rest) != 2) {
        return 1;
    }
    for (int i = 0; i < n; i++) {
        if (scanf("%d %d %d", &shifts[i].start, &shifts[i].end, &shifts[i].pay) != 3) {
            return 1;
        }
    }
    best_set(n, rest, &pay, &count);
    printf("%lld %d\n", pay, count);
    return 0;
}

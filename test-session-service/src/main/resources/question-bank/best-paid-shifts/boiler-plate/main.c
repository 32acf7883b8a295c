#include <stdio.h>
#include <stdlib.h>

struct shift {
    int start, end, pay;
};

static struct shift shifts[3000];

/* Sets the largest pay and the number of shifts. */
static void best_set(int n, int rest, long long *pay, int *count) {
    // Write your solution here.
    (void)n; (void)rest; *pay = 0; *count = 0;
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

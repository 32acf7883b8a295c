#include <stdio.h>
#include <stdlib.h>

static long long starts[4000], ends[4000];

/* Sets the peak and the number of seconds it lasted in total. */
static void find_peak(int n, int *peak, long long *seconds) {
    // Write your solution here.
    (void)n; *peak = 0; *seconds = 0;
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

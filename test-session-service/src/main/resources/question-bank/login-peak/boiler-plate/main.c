#include <stdio.h>
#include <stdlib.h>

static int times[7000];

/* times: seconds of the day in any order. Returns the attempts and stores the begin. */
static int busiest(int n, int width, int *begin_second) {
    *begin_second = 0;
    // Write your solution here.
    return 0;
}

int main(void) {
    int n, width, begin;
    if (scanf("%d %d", &n, &width) != 2) return 1;
    for (int i = 0; i < n; i++) {
        int hours, minutes, seconds;
        if (scanf("%d:%d:%d", &hours, &minutes, &seconds) != 3) return 1;
        times[i] = hours * 3600 + minutes * 60 + seconds;
    }
    int attempts = busiest(n, width, &begin);
    printf("%02d:%02d:%02d %d\n", begin / 3600, begin / 60 % 60, begin % 60, attempts);
    return 0;
}

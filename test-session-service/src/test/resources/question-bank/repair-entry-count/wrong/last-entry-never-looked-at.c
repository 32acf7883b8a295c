#include <stdbool.h>
#include <stdio.h>

static int days[6000];

/* How many of the n days are less than the limit (inclusive: or equal to it). */
static int entries_below(int n, int limit, bool inclusive) {
    int low = 0, high = n - 1;
    while (low < high) {
        int middle = (low + high) / 2;
        if (days[middle] < limit || (inclusive && days[middle] == limit)) low = middle + 1;
        else high = middle;
    }
    return low;
}

static int entries_between(int n, int a, int b) {
    if (a > b) return 0;
    return entries_below(n, b, true) - entries_below(n, a, false);
}

int main(void) {
    int n, q, a, b;
    if (scanf("%d %d", &n, &q) != 2) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &days[i]) != 1) return 1;
    }
    for (int i = 0; i < q; i++) {
        if (scanf("%d %d", &a, &b) != 2) return 1;
        printf("%d\n", entries_between(n, a, b));
    }
    return 0;
}

#include <stdio.h>

static int costs[14][14];

/* Returns the smallest total, or -1. */
static long long cheapest(int n) {
    // Write your solution here.
    return -1;
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++) {
        for (int c = 0; c < n; c++) {
            if (scanf("%d", &costs[i][c]) != 1) return 1;
        }
    }
    long long total = cheapest(n);
    if (total < 0) puts("impossible");
    else printf("%lld\n", total);
    return 0;
}

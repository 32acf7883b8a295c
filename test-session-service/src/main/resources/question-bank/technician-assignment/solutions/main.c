#include <stdio.h>

static int costs[14][14];

/* Returns the smallest total, or -1. */
static long long cheapest(int n) {
    static long long best[1 << 14]; /* by the set of customers already served; -1: not possible */
    int all = (1 << n) - 1;
    for (int served = 1; served <= all; served++) {
        int technician = -1;
        for (int c = 0; c < n; c++) technician += served >> c & 1;
        best[served] = -1;
        for (int c = 0; c < n; c++) {
            if (!(served >> c & 1) || costs[technician][c] < 0) continue;
            long long before = best[served ^ (1 << c)];
            if (before < 0) continue;
            long long total = before + costs[technician][c];
            if (best[served] < 0 || total < best[served]) best[served] = total;
        }
    }
    return best[all];
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

#include <stdio.h>

static int handling[2001];
static int from_depot[6000], to_depot[6000], driving[6000];

/* Depots are numbered from 1, roads from 0. */
static long long fastest(int n, int m) {
    // Write your solution here.
    return -1;
}

int main(void) {
    int n, m;
    if (scanf("%d %d", &n, &m) != 2) return 1;
    for (int d = 1; d <= n; d++) {
        if (scanf("%d", &handling[d]) != 1) return 1;
    }
    for (int i = 0; i < m; i++) {
        if (scanf("%d %d %d", &from_depot[i], &to_depot[i], &driving[i]) != 3) return 1;
    }
    printf("%lld\n", fastest(n, m));
    return 0;
}

#include <stdio.h>

static int handling[2001];
static int from_depot[6000], to_depot[6000], driving[6000];

/* Depots are numbered from 1, roads from 0. */
static long long fastest(int n, int m) {
    static long long best[2001];
    static int done[2001];
    static int first[2001], next_road[6000];
    for (int d = 1; d <= n; d++) {
        best[d] = -1;
        first[d] = -1;
    }
    for (int i = 0; i < m; i++) {
        next_road[i] = first[from_depot[i]];
        first[from_depot[i]] = i;
    }
    best[1] = 0;
    for (;;) {
        int depot = 0;
        for (int d = 1; d <= n; d++) {
            if (!done[d] && best[d] >= 0 && (depot == 0 || best[d] < best[depot])) depot = d;
        }
        if (depot == 0) return -1;
        if (depot == n) return best[n];
        done[depot] = 1;
        long long start = best[depot] + (depot == 1 ? 0 : handling[depot]);
        for (int i = first[depot]; i >= 0; i = next_road[i]) {
            long long arrival = start + driving[i];
            int to = to_depot[i];
            if (best[to] < 0 || arrival < best[to]) best[to] = arrival;
        }
    }
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

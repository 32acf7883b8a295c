#include <stdio.h>

static int from_station[3000], to_station[3000];
static long long price[3000];

/* Stores the number of vouchers; returns the price, or -1. */
static long long cheapest(int stations, int count, int vouchers, int *used) {
    *used = 0;
    static long long best[6][1001];
    static int done[6][1001];
    static int first[1001], next[6000]; /* lists of line ends by station; line i has the ends 2i and 2i + 1 */
    for (int s = 1; s <= stations; s++) {
        first[s] = -1;
        for (int u = 0; u <= vouchers; u++) best[u][s] = -1;
    }
    for (int e = 0; e < 2 * count; e++) {
        int station = e % 2 ? to_station[e / 2] : from_station[e / 2];
        next[e] = first[station];
        first[station] = e;
    }
    best[0][1] = 0;
    for (;;) {
        int station = 0, u = 0;
        for (int v = 0; v <= vouchers; v++) {
            for (int s = 1; s <= stations; s++) {
                if (done[v][s] || best[v][s] < 0) continue;
                if (station == 0 || best[v][s] < best[u][station]) {
                    station = s;
                    u = v;
                }
            }
        }
        if (station == 0) return -1;
        if (station == stations) {
            *used = u;
            return best[u][station];
        }
        done[u][station] = 1;
        for (int e = first[station]; e >= 0; e = next[e]) {
            int other = e % 2 ? from_station[e / 2] : to_station[e / 2];
            for (int extra = 0; extra <= 1 && u + extra <= vouchers; extra++) {
                long long total = best[u][station] + (extra ? (price[e / 2] + 1) / 2 : price[e / 2]);
                long long *known = &best[u + extra][other];
                if (*known < 0 || total < *known) *known = total;
            }
        }
    }
}

int main(void) {
    int stations, count, vouchers, used;
    if (scanf("%d %d %d", &stations, &count, &vouchers) != 3) return 1;
    for (int i = 0; i < count; i++) {
        if (scanf("%d %d %lld", &from_station[i], &to_station[i], &price[i]) != 3) return 1;
    }
    long long total = cheapest(stations, count, vouchers, &used);
    if (total < 0) puts("-1");
    else printf("%lld %d\n", total, used);
    return 0;
}

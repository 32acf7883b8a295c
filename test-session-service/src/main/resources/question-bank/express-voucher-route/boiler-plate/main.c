#include <stdio.h>

static int from_station[3000], to_station[3000];
static long long price[3000];

/* Stores the number of vouchers; returns the price, or -1. */
static long long cheapest(int stations, int count, int vouchers, int *used) {
    *used = 0;
    // Write your solution here.
    return -1;
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

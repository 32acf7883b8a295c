#include <stdio.h>

static int price[60];
static long long benefit[60];

/* Returns the largest benefit and stores the smallest price for it. */
static long long best_choice(int n, int budget, int *cheapest) {
    *cheapest = 0;
    static long long best[5001];
    for (int i = 0; i < n; i++) {
        for (int total = budget; total >= price[i]; total--) {
            long long with = best[total - price[i]] + benefit[i];
            if (with > best[total]) best[total] = with;
        }
    }
    while (best[*cheapest] < best[budget]) (*cheapest)++;
    return best[budget];
}

int main(void) {
    int n, budget, cheapest;
    if (scanf("%d %d", &n, &budget) != 2) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d %lld", &price[i], &benefit[i]) != 2) return 1;
    }
    long long top = best_choice(n, budget, &cheapest);
    printf("%lld %d\n", top, cheapest);
    return 0;
}

#include <stdio.h>

static int limits[7000], prices[7000];

/* The price, or -1 when the parcel is refused. The n limits rise strictly. */
static int price_of(int weight, int n) {
    int low = 0, high = n;
    while (low < high) {
        int middle = (low + high) / 2;
        if (limits[middle] >= weight) high = middle;
        else low = middle + 1;
    }
    return low < n ? prices[low] : -1;
}

int main(void) {
    int n, q, weight;
    if (scanf("%d %d", &n, &q) != 2) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &limits[i]) != 1) return 1;
    }
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &prices[i]) != 1) return 1;
    }
    for (int i = 0; i < q; i++) {
        if (scanf("%d", &weight) != 1) return 1;
        int price = price_of(weight, n);
        if (price <= 0) puts("refused");
        else printf("%d\n", price);
    }
    return 0;
}

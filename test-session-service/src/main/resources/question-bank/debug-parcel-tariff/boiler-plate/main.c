#include <stdio.h>

static int starts[2500], prices[2500];

static int find_price(int n, int weight) {
    int low = 0, high = n;
    /* The step searched for is at least low and less than high. */
    while (high - low > 1) {
        int middle = (low + high) / 2;
        if (starts[middle] < weight) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return prices[low];
}

int main(void) {
    int n, q, weight;
    if (scanf("%d %d", &n, &q) != 2) {
        return 1;
    }
    for (int i = 0; i < n; i++) {
        if (scanf("%d %d", &starts[i], &prices[i]) != 2) {
            return 1;
        }
    }
    for (int i = 0; i < q && scanf("%d", &weight) == 1; i++) {
        printf("%d\n", find_price(n, weight));
    }
    return 0;
}

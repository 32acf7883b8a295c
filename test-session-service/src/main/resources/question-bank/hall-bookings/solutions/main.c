#include <stdio.h>
#include <stdlib.h>

struct request {
    int start, end;
    long long fee;
};

static struct request requests[5000];

static int by_end(const void *a, const void *b) {
    int x = ((const struct request *) a)->end;
    int y = ((const struct request *) b)->end;
    return (x > y) - (x < y);
}

static long long best_income(int n, int gap) {
    static long long best[5001];
    qsort(requests, n, sizeof requests[0], by_end);
    for (int i = 0; i < n; i++) {
        int low = 0, high = i;
        while (low < high) {
            int middle = (low + high) / 2;
            if (requests[middle].end + gap <= requests[i].start) low = middle + 1;
            else high = middle;
        }
        long long with = best[low] + requests[i].fee;
        best[i + 1] = with > best[i] ? with : best[i];
    }
    return best[n];
}

int main(void) {
    int n, gap;
    if (scanf("%d %d", &n, &gap) != 2) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d %d %lld", &requests[i].start, &requests[i].end, &requests[i].fee) != 3) return 1;
    }
    printf("%lld\n", best_income(n, gap));
    return 0;
}

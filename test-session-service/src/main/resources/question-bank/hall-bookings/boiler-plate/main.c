#include <stdio.h>
#include <stdlib.h>

struct request {
    int start, end;
    long long fee;
};

static struct request requests[5000];

static long long best_income(int n, int gap) {
    // Write your solution here.
    return 0;
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

#include <stdio.h>

static long long warm_up[2000], pace[2000];

static long long ready_at(int n, long long labels) {
    // Write your solution here.
    return 0;
}

int main(void) {
    int n;
    long long labels;
    if (scanf("%d %lld", &n, &labels) != 2) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%lld %lld", &warm_up[i], &pace[i]) != 2) return 1;
    }
    printf("%lld\n", ready_at(n, labels));
    return 0;
}

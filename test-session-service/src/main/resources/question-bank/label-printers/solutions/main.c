#include <stdio.h>

static long long warm_up[2000], pace[2000];

static long long ready_at(int n, long long labels) {
    long long low = 0, high = warm_up[0] + pace[0] * labels;
    while (low < high) {
        long long second = (low + high) / 2;
        long long printed = 0;
        for (int i = 0; i < n && printed < labels; i++) {
            if (second > warm_up[i]) printed += (second - warm_up[i]) / pace[i];
        }
        if (printed >= labels) high = second;
        else low = second + 1;
    }
    return low;
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

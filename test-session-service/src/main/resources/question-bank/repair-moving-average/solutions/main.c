#include <stdio.h>

static int sales[5000];

static void print_averages(int n, int days) {
    long long total = 0;
    for (int i = 0; i < n; i++) {
        total += sales[i];
        if (i >= days) total -= sales[i - days];
        if (i >= days - 1) printf("%.7f\n", (double) total / days);
    }
}

int main(void) {
    int n, days;
    if (scanf("%d %d", &n, &days) != 2) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &sales[i]) != 1) return 1;
    }
    print_averages(n, days);
    return 0;
}

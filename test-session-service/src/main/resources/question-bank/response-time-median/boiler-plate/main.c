#include <stdio.h>
#include <string.h>

static double times[9000], result[9000];

/* Fills result. */
static void medians(int n, int size) {
    // Write your solution here.
}

int main(void) {
    int n, size;
    if (scanf("%d %d", &n, &size) != 2) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%lf", &times[i]) != 1) return 1;
    }
    medians(n, size);
    for (int i = 0; i < n; i++) printf("%.6f\n", result[i]);
    return 0;
}

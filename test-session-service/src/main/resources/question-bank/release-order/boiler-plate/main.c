#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char names[2000][16];
static char before[4000][16], after[4000][16];

/* Fills order with indexes into names; returns how many services could be released. */
static int release_order(int n, int m, int *order) {
    // Write your solution here.
    return 0;
}

int main(void) {
    static int order[2000];
    int n, m;
    if (scanf("%d %d", &n, &m) != 2) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%15s", names[i]) != 1) return 1;
    }
    for (int k = 0; k < m; k++) {
        if (scanf("%15s %15s", before[k], after[k]) != 2) return 1;
    }
    if (release_order(n, m, order) < n) {
        puts("impossible");
        return 0;
    }
    for (int i = 0; i < n; i++) puts(names[order[i]]);
    return 0;
}

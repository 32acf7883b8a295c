#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char names[2000][16];
static char before[4000][16], after[4000][16];

static int compare_names(const void *a, const void *b) {
    return strcmp(a, b);
}

static int index_of(const char *name, int n) {
    char (*found)[16] = bsearch(name, names, n, sizeof names[0], compare_names);
    return (int) (found - names);
}

/* Fills order with indexes into names; returns how many services could be released. */
static int release_order(int n, int m, int *order) {
    static int waiting_for[2000], released[2000], first[2000], next_rule[4000], target[4000];
    qsort(names, n, sizeof names[0], compare_names);
    for (int i = 0; i < n; i++) first[i] = -1;
    for (int k = 0; k < m; k++) {
        int from = index_of(before[k], n);
        target[k] = index_of(after[k], n);
        waiting_for[target[k]]++;
        next_rule[k] = first[from];
        first[from] = k;
    }
    for (int count = 0; count < n; count++) {
        int i = 0;
        while (i < n && (released[i] || waiting_for[i] > 0)) i++;
        if (i == n) return count;
        released[i] = 1;
        order[count] = i;
        for (int k = first[i]; k >= 0; k = next_rule[k]) waiting_for[target[k]]--;
    }
    return n;
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

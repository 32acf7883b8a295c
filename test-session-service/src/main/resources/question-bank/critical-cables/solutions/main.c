#include <stdio.h>

/* The ends of cable i (counted from 1) are end[2 * i] and end[2 * i + 1]. */
static int end[16002];

/* Prints the critical cables and returns how many there are. */
static int print_critical(int sites, int count) {
    int critical = 0;
    static int first[6001], next[16002]; /* lists of ends by site; 0 ends a list */
    static int order[6001], low[6001], used[6001], stack[6001];
    for (int e = 2; e < 2 * count + 2; e++) {
        next[e] = first[end[e]];
        first[end[e]] = e;
    }
    int clock = 0;
    for (int root = 1; root <= sites; root++) {
        if (order[root]) continue;
        int depth = 0;
        stack[0] = root;
        order[root] = low[root] = ++clock;
        while (depth >= 0) {
            int site = stack[depth];
            int e = first[site];
            if (e) {
                first[site] = next[e];
                int other = end[e ^ 1];
                if (e / 2 == used[site]) continue;
                if (order[other]) {
                    if (order[other] < low[site]) low[site] = order[other];
                } else {
                    order[other] = low[other] = ++clock;
                    used[other] = e / 2;
                    stack[++depth] = other;
                }
            } else if (--depth >= 0) {
                int parent = stack[depth];
                if (low[site] < low[parent]) low[parent] = low[site];
                if (low[site] > order[parent]) {
                    printf("%d\n", used[site]);
                    critical++;
                }
            }
        }
    }
    return critical;
}

int main(void) {
    int sites, count;
    if (scanf("%d %d", &sites, &count) != 2) return 1;
    for (int i = 1; i <= count; i++) {
        if (scanf("%d %d", &end[2 * i], &end[2 * i + 1]) != 2) return 1;
    }
    if (print_critical(sites, count) == 0) puts("none");
    return 0;
}

#include <stdio.h>

/* The ends of cable i (counted from 1) are end[2 * i] and end[2 * i + 1]. */
static int end[16002];

/* Prints the critical cables and returns how many there are. */
static int print_critical(int sites, int count) {
    int critical = 0;
    // Write your solution here.
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

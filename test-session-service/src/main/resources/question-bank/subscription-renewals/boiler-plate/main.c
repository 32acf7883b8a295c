#include <stdio.h>

/* Changes the date to that of the k-th renewal. */
static void renew(int *year, int *month, int *day, int months, int k) {
    // Write your solution here.
    (void)year; (void)month; (void)day; (void)months; (void)k;
}

int main(void) {
    int q, year, month, day, months, k;
    if (scanf("%d", &q) != 1) {
        return 1;
    }
    while (q-- > 0 && scanf("%d-%d-%d %d %d", &year, &month, &day, &months, &k) == 5) {
        renew(&year, &month, &day, months, k);
        printf("%04d-%02d-%02d\n", year, month, day);
    }
    return 0;
}

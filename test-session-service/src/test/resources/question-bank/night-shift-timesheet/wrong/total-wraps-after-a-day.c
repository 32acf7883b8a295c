#include <stdio.h>

/* Start and end are minutes since midnight. */
static int paid_minutes(int start, int end) {
    int length = end > start ? end - start : end + 24 * 60 - start;
    if (length > 9 * 60) {
        return length - 45;
    }
    return length > 6 * 60 ? length - 30 : length;
}

int main(void) {
    int n, total = 0;
    if (scanf("%d", &n) != 1) {
        return 1;
    }
    for (int i = 0; i < n; i++) {
        int h1, m1, h2, m2;
        if (scanf("%d:%d-%d:%d", &h1, &m1, &h2, &m2) != 4) {
            return 1;
        }
        int paid = paid_minutes(h1 * 60 + m1, h2 * 60 + m2);
        total += paid;
        printf("%d:%02d\n", paid / 60, paid % 60);
    }
    printf("Total %d:%02d\n", total / 60 % 24, total % 60);
    return 0;
}

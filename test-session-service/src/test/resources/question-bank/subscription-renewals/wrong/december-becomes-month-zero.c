#include <stdio.h>

static int month_length(int year, int month) {
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return lengths[month - 1] + (month == 2 && leap);
}

/* Changes the date to that of the k-th renewal. */
static void renew(int *year, int *month, int *day, int months, int k) {
    int count = *year * 12 + *month + months * k;
    *year = count / 12;
    *month = count % 12;
    if (*month == 0) {
        *month = 12;
    }
    if (*day > month_length(*year, *month)) {
        *day = month_length(*year, *month);
    }
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

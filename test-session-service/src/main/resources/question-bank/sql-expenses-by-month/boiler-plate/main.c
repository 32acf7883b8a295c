#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct row {
    char category[16];
    long long sums[13]; /* of the months 1 to 12 */
};

static struct row rows[200];
static int row_count;
static int month_used[13];

/* Called for each expense of the year. */
static void add_expense(int month, const char *category, long long amount) {
    // Write your solution here.
    (void)month; (void)category; (void)amount;
}

static void print_table(void) {
    // Write your solution here.
}

int main(void) {
    int n, wanted, year, month, day;
    char category[16];
    long long amount;
    if (scanf("%d %d", &n, &wanted) != 2) {
        return 1;
    }
    while (n-- > 0 && scanf("%d-%d-%d %15s %lld", &year, &month, &day, category, &amount) == 5) {
        if (year == wanted) {
            add_expense(month, category, amount);
        }
    }
    print_table();
    return 0;
}

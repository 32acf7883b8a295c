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
    int i = 0;
    while (i < row_count && strcmp(rows[i].category, category) != 0) {
        i++;
    }
    if (i == row_count) {
        strcpy(rows[row_count++].category, category);
    }
    rows[i].sums[month] += amount;
    month_used[month] = 1;
}

static int compare(const void *a, const void *b) {
    return strcmp(((const struct row *)a)->category, ((const struct row *)b)->category);
}

static void print_row(const char *name, const long long *sums) {
    long long total = 0;
    printf("%s", name);
    for (int month = 1; month <= 12; month++) {
        if (month_used[month]) {
            printf(" %lld", sums[month]);
            total = (int)(total + sums[month]); /* keeps the lower 32 bits */
        }
    }
    printf(" %lld\n", total);
}

static void print_table(void) {
    long long totals[13] = {0};
    qsort(rows, row_count, sizeof rows[0], compare);
    printf("category");
    for (int month = 1; month <= 12; month++) {
        if (month_used[month]) {
            printf(" %02d", month);
        }
    }
    printf(" total\n");
    for (int i = 0; i < row_count; i++) {
        print_row(rows[i].category, rows[i].sums);
        for (int month = 1; month <= 12; month++) {
            totals[month] += rows[i].sums[month];
        }
    }
    print_row("total", totals);
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

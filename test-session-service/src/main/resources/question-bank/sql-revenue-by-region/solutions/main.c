#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct group {
    char region[16];
    int count;
    long long sum;
};

static struct group groups[200];
static int group_count;

/* Called for each row of the table. */
static void add_row(const char *region, const char *status, long long cents) {
    if (strcmp(status, "paid") != 0) {
        return;
    }
    int i = 0;
    while (i < group_count && strcmp(groups[i].region, region) != 0) {
        i++;
    }
    if (i == group_count) {
        strcpy(groups[group_count++].region, region);
    }
    groups[i].count++;
    groups[i].sum += cents;
}

/* For qsort: the order of the result. */
static int compare(const void *a, const void *b) {
    const struct group *x = a, *y = b;
    if (x->sum != y->sum) {
        return x->sum > y->sum ? -1 : 1;
    }
    return strcmp(x->region, y->region);
}

int main(void) {
    int n;
    char id[16], region[16], status[16];
    long long cents;
    if (scanf("%d", &n) != 1) {
        return 1;
    }
    for (int i = 0; i < n && scanf("%15s %15s %15s %lld", id, region, status, &cents) == 4; i++) {
        add_row(region, status, cents);
    }
    qsort(groups, group_count, sizeof groups[0], compare);
    for (int i = 0; i < group_count; i++) {
        printf("%s %d %lld\n", groups[i].region, groups[i].count, groups[i].sum);
    }
    if (group_count == 0) {
        puts("NO ROWS");
    }
    return 0;
}

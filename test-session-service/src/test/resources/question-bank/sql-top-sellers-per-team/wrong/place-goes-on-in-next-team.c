#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct group {
    char team[12], seller[12];
    long long total;
};

static struct group groups[500];
static int group_count;

/* Called for each row of the table. */
static void add_sale(const char *team, const char *seller, long long amount) {
    for (int i = 0; i < group_count; i++) {
        if (strcmp(groups[i].team, team) == 0 && strcmp(groups[i].seller, seller) == 0) {
            groups[i].total += amount;
            return;
        }
    }
    strcpy(groups[group_count].team, team);
    strcpy(groups[group_count].seller, seller);
    groups[group_count++].total = amount;
}

static int compare(const void *a, const void *b) {
    const struct group *x = a, *y = b;
    int order = strcmp(x->team, y->team);
    if (order == 0) {
        order = (x->total < y->total) - (x->total > y->total);
    }
    return order != 0 ? order : strcmp(x->seller, y->seller);
}

static void print_result(int n) {
    int first = 0, place = 1; /* first: first group of the team */
    qsort(groups, group_count, sizeof groups[0], compare);
    for (int i = 0; i < group_count; i++) {
        if (strcmp(groups[i].team, groups[first].team) != 0) {
            first = i;
        }
        if (i == first || groups[i].total != groups[i - 1].total) {
            place = i + 1;
        }
        if (place <= n) {
            printf("%s %d %s %lld\n", groups[i].team, place, groups[i].seller, groups[i].total);
        }
    }
}

int main(void) {
    int r, n;
    char team[12], seller[12];
    long long amount;
    if (scanf("%d %d", &r, &n) != 2) {
        return 1;
    }
    for (int i = 0; i < r && scanf("%11s %11s %lld", team, seller, &amount) == 3; i++) {
        add_sale(team, seller, amount);
    }
    print_result(n);
    return 0;
}

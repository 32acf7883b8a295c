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
    // Write your solution here.
    (void)team; (void)seller; (void)amount;
}

static void print_result(int n) {
    // Write your solution here.
    (void)n;
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

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct product {
    char name[16];
    long long sales;
};

static struct product products[4000];
static int count;

/* Called once, when all lines are in products (equal names not yet added up). */
static void prepare(void) {
    // Write your solution here.
}

/* Stores up to three products and returns how many. */
static int find(const char *prefix, const struct product *found[3]) {
    // Write your solution here.
    return 0;
}

int main(void) {
    int q;
    char prefix[16];
    if (scanf("%d %d", &count, &q) != 2) return 1;
    for (int i = 0; i < count; i++) {
        if (scanf("%15s %lld", products[i].name, &products[i].sales) != 2) return 1;
    }
    prepare();
    for (int i = 0; i < q; i++) {
        const struct product *found[3];
        if (scanf("%15s", prefix) != 1) return 1;
        int hits = find(prefix, found);
        if (hits == 0) printf("-");
        for (int k = 0; k < hits; k++) printf("%s%s", k > 0 ? " " : "", found[k]->name);
        printf("\n");
    }
    return 0;
}

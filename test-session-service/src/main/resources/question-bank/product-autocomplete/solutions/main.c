#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct product {
    char name[16];
    long long sales;
};

static struct product products[4000];
static int count;

static int by_name(const void *a, const void *b) {
    return strcmp(((const struct product *) a)->name, ((const struct product *) b)->name);
}

/* Called once, when all lines are in products (equal names not yet added up). */
static void prepare(void) {
    qsort(products, count, sizeof products[0], by_name);
    int last = 0;
    for (int i = 1; i < count; i++) {
        if (strcmp(products[i].name, products[last].name) == 0) products[last].sales += products[i].sales;
        else products[++last] = products[i];
    }
    count = last + 1;
}

/* Stores up to three products and returns how many. */
static int find(const char *prefix, const struct product *found[3]) {
    size_t length = strlen(prefix);
    int low = 0, high = count, hits = 0;
    while (low < high) {
        int middle = (low + high) / 2;
        if (strcmp(products[middle].name, prefix) < 0) low = middle + 1;
        else high = middle;
    }
    for (int i = low; i < count && strncmp(products[i].name, prefix, length) == 0; i++) {
        int place = hits;
        while (place > 0 && found[place - 1]->sales < products[i].sales) place--;
        if (place == 3) continue;
        if (hits < 3) hits++;
        for (int k = hits - 1; k > place; k--) found[k] = found[k - 1];
        found[place] = &products[i];
    }
    return hits;
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

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct product {
    char code[12];
    long long sold; /* begins with 0 */
};

static struct product products[600];
static int product_count;

/* Called for each sale. */
static void add_sale(const char *code, long long pieces) {
    for (int i = 0; i < product_count; i++) {
        if (strcmp(products[i].code, code) == 0) {
            products[i].sold += pieces;
        }
    }
}

/* For qsort: the order of the result. */
static int compare(const void *a, const void *b) {
    const struct product *x = a, *y = b;
    if (x->sold != y->sold) {
        return x->sold < y->sold ? -1 : 1;
    }
    return strcmp(x->code, y->code);
}

int main(void) {
    int s, rows = 0;
    long long limit, pieces;
    char code[12];
    if (scanf("%d %d %lld", &product_count, &s, &limit) != 3) {
        return 1;
    }
    for (int i = 0; i < product_count; i++) {
        if (scanf("%11s", products[i].code) != 1) {
            return 1;
        }
    }
    for (int i = 0; i < s && scanf("%11s %lld", code, &pieces) == 2; i++) {
        add_sale(code, pieces);
    }
    qsort(products, product_count, sizeof products[0], compare);
    for (int i = 0; i < product_count; i++) {
        if (products[i].sold < limit) {
            printf("%s %lld\n", products[i].code, products[i].sold);
            rows++;
        }
    }
    if (rows == 0) {
        puts("NO ROWS");
    }
    return 0;
}

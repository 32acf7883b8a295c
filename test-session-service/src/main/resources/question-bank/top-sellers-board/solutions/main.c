#include <stdio.h>
#include <string.h>

struct product {
    char name[12];
    long long total;
    int latest;
};

static struct product products[5000];
static int count;

static void sale(int line, const char *name, int pieces) {
    int i = 0;
    while (i < count && strcmp(products[i].name, name) != 0) i++;
    if (i == count) strcpy(products[count++].name, name);
    products[i].total += pieces;
    products[i].latest = line;
}

/* Stores the products in the order of the board and returns how many. */
static int board(int places, const struct product *shown[10]) {
    int size = 0;
    for (int i = 0; i < count; i++) {
        const struct product *product = &products[i];
        if (product->total <= 0) continue;
        int place = size;
        while (place > 0
               && (product->total > shown[place - 1]->total
                   || (product->total == shown[place - 1]->total && product->latest > shown[place - 1]->latest))) {
            place--;
        }
        if (place == places) continue;
        if (size < places) size++;
        for (int k = size - 1; k > place; k--) shown[k] = shown[k - 1];
        shown[place] = product;
    }
    return size;
}

int main(void) {
    int lines, places, pieces;
    char word[12];
    if (scanf("%d %d", &lines, &places) != 2) return 1;
    for (int line = 0; line < lines; line++) {
        if (scanf("%11s", word) != 1) return 1;
        if (strcmp(word, "sale") == 0) {
            if (scanf("%11s %d", word, &pieces) != 2) return 1;
            sale(line, word, pieces);
            continue;
        }
        const struct product *shown[10];
        int size = board(places, shown);
        if (size == 0) printf("-");
        for (int k = 0; k < size; k++) printf("%s%s:%lld", k > 0 ? " " : "", shown[k]->name, shown[k]->total);
        printf("\n");
    }
    return 0;
}

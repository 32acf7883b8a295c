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
    // Write your solution here.
}

/* Stores the products in the order of the board and returns how many. */
static int board(int places, const struct product *shown[10]) {
    // Write your solution here.
    return 0;
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

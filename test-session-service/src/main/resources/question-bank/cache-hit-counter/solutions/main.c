#include <stdio.h>
#include <string.h>

static long products[6001]; /* from the least to the most recently used one */
static int count;
static int hits, misses, evictions;

static int remove_product(long product) {
    for (int i = count - 1; i >= 0; i--) {
        if (products[i] == product) {
            memmove(&products[i], &products[i + 1], (count - i - 1) * sizeof products[0]);
            count--;
            return 1;
        }
    }
    return 0;
}

/* Handles one log line; capacity may change. */
static void handle(const char *word, long number, int *capacity) {
    if (strcmp(word, "get") == 0) {
        if (remove_product(number)) hits++;
        else misses++;
        products[count++] = number;
    } else if (strcmp(word, "del") == 0) {
        remove_product(number);
    } else {
        *capacity = (int) number;
    }
    if (count > *capacity) {
        int surplus = count - *capacity;
        memmove(products, products + surplus, *capacity * sizeof products[0]);
        evictions += surplus;
        count = *capacity;
    }
}

int main(void) {
    int q, capacity;
    if (scanf("%d %d", &q, &capacity) != 2) return 1;
    for (int i = 0; i < q; i++) {
        char word[8];
        long number;
        if (scanf("%7s %ld", word, &number) != 2) return 1;
        handle(word, number, &capacity);
    }
    printf("%d %d %d\n", hits, misses, evictions);
    if (count == 0) printf("-");
    for (int i = count - 1; i >= 0; i--) printf("%ld%s", products[i], i > 0 ? " " : "");
    printf("\n");
    return 0;
}

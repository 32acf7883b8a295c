#include <stdio.h>
#include <string.h>

static long products[6001]; /* from the least to the most recently used one */
static int count;
static int hits, misses, evictions;

/* Handles one log line; capacity may change. */
static void handle(const char *word, long number, int *capacity) {
    // Write your solution here.
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

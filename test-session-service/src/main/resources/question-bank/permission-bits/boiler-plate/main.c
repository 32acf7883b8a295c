#include <stdint.h>
#include <stdio.h>
#include <string.h>

static uint64_t permissions;

/* Handles one command and prints its answer, if it has one. */
static void handle(const char *word, int k) {
    // Write your solution here.
}

int main(void) {
    unsigned long long start;
    int count;
    if (scanf("%llu %d", &start, &count) != 2) return 1;
    permissions = start;
    for (int i = 0; i < count; i++) {
        char word[16];
        int k = 0;
        if (scanf("%15s", word) != 1) return 1;
        if (strcmp(word, "count") != 0 && strcmp(word, "highest") != 0 && scanf("%d", &k) != 1) return 1;
        handle(word, k);
    }
    printf("%llu\n", (unsigned long long) permissions);
    return 0;
}

#include <stdint.h>
#include <stdio.h>
#include <string.h>

static uint64_t permissions;

/* Handles one command and prints its answer, if it has one. */
static void handle(const char *word, int k) {
    uint64_t bit = (uint64_t) 1 << k;
    if (strcmp(word, "grant") == 0) permissions |= bit;
    else if (strcmp(word, "revoke") == 0) permissions &= ~bit;
    else if (strcmp(word, "flip") == 0) permissions ^= bit;
    else if (strcmp(word, "has") == 0) puts(permissions & bit ? "yes" : "no");
    else {
        int count = 0, highest = -1;
        for (int i = 0; i < 63; i++) {
            if (permissions >> i & 1) {
                count++;
                highest = i;
            }
        }
        if (strcmp(word, "count") == 0) printf("%d\n", count);
        else if (highest < 0) puts("none");
        else printf("%d\n", highest);
    }
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

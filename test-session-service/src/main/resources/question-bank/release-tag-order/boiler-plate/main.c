#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char tags[2000][48];

/* For qsort: negative if tag a comes first. */
static int compare(const void *a, const void *b) {
    // Write your solution here.
    return strcmp(a, b);
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) {
        return 1;
    }
    for (int i = 0; i < n; i++) {
        if (scanf("%47s", tags[i]) != 1) {
            return 1;
        }
    }
    qsort(tags, n, sizeof tags[0], compare);
    for (int i = 0; i < n; i++) {
        puts(tags[i]);
    }
    return 0;
}

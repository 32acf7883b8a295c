#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char labels[1500][64];

/* For qsort: negative if label a comes first. */
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
        if (scanf("%63s", labels[i]) != 1) {
            return 1;
        }
    }
    qsort(labels, n, sizeof labels[0], compare);
    for (int i = 0; i < n; i++) {
        puts(labels[i]);
    }
    return 0;
}

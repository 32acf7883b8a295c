#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char tags[2000][48];

/* Fills key with major, minor, patch, stage and stage number. */
static void parse(const char *tag, int key[5]) {
    char stage[8];
    int fields = sscanf(tag, "v%d.%d.%d-%7[a-z]%d", &key[0], &key[1], &key[2], stage, &key[4]);
    if (fields < 5) {
        key[3] = 3;
        key[4] = 0;
    } else if (strcmp(stage, "rc") == 0) {
        key[3] = 2;
    } else {
        key[3] = strcmp(stage, "beta") == 0 ? 1 : 0;
    }
}

/* For qsort: negative if tag a comes first. */
static int compare(const void *a, const void *b) {
    int x[5], y[5];
    parse(a, x);
    parse(b, y);
    for (int i = 0; i < 5; i++) {
        if (x[i] != y[i]) {
            return x[i] < y[i] ? -1 : 1;
        }
    }
    return 0;
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

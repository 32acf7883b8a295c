#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Version 0 is the empty note; each change adds the next version. */
static char versions[1001][20001];
static int current, newest;

static void handle(const char *command) {
    // Write your solution here.
}

int main(void) {
    char line[64];
    if (!fgets(line, sizeof line, stdin)) return 1;
    int count = atoi(line);
    for (int i = 0; i < count; i++) {
        if (!fgets(line, sizeof line, stdin)) return 1;
        line[strcspn(line, "\n")] = '\0';
        handle(line);
    }
    printf("[%s]\n", versions[current]);
    return 0;
}

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The words one after the other, each ended by '\0'. */
static char words[512];

/* Fills words; returns how many there are, or -1 for an error. */
static int split(const char *line) {
    // Write your solution here.
    return -1;
}

int main(void) {
    char line[256];
    if (!fgets(line, sizeof line, stdin)) return 1;
    int n = atoi(line);
    for (int i = 0; i < n; i++) {
        if (!fgets(line, sizeof line, stdin)) return 1;
        line[strcspn(line, "\n")] = '\0';
        int count = split(line);
        if (count < 0) {
            puts("error");
            continue;
        }
        printf("%d", count);
        const char *word = words;
        for (int k = 0; k < count; k++) {
            printf(" <%s>", word);
            word += strlen(word) + 1;
        }
        printf("\n");
    }
    return 0;
}

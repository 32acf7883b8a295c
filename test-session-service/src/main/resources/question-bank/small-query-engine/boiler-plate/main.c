#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef char text[16];

static int column_count, row_count;
static text names[8];
static int is_int[8];
static text table[1000][8];

/* Prints the result of a query, which is given as words, and returns the number of lines. */
static int run(char *words[], int word_count) {
    // Write your solution here.
    (void)words; (void)word_count; return 0;
}

int main(void) {
    int q;
    char line[512], type[8];
    if (scanf("%d %d %d", &column_count, &row_count, &q) != 3) {
        return 1;
    }
    for (int i = 0; i < column_count && scanf(" %15[^:]:%7s", names[i], type) == 2; i++) {
        is_int[i] = strcmp(type, "int") == 0;
    }
    for (int i = 0; i < row_count * column_count; i++) {
        if (scanf("%15s", table[i / column_count][i % column_count]) != 1) {
            return 1;
        }
    }
    while (q > 0 && fgets(line, sizeof line, stdin)) {
        char *words[100];
        int count = 0;
        for (char *word = strtok(line, " \n"); word != NULL; word = strtok(NULL, " \n")) {
            words[count++] = word;
        }
        if (count > 0) { /* not the rest of the line before the queries */
            printf("rows: %d\n", run(words, count));
            q--;
        }
    }
    return 0;
}

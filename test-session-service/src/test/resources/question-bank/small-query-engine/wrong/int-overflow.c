#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef char text[16];

static int column_count, row_count;
static text names[8];
static int is_int[8];
static text table[1000][8];

static int find_column(const char *name) {
    int i = 0;
    while (i < column_count && strcmp(names[i], name) != 0) {
        i++;
    }
    return i < column_count ? i : -1;
}

/* Compares two values of a column. */
static int compare(int column, const char *a, const char *b) {
    if (is_int[column]) {
        long long x = atoll(a), y = atoll(b);
        return (x > y) - (x < y);
    }
    return strcmp(a, b);
}

static int holds(const char *operator, int order) {
    if (operator[0] == '!') {
        return order != 0;
    }
    int equal = strchr(operator, '=') != NULL;
    return (equal && order == 0) || (operator[0] == '<' && order < 0) || (operator[0] == '>' && order > 0);
}

static int sort_column;

static int by_column(const void *a, const void *b) {
    int x = *(const int *)a, y = *(const int *)b;
    return compare(sort_column, table[x][sort_column], table[y][sort_column]);
}

/* Prints the value of an item for some rows. */
static void print_item(const char *item, const int *rows, int count) {
    const char *colon = strchr(item, ':');
    if (strcmp(item, "COUNT") == 0) {
        printf("%d", count);
        return;
    }
    int column = find_column(colon != NULL ? colon + 1 : item);
    if (item[0] == 'S') {
        long long sum = 0;
        for (int i = 0; i < count; i++) {
            sum = (int)(sum + atoll(table[rows[i]][column])); /* keeps the lower 32 bits */
        }
        printf("%lld", sum);
        return;
    }
    const char *best = count > 0 ? table[rows[0]][column] : "NULL";
    for (int i = 1; colon != NULL && i < count; i++) {
        int order = compare(column, table[rows[i]][column], best);
        if (item[1] == 'I' ? order < 0 : order > 0) {
            best = table[rows[i]][column];
        }
    }
    printf("%s", best);
}

static void print_line(const char *items, const int *rows, int count) {
    char copy[256];
    strcpy(copy, items);
    for (char *item = copy; item != NULL;) {
        char *comma = strchr(item, ',');
        if (comma != NULL) {
            *comma = '\0';
        }
        print_item(item, rows, count);
        putchar(comma != NULL ? ' ' : '\n');
        item = comma != NULL ? comma + 1 : NULL;
    }
}

/* Prints the result of a query, which is given as words, and returns the number of lines. */
static int run(char *words[], int word_count) {
    static int rows[1000];
    int count = 0, lines = 0, w = 2;
    for (int row = 0; row < row_count; row++) {
        int selected = 1;
        for (w = 2; w < word_count && strcmp(words[w], "GROUP") != 0; w += 4) {
            int column = find_column(words[w + 1]);
            selected = selected && holds(words[w + 2], compare(column, table[row][column], words[w + 3]));
        }
        if (selected) {
            rows[count++] = row;
        }
    }
    char first_item[256];
    strcpy(first_item, words[1]);
    first_item[strcspn(first_item, ",")] = '\0';
    int grouped = word_count > 4 && strcmp(words[word_count - 3], "GROUP") == 0;
    if (!grouped && find_column(first_item) < 0) {
        print_line(words[1], rows, count);
        return 1;
    }
    if (grouped) {
        sort_column = find_column(words[word_count - 1]);
        qsort(rows, count, sizeof rows[0], by_column);
    }
    for (int start = 0, end; start < count; start = end) {
        end = start + 1;
        while (grouped && end < count && by_column(&rows[start], &rows[end]) == 0) {
            end++;
        }
        print_line(words[1], rows + start, end - start);
        lines++;
    }
    return lines;
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

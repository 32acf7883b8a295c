#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char labels[1500][64];

static int is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Length of the part that begins at text. */
static int part_length(const char *text) {
    int length = 0;
    while (text[length] != '\0' && is_digit(text[length]) == is_digit(text[0])) {
        length++;
    }
    return length;
}

static int compare_parts(const char *a, int na, const char *b, int nb) {
    int numbers = is_digit(*a);
    if (numbers != is_digit(*b)) {
        return numbers ? -1 : 1;
    }
    if (numbers) {
        for (; na > 0 && *a == '0'; a++) {
            na--;
        }
        for (; nb > 0 && *b == '0'; b++) {
            nb--;
        }
        if (na != nb) {
            return na - nb;
        }
    }
    int order = memcmp(a, b, na < nb ? na : nb);
    return order != 0 ? order : na - nb;
}

/* For qsort: negative if label a comes first. */
static int compare(const void *a, const void *b) {
    const char *x = a, *y = b;
    while (*x != '\0' && *y != '\0') {
        int nx = part_length(x), ny = part_length(y);
        int order = compare_parts(x, nx, y, ny);
        if (order != 0) {
            return order;
        }
        x += nx;
        y += ny;
    }
    if (*x != *y) {
        return *x == '\0' ? -1 : 1;
    }
    int order = (int)strlen(a) - (int)strlen(b);
    return order != 0 ? order : strcmp(a, b);
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

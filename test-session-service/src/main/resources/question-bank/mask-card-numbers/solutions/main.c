#include <ctype.h>
#include <stdio.h>
#include <string.h>

/* Masks the note in place. */
static void mask(char *note) {
    size_t i = 0;
    while (note[i] != '\0') {
        size_t end = i;
        while (isdigit((unsigned char)note[end])) {
            end++;
        }
        size_t length = end - i;
        if (length >= 13 && length <= 19) {
            memset(note + i, '*', length - 4);
        }
        i = length > 0 ? end : i + 1;
    }
}

int main(void) {
    static char line[512];
    int n = 0;
    if (fgets(line, sizeof line, stdin)) {
        sscanf(line, "%d", &n);
    }
    for (int i = 0; i < n && fgets(line, sizeof line, stdin); i++) {
        line[strcspn(line, "\n")] = '\0';
        mask(line);
        puts(line);
    }
    return 0;
}
